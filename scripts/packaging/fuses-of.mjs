import fuses from '@electron/fuses';

// CommonJS, whose names Node can't see from outside.
const { FuseV1Options, getCurrentFuseWire } = fuses;
const ON = '1'.charCodeAt(0);
const OFF = '0'.charCodeAt(0);

/** What a package must have; see the table of fuses in Electron's documentation. */
export const WANTED = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
};

/** Reads the fuses of an Electron binary back. Answers `[{ name, on, wanted }]`; a fuse that the binary lacks has `on` null. */
export async function fusesOf(binary) {
  const wire = await getCurrentFuseWire(binary);
  return Object.entries(WANTED).map(([name, wanted]) => {
    const state = wire[FuseV1Options[name]];
    const on = state === ON ? true : state === OFF ? false : null;
    return { name, on, wanted };
  });
}
