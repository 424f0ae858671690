import { join } from 'node:path';
import type { App } from 'electron';
import { localDay } from '../shared/plan/plan-date';
import type { Desk } from './desk';
import { startDiagrams } from './diagrams/start-diagrams';
import { endInTime } from './end-in-time';
import { type Handlers, handleRequests } from './ipc/guarded-handle';
import { makeHandlers } from './ipc/handlers';
import type { LongTextStore } from './ipc/long-text-store';
import { type EarlyFile, PlanOpener } from './plan-opener';
import { DiskWatch } from './plans/disk-watch';
import { OpenFolder } from './plans/folder/open-folder';
import { KeptPlans } from './plans/journal/kept-plans';
import { PlanJournal } from './plans/journal/plan-journal';
import { adoptRecords } from './plans/journal/restore-plans';
import type { KeepBytes, SaveBackups } from './plans/saving/save-backups';
import type { Session } from './plans/session-file';
import { withinTime } from './plans/within-time';
import { DictionaryFolder } from './spelling/dictionary-folder';
import { OwnWords } from './spelling/own-words';
import { TemplateFolder } from './templates/template-folder';

export interface DeskNeeds
  extends Pick<Desk, 'plans' | 'versions' | 'recent' | 'session' | 'settings' | 'preferences' | 'menu' | 'window'> {
  readonly backups: SaveBackups;
  /** Keeps bytes that a save of an earlier run left behind. */
  readonly keepBytes: KeepBytes;
  /** The long texts on their way to the window. */
  readonly texts: LongTextStore;
  /** What the last run left open. */
  readonly last: Session;
  /** The files that were asked for up to now, to which those of the last run that can't be opened are added. */
  readonly early: EarlyFile[];
  readonly openNow: (paths: readonly string[]) => Promise<readonly EarlyFile[]>;
  /** Told at once when the desk is there: from then on it is the desk that opens files. */
  readonly made: (desk: Desk) => void;
  /** The folder with the built preload and renderer. */
  readonly built: string;
  readonly reportFailure: (error: unknown) => void;
  readonly tell: (line: string) => void;
}

/**
 * Answers the requests of the window from now on, each once what the last run left is brought back and the desk is made;
 * resolves then. This and what it stands on is the larger part of main, and is loaded while the window's page loads.
 */
export async function prepareDesk(app: App, needs: DeskNeeds): Promise<void> {
  const handlers = makeDesk(app, needs);
  handleRequests(handlers, (id) => needs.window.isSender(id), needs.texts);
  await handlers;
}

async function makeDesk(app: App, needs: DeskNeeds): Promise<Handlers> {
  const { plans, versions, recent, session, settings, preferences, menu, window, last, early, openNow } = needs;
  const { reportFailure } = needs;
  const own = (name: string) => join(app.getPath('userData'), name);
  // Only now: the lock says that no other run of the app writes this journal.
  await withinTime(needs.backups.restore(needs.keepBytes), 3000);
  const journal = new PlanJournal(own('journal'), needs.tell);
  const kept = new KeptPlans(journal, (id) => plans.find(id));
  early.push(...(await openNow(last.plans.map(({ path }) => path))).filter(({ result }) => !result.ok));
  await adoptRecords(plans, kept, await journal.recover());
  const watch = new DiskWatch(plans, (id, news) => window.send('plan:disk', { id, news }));
  watch.start();
  const folder = new OpenFolder(
    (news) => window.send('folder:changed', news),
    (path) => void session.keep({ folder: path }),
    () => localDay(new Date()),
  );
  if (last.folder !== null) folder.open(last.folder);
  endInTime(app, () => folder.end());
  plans.keepVersionsIn(versions);
  const ownTemplates = own('templates');
  const templates = new TemplateFolder(() => settings.settings.templatesFolder ?? ownTemplates);
  const { drawer: diagrams, close } = startDiagrams(needs.built);
  if (!window.browserWindow.isDestroyed()) {
    window.browserWindow.on('focus', () => {
      watch.checkAll(true).catch(reportFailure);
      folder.check().catch(reportFailure);
      settings.load().catch(reportFailure);
    });
    // A hidden window would keep the app alive.
    window.browserWindow.on('closed', close);
  }
  const memory = { recent, session, settings, preferences };
  const parts = { plans, versions, watch, kept, ...memory, folder, window, menu, diagrams };
  const desk: Desk = { ...parts, opener: new PlanOpener(parts, early, last) };
  needs.made(desk);
  const spelling = {
    words: new OwnWords(own('dictionary.txt')),
    dictionaries: new DictionaryFolder(own('dictionaries')),
  };
  return makeHandlers(desk, { version: app.getVersion(), folder: app.getPath('documents'), templates, spelling });
}
