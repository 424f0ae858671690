import { dirname, join } from 'node:path';
import { type App, Menu, nativeTheme, protocol, session } from 'electron';
import { packLongTexts } from '../shared/ipc/long-texts';
import { IMPLEMENTATION_PLAN } from '../shared/plan/templates/implementation-plan';
import type { Settings } from '../shared/settings/settings';
import type { Desk } from './desk';
import { LongTextStore } from './ipc/long-text-store';
import { AppMenu } from './menu';
import { registerSchemes, serveApp } from './net/app-scheme';
import { serveImages } from './net/image-scheme';
import { applySessionRules } from './net/session-rules';
import type { EarlyFile } from './plan-opener';
import { openInTime } from './plans/open-in-time';
import { OpenPlans } from './plans/open-plans';
import { RecentPlans } from './plans/recent-plans';
import { type KeepBytes, SaveBackups } from './plans/saving/save-backups';
import { SessionFile, type WindowBounds } from './plans/session-file';
import { VersionLimit } from './plans/versions/version-limit';
import { VersionStore } from './plans/versions/version-store';
import { PlanPreferencesFile } from './settings/plan-preferences';
import { SettingsFile } from './settings/settings-file';
import { PlanWindow } from './window/plan-window';

/** Left-overs of earlier runs are looked for once the window is in use. */
const CLEAN_UP_AFTER_MS = 2000;

export interface WindowStart {
  /** Absolute paths of the files to open. */
  readonly files: readonly string[];
  /** The folder with the built preload and renderer. */
  readonly built: string;
  readonly tell: (line: string) => void;
}

/**
 * Starts the app with its window, or hands the files to the one that is running. Files that can't be opened are told; if
 * that is all of them, nothing starts and the exit code is 1. Call before the app is ready.
 */
