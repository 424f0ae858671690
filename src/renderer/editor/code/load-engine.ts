export type CodeEngine = typeof import('./code-engine');

let loaded: CodeEngine | null = null;
let loading: Promise<CodeEngine> | null = null;

/** What is known of languages, if a block of code had it loaded by now. */
export function engineNow(): CodeEngine | null {
  return loaded;
}

export function loadEngine(): Promise<CodeEngine> {
  loading ??= import('./code-engine').then((engine) => {
    loaded = engine;
    return engine;
  });
  // What failed to load may load the next time.
  loading.catch(() => {
    loading = null;
  });
  return loading;
}
