import type { WebPreferences } from 'electron';

/** What the page of every window that nobody sees is held by. What such a window is for comes beside it. */
export const HIDDEN_PAGE = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false,
  spellcheck: false,
  // It works while it is not shown.
  backgroundThrottling: false,
} as const satisfies WebPreferences;
