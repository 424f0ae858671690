import type { Settings } from './settings';

/** The settings of someone who never chose any. Plain data, so that the window needs no schema library for it. */
export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  fontSize: 15,
  pageWidth: 'medium',
  paper: 'a4',
  autosave: 'off',
  lastUpdated: 'off',
  versionRoom: 1024,
  ownerName: '',
  spelling: { on: true, language: 'en' },
  readinessOff: [],
  shortcuts: {},
  templatesFolder: null,
};