export function startWindow(app: App, { files, built, tell }: WindowStart): void {
  const began = Date.now();
  registerSchemes();
  const backups = new SaveBackups(join(app.getPath('userData'), 'saving'), tell);
  const plans = new OpenPlans(IMPLEMENTATION_PLAN, backups);
  const preferences = new PlanPreferencesFile(join(app.getPath('userData'), 'plan-preferences.json'), tell);
  plans.rememberEncodingsIn({
    of: async (realPath) => (await preferences.of({ id: '', realPath })).encoding ?? null,
    keep: async (realPath, encoding) => void (await preferences.change({ id: '', realPath }, { encoding })),
  });
  const early: EarlyFile[] = [];
  let desk: Desk | undefined;

  const openFromOutside = async (paths: readonly string[]) => {
    if (desk !== undefined) {
      desk.window.focus();
      await desk.opener.openFromOutside(paths);
      return;
    }
    early.push(...(await openNow(paths)));
  };
  const openNow = async (paths: readonly string[]): Promise<readonly EarlyFile[]> => {
    const opened = await openInTime(paths, (path) => plans.open(path));
    for (const { path, later } of opened)
      later?.then((result) => desk?.opener.showLate(path, result)).catch(reportFailure);
    return opened;
  };
  const reportFailure = (error: unknown) =>
    tell(error instanceof Error ? (error.stack ?? error.message) : String(error));

  // macOS tells files this way, before and after the start.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openFromOutside([path]).catch(reportFailure);
  });
  app.on('second-instance', (_event, _argv, _folder, data) => {
    openFromOutside(filesOf(data)).catch(reportFailure);
  });
  app.on('window-all-closed', () => app.quit());

  const own = (name: string) => join(app.getPath('userData'), name);
  const isDevelopment = !app.isPackaged;
  // Or Electron builds a menu of its own first.
  Menu.setApplicationMenu(null);
  const menu = new AppMenu(
    {
      run: (command) => desk?.window.send('command:run', command),
      openRecent: (id) => {
        const path = recent.pathOf(id);
        if (path !== null) openFromOutside([path]).catch(reportFailure);
      },
    },
    { isMac: process.platform === 'darwin', isDevelopment },
  );
  const showRecent = (list: ReturnType<RecentPlans['list']>) => {
    menu.setRecent(list);
    desk?.window.send('recent:changed', [...list]);
  };
  const recent = new RecentPlans(own('recent-plans.json'), showRecent, tell);
  const settings = new SettingsFile(own('settings.json'), tell);
  const sessionFile = new SessionFile(own('session.json'), tell);
  const versions = new VersionStore(own('versions'), tell);
  const limit = new VersionLimit(versions, () => settings.settings.versionRoom * 1024 * 1024);
  versions.whenKept(() => limit.soon());
  const keepBytes: KeepBytes = (path, bytes) => versions.keepVersion(path, bytes, 'left-over');

  const start = async () => {
    const reading = Promise.all([sessionFile.load(), settings.load(), recent.load()]);
    await openFromOutside(files);
    for (const { result } of early) {
      if (!result.ok) tell(`${result.problem.happened} ${result.problem.todo}`);
    }
    // The window asks for the encoding of a text that it could not read without, and shows what comes later.
    const good = early.filter(({ result, later }) => result.ok || result.problem.file !== undefined || later != null);
    if (files.length > 0 && good.length === 0) return app.exit(1);
    if (!app.requestSingleInstanceLock({ files: good.map(({ path }) => path) })) {
      return app.exit(good.length === early.length ? 0 : 1);
    }

    const [[last]] = await Promise.all([reading, app.whenReady()]);
    applySessionRules(session.defaultSession);
    serveApp(protocol, join(built, 'renderer'));
    serveImages(protocol, (id) => folderOf(plans.find(id)?.path ?? null));
    const follow = (now: Settings) => {
      nativeTheme.themeSource = now.theme === 'contrast' ? 'system' : now.theme;
      menu.setShortcuts(now.shortcuts);
      desk?.window.send('settings:changed', now);
    };
    settings.follow(follow);
    follow(settings.settings);
    menu.setRecent(recent.list());
    const texts = new LongTextStore();
    const memory = {
      bounds: last.bounds,
      zoom: last.zoom,
      onBounds: (bounds: WindowBounds) => void sessionFile.keep({ bounds }),
    };
    const pack = (payload: unknown) => packLongTexts(payload, texts.forAnswer());
    const window = new PlanWindow(join(built, 'preload', 'preload.cjs'), isDevelopment, memory, pack);
    // The page loads while what it will ask for is itself loaded and made ready, and its first request waits for that.
    const loading = window.load();
    const { prepareDesk } = await import('./prepare-desk');
    const ready = prepareDesk(app, {
      plans,
      versions,
      recent,
      session: sessionFile,
      settings,
      preferences,
      menu,
      window,
      texts,
      backups,
      keepBytes,
      last,
      early,
      openNow,
      built,
      reportFailure,
      tell,
      made: (made) => {
        desk = made;
      },
    });
    menu.show();
    await Promise.all([loading, ready]);
    await new Promise((resolve) => setTimeout(resolve, CLEAN_UP_AFTER_MS));
    const known = [...plans.all().flatMap(({ path }) => path ?? []), ...last.plans.map(({ path }) => path)];
    const { cleanUp } = await import('./plans/clean-up');
    await cleanUp(known, app.getPath('userData'), began, keepBytes);
    await limit.look();
  };

  start().catch((error) => {
    reportFailure(error);
    app.exit(1);
  });
}

/** The folder that a plan's relative addresses start from; null for a plan without a file. */
function folderOf(path: string | null): string | null {
  return path === null ? null : dirname(path);
}

/** The files that a second start hands over; it is a program of its own, so its word is checked. */
function filesOf(data: unknown): readonly string[] {
  if (typeof data !== 'object' || data === null || !('files' in data) || !Array.isArray(data.files)) return [];
  return data.files.filter((file): file is string => typeof file === 'string');
}
