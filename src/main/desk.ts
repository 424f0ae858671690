import type { Drawer } from './diagrams/start-diagrams';
import type { AppMenu } from './menu';
import type { OpeningParts, PlanOpener } from './plan-opener';
import type { SessionFile } from './plans/session-file';
import type { VersionStore } from './plans/versions/version-store';
import type { PlanPreferencesFile } from './settings/plan-preferences';
import type { SettingsFile } from './settings/settings-file';

/** The open plans, the recent ones, the window and the menu: what the requests and the system's events work on. */
export interface Desk extends OpeningParts {
  readonly opener: PlanOpener;
  readonly versions: VersionStore;
  readonly session: SessionFile;
  readonly settings: SettingsFile;
  readonly preferences: PlanPreferencesFile;
  readonly menu: AppMenu;
  readonly diagrams: Drawer;
}
