import type { CaretState, PlanEditorHandle } from '../../../../src/renderer/editor/editor-handle';
import type { FindTarget } from '../../../../src/renderer/editor/find/find-target';
import { createDesk, type Desk } from '../../../../src/renderer/store/desk';
import type { PlandeskBridge } from '../../../../src/shared/ipc/bridge';
import type { EventName, EventPayload, OpenedPlan } from '../../../../src/shared/ipc/contract';
import type { Problem, Result } from '../../../../src/shared/ipc/result';
import type { WindowLayout } from '../../../../src/shared/ipc/window-layout';
import { plainReport } from '../../../../src/shared/print/pre-flight';
import { DEFAULT_SETTINGS } from '../../../../src/shared/settings/default-settings';
import type { PlanPreferences } from '../../../../src/shared/settings/plan-preferences';
import type { Settings } from '../../../../src/shared/settings/settings';

export const PROBLEM: Problem = {
  code: 'disk-full',
  happened: 'The disk is full.',
  safe: 'The file is as it was.',
  todo: 'Free some space and try again.',
};

export function opened(id: string, text: string, more: Partial<OpenedPlan> = {}): OpenedPlan {
  return { id, name: `${id}.md`, folder: '~/plans', text, encoding: 'utf-8', readOnly: false, ...more };
}

export function caret(more: Partial<CaretState> = {}): CaretState {
  return {
    bold: false,
    italic: false,
    strike: false,
    code: false,
    link: null,
    block: 'paragraph',
    canUndo: false,
    canRedo: false,
    blockIndex: 0,
    ...more,
  };
}

/** Main on a desk of paper: files are a map, and every answer can be held back or replaced. */
export interface PaperMain {
  readonly bridge: PlandeskBridge;
  /** What is on disk, by plan. */
  readonly disk: Map<string, string>;
  /** Requests in the order they came, such as `planSave plan-1`. */
  readonly asked: string[];
  /** The plans that `windowStart` answers. */
  start: readonly OpenedPlan[];
  settings: Settings;
  layout: WindowLayout | null;
  readonly preferences: Map<string, PlanPreferences>;
  /** Answers the next settings changes with this. */
  settingsProblem: Problem | null;
  /** Answers the next saves instead of writing: a problem, null for a cancelled dialog, or a promise of either. */
  nextSave: (Problem | null | Promise<Problem | null | 'write'>)[];
  send<N extends EventName>(name: N, payload: EventPayload<N>): void;
}

function ok<T>(value: T): Promise<Result<T>> {
  return Promise.resolve({ ok: true, value });
}

