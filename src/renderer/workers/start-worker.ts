interface ScriptAddresses {
  createScriptURL(address: string): string;
}

interface TrustedTypes {
  createPolicy(name: string, rules: ScriptAddresses): ScriptAddresses;
}

/** The page's policy lets a worker start from an address only that went through here: one of our own files. */
const rules: ScriptAddresses = {
  createScriptURL: (address) => {
    const { protocol, host } = new URL(address, location.href);
    if (protocol !== location.protocol || host !== location.host) throw new Error(`Not our own: ${address}`);
    return address;
  },
};

const OPTIONS: WorkerOptions = { type: 'module' };

let policy: ScriptAddresses | null = null;

function addresses(): ScriptAddresses {
  const { trustedTypes } = window as Window & { readonly trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('plandesk-worker', rules) ?? rules;
  return policy;
}

/** Starts a worker from one of our own files, whose address `?worker&url` gives. */
export function startWorker(address: string): Worker {
  return new Worker(addresses().createScriptURL(address), OPTIONS);
}
