import { join } from 'node:path';
import { shell } from 'electron';
import type { OpenedPlan, PlanId, SavedPlan, StartState } from '../../shared/ipc/contract';
import type { Result } from '../../shared/ipc/result';
import type { Desk } from '../desk';
import { askFilesToOpen, askPlaceToSave, askToOpenLink } from '../dialogs';
import { readExternalLink } from '../net/read-external-link';
import { linkedPlan } from '../plans/linked-plan';
import { shownPath } from '../plans/open-plans';
import { fail, succeed } from '../plans/problem';
import { suggestFileName } from '../plans/suggest-file-name';
import type { TemplateFolder } from '../templates/template-folder';
import { makeEncodingHandlers } from './encoding-handlers';
import { makeFolderHandlers } from './folder-handlers';
import type { Handlers } from './guarded-handle';
import { makeImageHandlers } from './image-handlers';
import { makePreviewHandlers } from './preview-handlers';
import { makePrintHandlers } from './print-handlers';
import { makeRecoveryHandlers } from './recovery-handlers';
import { makeSettingsHandlers } from './settings-handlers';
import { makeSpellingHandlers, type SpellingFiles } from './spelling-handlers';
import { makeTableHandlers } from './table-handlers';
import { makeTemplateHandlers } from './template-handlers';
import { makeVersionHandlers } from './version-handlers';
import { makeWindowHandlers } from './window-handlers';

/** What main does for each request of the window. `folder` is where plans without a file are offered to be saved. */
export function makeHandlers(
  desk: Desk,
  about: {
    readonly version: string;
    readonly folder: string;
    readonly templates: TemplateFolder;
    readonly spelling: SpellingFiles;
  },
): Handlers {
  const { plans, recent, window, menu } = desk;

  async function saveAs(id: PlanId, text: string): Promise<Result<SavedPlan | null>> {
    const plan = plans.find(id);
    if (plan === null) return unknownPlan();
    const suggested = plan.path ?? join(about.folder, suggestFileName(text));
    const path = await askPlaceToSave(window.browserWindow, suggested);
    if (path === null) return succeed(null);
    const saved = await plans.saveAs(id, path, text);
    const now = plans.find(id);
    if (saved.ok && now !== null) await desk.preferences.takeAlong(plan, now);
    const remembered = await remember(path, saved);
    if (!remembered.ok) return remembered;
    const { takeImages } = await import('../images/take-images');
    return succeed({ ...remembered.value, ...(await takeImages(plan.path, path, text)) });
  }

  async function remember<T extends OpenedPlan | SavedPlan>(path: string, result: Result<T>): Promise<Result<T>> {
    if (result.ok) await recent.add(path);
    return result;
  }

  return {
    ...makePrintHandlers(desk, about),
    ...makeRecoveryHandlers(desk),
    ...makeVersionHandlers(desk),
    ...makeEncodingHandlers(desk),
    ...makeSettingsHandlers(desk),
    ...makeSpellingHandlers(about.spelling),
    ...makeTemplateHandlers(desk, about.templates),
    ...makeFolderHandlers(desk),
    ...makeTableHandlers(desk, about),
    ...makeWindowHandlers(desk),
    ...makeImageHandlers(desk),

    'window:start': async () =>
      succeed<StartState>({
        ...(await desk.opener.start()),
        recent: recent.list(),
        settings: desk.settings.settings,
        layout: desk.session.session.layout,
        settingsFile: shownPath(desk.settings.path),
        platform: process.platform === 'darwin' ? 'mac' : process.platform === 'win32' ? 'windows' : 'linux',
        version: about.version,
      }),

    'plan:open': async () => {
      const paths = await askFilesToOpen(window.browserWindow);
      if (paths === null) return succeed(null);
      return succeed((await desk.opener.openAll(paths)).map(({ result }) => result));
    },

    'plan:open-recent': ({ recent: id }) => {
      const path = recent.pathOf(id);
      if (path !== null) return desk.opener.open(path);
      return fail('not-found', 'That plan is no longer in the list.', 'No file was touched.', 'Use Open….');
    },

    'plan:open-dropped': ({ path }) => {
      if (path !== '') return desk.opener.open(path);
      return fail('not-found', 'What was dropped is not a file on this computer.', 'Nothing was done.', 'Use Open….');
    },

    'plan:save': async ({ id, text }) => {
      const plan = plans.find(id);
      if (plan === null) return unknownPlan();
      if (plan.path === null) return saveAs(id, text);
      const saved = await plans.save(id, text);
      // The window takes it from there: it merges, or shows both texts.
      if (!saved.ok && saved.problem.code === 'changed-on-disk') {
        setImmediate(() => void desk.watch.check(id, true).catch(() => undefined));
      }
      return saved;
    },

    'plan:save-as': ({ id, text }) => saveAs(id, text),

    'plan:revert': ({ id }) => plans.revert(id),

    'plan:close': async ({ id }) => {
      await desk.kept.drop(id);
      plans.close(id);
      desk.preferences.forget(id);
      return succeed(null);
    },

    ...makePreviewHandlers(desk),

    'diagram:draw': async ({ source, theme }) => succeed(await desk.diagrams.draw(source, theme)),

    'link:open-plan': async ({ id, href }) => {
      const plan = plans.find(id);
      if (plan === null) return unknownPlan();
      if (plan.path === null) {
        const happened = 'A link to another plan starts from the folder of this plan, and it has none yet.';
        return fail('refused-link', happened, 'Nothing was opened.', 'Save this plan first.');
      }
      const folders = desk.folder.root === null ? [] : [desk.folder.root];
      const open = plans.all().flatMap(({ realPath }) => realPath ?? []);
      const linked = await linkedPlan(plan.path, href, { folders, open });
      return linked.ok ? desk.opener.open(linked.value) : linked;
    },

    'link:open': async ({ href }) => {
      const link = readExternalLink(href);
      if (!link.ok) {
        const happened = `This link was not opened: ${link.reason}.`;
        return fail('refused-link', happened, 'Nothing was opened.', 'Links to web and mail addresses can be opened.');
      }
      if (!(await askToOpenLink(window.browserWindow, link.address))) return succeed(false);
      await shell.openExternal(link.address);
      return succeed(true);
    },

    'window:state': ({ title, edited, disabled, checked = [] }) => {
      window.setState(title, edited);
      menu.setDisabled(disabled);
      menu.setChecked(checked);
      return succeed(null);
    },

    'window:close': async () => {
      // The person was asked about every edited plan: what was not saved is not wanted.
      await desk.kept.dropAll();
      // Where the person was is told right before this request.
      await desk.session.settled();
      // After the answer is on its way: a request whose window goes away before it is answered fails.
      setImmediate(() => window.close());
      return succeed(null);
    },
  };
}

function unknownPlan(): ReturnType<typeof fail> {
  return fail('unknown-plan', 'That plan is no longer open.', 'No file was touched.', 'Open the file again.');
}