export function paperMain(): PaperMain {
  const listeners = new Map<string, Set<(payload: never) => void>>();
  const disk = new Map<string, string>();
  const asked: string[] = [];
  let made = 0;

  function subscribe<N extends EventName>(name: N) {
    return (listener: (payload: EventPayload<N>) => void) => {
      const set = listeners.get(name) ?? new Set();
      listeners.set(name, set.add(listener));
      return () => void set.delete(listener);
    };
  }

  async function save(how: string, { id, text }: { id: string; text: string }) {
    asked.push(`${how} ${id}`);
    const next = main.nextSave.length > 0 ? await main.nextSave.shift() : 'write';
    if (next === null) return ok(null);
    if (typeof next === 'object') return { ok: false, problem: next } as const;
    disk.set(id, text);
    return ok({ id, name: `${id}.md`, folder: '~/plans', encoding: 'utf-8' as const, savedAt: 1000 });
  }

  const main: PaperMain = {
    disk,
    asked,
    start: [],
    settings: DEFAULT_SETTINGS,
    layout: null,
    preferences: new Map(),
    settingsProblem: null,
    nextSave: [],
    send: (name, payload) => {
      for (const listener of listeners.get(name) ?? []) listener(payload as never);
    },
    bridge: {
      windowStart: () =>
        ok({
          plans: main.start,
          front: null,
          afterCrash: false,
          recent: [],
          settings: main.settings,
          layout: main.layout,
          settingsFile: '~/settings.json',
          platform: 'linux',
          version: '0.0.0',
        }),
      spellingFacts: () => ok({ words: [], languages: [], folder: '~/dictionaries' }),
      spellingDictionary: () => Promise.resolve({ ok: false, problem: PROBLEM }),
      spellingAddWord: ({ word }) => ok([word]),
      settingsChange: (change) => {
        asked.push(`settingsChange ${JSON.stringify(change)}`);
        if (main.settingsProblem !== null) return Promise.resolve({ ok: false, problem: main.settingsProblem });
        main.settings = { ...main.settings, ...change } as Settings;
        return ok(main.settings);
      },
      planPreferences: ({ id }) => ok(main.preferences.get(id) ?? {}),
      planChangePreferences: ({ id, change }) => {
        const now = { ...main.preferences.get(id), ...change };
        main.preferences.set(id, now);
        return ok(now);
      },
      planNew: () => {
        made += 1;
        return ok(opened(`plan-new${made}`, '# New\n', { name: 'Untitled', folder: null }));
      },
      planNewFrom: (choice) => {
        asked.push(`planNewFrom ${JSON.stringify(choice)}`);
        made += 1;
        return ok(opened(`plan-new${made}`, '# New\n', { name: 'Untitled', folder: null }));
      },
      templateList: () => ok({ folder: '~/templates', templates: [] }),
      templateSave: () => ok(null),
      templateChooseFolder: () => ok(null),
      planOpen: () => ok(null),
      planOpenRecent: () => Promise.resolve({ ok: false, problem: PROBLEM }),
      openDropped: (file) => ok(opened(`plan-${file.name}`, 'dropped\n')),
      planSave: (argument) => save('planSave', argument),
      planSaveAs: (argument) => save('planSaveAs', argument),
      encodingChoices: () => ok([]),
      encodingOpen: () => Promise.resolve({ ok: false, problem: PROBLEM }),
      planRevert: ({ id }) => ok(opened(id, disk.get(id) ?? '')),
      planClose: ({ id }) => {
        asked.push(`planClose ${id}`);
        return ok(null);
      },
      folderOpen: () => ok(null),
      folderClose: () => ok(null),
      folderFind: () => ok(null),
      folderStopFind: () => ok(null),
      folderOpenPlan: () => Promise.resolve({ ok: false, problem: PROBLEM }),
      tableReadCsv: () => ok(null),
      tableWriteCsv: () => ok(null),
      planVersions: () => ok([]),
      planVersion: () => ok(''),
      planTakeDisk: () => ok(true),
      planJournal: () => ok('kept'),
      sessionState: () => ok(null),
      planExportPdf: () => ok({ name: 'a.pdf', pages: 3, preFlight: plainReport(3) }),
      planCancelExport: () => ok(false),
      planExportHtml: () => ok({ name: 'a.html', preFlight: plainReport(0) }),
      printPreview: () => ok(null),
      printCancelPreview: () => ok(false),
      printSheets: () => ok(true),
      imageLook: () => ok({ shown: false, reason: 'missing' }),
      imageAdd: () => ok('plan.assets/image-1.png'),
      imageChoose: () => ok(null),
      diagramDraw: () => ok({ kind: 'failed', reason: 'nothing is drawn here', line: null }),
      linkOpen: () => ok(true),
      linkOpenPlan: ({ href }) => ok(opened(`plan-${href}`, 'linked\n')),
      windowState: ({ title, edited, disabled }) => {
        asked.push(`windowState ${title}${edited ? ' edited' : ''}`);
        asked.push(`disabled ${disabled.length}`);
        return ok(null);
      },
      windowZoom: ({ step }) => {
        asked.push(`windowZoom ${step}`);
        return ok(null);
      },
      windowEdit: ({ action }) => {
        asked.push(`windowEdit ${action}`);
        return ok(null);
      },
      windowFullScreen: () => {
        asked.push('windowFullScreen');
        return ok(null);
      },
      windowClose: () => {
        asked.push('windowClose');
        return ok(null);
      },
      onPlanOpened: subscribe('plan:opened'),
      onFolderChanged: subscribe('folder:changed'),
      onFolderFound: subscribe('folder:found'),
      onPlanDisk: subscribe('plan:disk'),
      onPlanFailed: subscribe('plan:failed'),
      onRecentChanged: subscribe('recent:changed'),
      onSettingsChanged: subscribe('settings:changed'),
      onCommandRun: subscribe('command:run'),
      onWindowCloseRequested: subscribe('window:close-requested'),
      onExportProgress: subscribe('export:progress'),
      onPrintProgress: subscribe('print:progress'),
    },
  };
  return main;
}

/** Finding in an editor that holds nothing to find. */
function paperFind(): FindTarget {
  return {
    groups: () => [],
    isLoading: () => false,
    selection: () => null,
    scope: () => null,
    subscribe: () => () => undefined,
    mark: () => undefined,
    reveal: () => undefined,
    replace: () => undefined,
  };
}

/** An editor that is only a text, and the log of what it was asked. */
export function paperEditor(desk: Desk, id: string, text: string): { text: string; readonly asked: string[] } {
  const asked: string[] = [];
  const editor = { text, asked };
  const handle: PlanEditorHandle = {
    run: (command) => void asked.push(command),
    tables: null,
    setLink: (href) => void asked.push(`link ${href}`),
    linkReference: () => null,
    askCodeLanguage: () => void asked.push('ask language'),
    setCodeLanguage: (word) => void asked.push(`language ${word}`),
    image: () => null,
    insertImages: (images) => void asked.push(`images ${images.length}`),
    changeImage: ({ alt }) => void asked.push(`image ${alt}`),
    getText: () => editor.text,
    replaceText: (text) => {
      editor.text = text;
    },
    replaceQuietly: (text) => {
      editor.text = text;
      return true;
    },
    focus: () => void asked.push('focus'),
    goToBlock: (index) => void asked.push(`go ${index}`),
    reading: () => null,
    place: () => ({ caret: null, seen: { line: 0, y: 0 } }),
    goToPlace: ({ caret }) => void asked.push(`place ${caret?.line}:${caret?.column}`),
    find: paperFind(),
    spelling: null,
    setChecked: (task, checked) => void asked.push(`check ${task} ${checked}`),
  };
  desk.editors.set(id, handle);
  return editor;
}

/** Has a desk show what its main starts with, and follow it. */
export async function startDesk(desk: Desk, main: PaperMain): Promise<void> {
  const { follow, start } = desk.plans.getState();
  start(await main.bridge.windowStart());
  follow();
}

/** A desk with these plans open, and main behind it. */
export async function deskWith(...plans: readonly OpenedPlan[]): Promise<{ desk: Desk; main: PaperMain }> {
  const main = paperMain();
  main.start = plans;
  for (const plan of plans) main.disk.set(plan.id, plan.text);
  const desk = createDesk(main.bridge);
  await startDesk(desk, main);
  return { desk, main };
}
