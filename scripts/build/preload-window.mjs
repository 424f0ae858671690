/**
 * A build plugin that has index.html load the window's own chunk, and what it stands on, together with the page: the page's
 * script imports it only once main has answered, and all of it should be there by then.
 * @returns {import('vite').Plugin}
 */
export function preloadWindow() {
  return {
    name: 'preload-window',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle, filename }) => {
        if (bundle === undefined || !filename.endsWith('index.html')) return [];
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const window = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith('/show-window.ts'));
        if (window === undefined) throw new Error('the window has no chunk of its own');
        const names = new Set([window.fileName]);
        for (const name of names) {
          for (const next of chunks.find(({ fileName }) => fileName === name)?.imports ?? []) names.add(next);
        }
        return [...names].map((name) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `./${name}` },
          injectTo: 'head',
        }));
      },
    },
  };
}
