import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PlandeskBridge } from '../../shared/ipc/bridge';
import type { OpenedPlan, PlanId, RecentPlan, SavedPlan, StartState } from '../../shared/ipc/contract';
import type { Problem, Result } from '../../shared/ipc/result';
import type { TemplateChoice } from '../../shared/ipc/template-requests';
import type { Block } from '../../shared/markdown/blocks';
import type { PrintOptions } from '../../shared/print/print-options';
import type { LegacyEncoding } from '../../shared/text/encodings';
import { answerOf } from './answer-of';
import { type OpenPlan, openPlan, withReverted, withSaved, withText } from './open-plan';
import type { SettingsState } from './settings-store';
import type { ViewState } from './view-state';
import { viewOf } from './window-layout';

export type SaveOutcome = 'saved' | 'cancelled' | 'failed';

export interface PlansData {
  readonly plans: readonly OpenPlan[];
  readonly recent: readonly RecentPlan[];
  readonly platform: StartState['platform'];
  /** Where the settings are kept, as shown to the person. */
  readonly settingsFile: string;
  /** False until main has said which plans to show. */
  readonly started: boolean;
}

export interface PlansState extends PlansData {
  /** Shows what main answered when it was asked what the window starts with. */
  start(answer: Result<StartState>): void;
  /** Follows main's events until the returned function is called. */
  follow(): () => void;
  newPlan(): Promise<void>;
  newPlanFrom(choice: TemplateChoice): Promise<void>;
  open(): Promise<void>;
  openRecent(recent: string): Promise<void>;
  openDropped(files: readonly File[]): Promise<void>;
  /** Opens a file in the encoding that the person chose for it. */
  openEncoded(file: string, encoding: LegacyEncoding): Promise<Result<OpenedPlan>>;
  /** Shows a plan that main opened in another way, or tells why it did not; `about` names what was asked for. */
  showOpened(about: string, result: Result<OpenedPlan>): void;
  /** The editor's news after each change. */
  changed(id: PlanId, text: string, blocks: readonly Block[]): void;
  /** Takes the text that the plan's editor holds at this moment; answers the plan with it. */
  sync(id: PlanId): OpenPlan | null;
  save(id: PlanId): Promise<SaveOutcome>;
  saveAs(id: PlanId): Promise<SaveOutcome>;
  /** Notes that the person was shown what saving a recovered plan would change, or with `dismiss` is done with it. */
  seeRecovered(id: PlanId, how: 'seen' | 'dismiss'): void;
  /** Changes what is known of a plan's file, or the text of a plan that has no editor. */
  update(id: PlanId, change: (plan: OpenPlan) => OpenPlan): void;
  /** Puts the text on disk in place of the edited one, without asking. */
  revert(id: PlanId): Promise<void>;
  /** Closes without asking, edited or not. */
  close(id: PlanId): Promise<void>;
  /** True when a PDF was written; false when that failed or the person changed their mind. */
  exportPdf(id: PlanId, options: PrintOptions): Promise<boolean>;
  /** The same for one page for any browser. */
  exportHtml(id: PlanId, options: PrintOptions): Promise<boolean>;
  /** Stops the export that runs. No half-made file stays, and one that was there is as it was. */
  cancelExport(): Promise<void>;
}

export interface PlansNeeds {
  readonly bridge: PlandeskBridge;
  readonly view: StoreApi<ViewState>;
  readonly settings: StoreApi<SettingsState>;
  /** Asked right before a plan is written: may change the text that its editor holds. */
  readonly beforeWrite?: (plan: OpenPlan) => void;
  /** The text that the editor of a plan holds, with all pending edits; null while it has no editor. */
  readonly textOf: (id: PlanId) => string | null;
}

/** The open plans of the window, and what can be done with them through the bridge. */
export function createPlansStore({ bridge, view, settings, textOf, beforeWrite }: PlansNeeds): StoreApi<PlansState> {
  /** The save under way of each plan: a plan is written by one save at a time. */
  const running = new Map<PlanId, { readonly text: string; readonly outcome: Promise<SaveOutcome> }>();

  return createStore<PlansState>()((set, get) => {
    const find = (id: PlanId) => get().plans.find((plan) => plan.id === id) ?? null;

    function update(id: PlanId, change: (plan: OpenPlan) => OpenPlan): void {
      set((state) => {
        const plans = state.plans.map((plan) => (plan.id === id ? change(plan) : plan));
        return plans.some((plan, index) => plan !== state.plans[index]) ? { plans } : state;
      });
    }

    /** A plan that is already open keeps its edits and only comes to the front. */
    function show(opened: OpenedPlan): void {
      if (find(opened.id) === null) {
        const { id, place, shownAs } = opened;
        if (shownAs === 'source') view.getState().editAs(id, { as: 'source', from: place ?? null });
        else if (place !== undefined) view.getState().wait(id, place);
        set((state) => ({ plans: [...state.plans, openPlan(opened)] }));
      }
      view.getState().activate(opened.id);
    }

    function showResult(about: string, result: Result<OpenedPlan>): void {
      if (result.ok) show(result.value);
      else tellFailed(about, result.problem);
    }

    /** A file that can't be read without its encoding is asked about; any other failure is told. */
    function tellFailed(about: string, problem: Problem): void {
      if (problem.code === 'unknown-encoding' && problem.file !== undefined) {
        view.getState().askEncoding({ file: problem.file.id, name: problem.file.name });
      } else view.getState().tellProblem(about, problem);
    }

    /** Says which pictures went along to another folder, and which did not. */
    function tellTakenImages({ name, images }: SavedPlan): void {
      if (images === undefined) return;
      const { copied, failed } = images;
      const were = copied === 1 ? '1 picture was' : `${copied} pictures were`;
      if (failed.length === 0) {
        view.getState().tellDone(`${were} copied beside ${name}.`);
        return;
      }
      const missed = failed.slice(0, 5).map((each) => `${each.name} (${each.reason})`);
      const more = failed.length > 5 ? ` and ${failed.length - 5} more` : '';
      view.getState().tellProblem(name, {
        code: 'io',
        happened: `Not all pictures could be copied to the new folder: ${missed.join(', ')}${more}.`,
        safe: `The plan is saved, ${copied === 0 ? 'no picture was copied' : `${were} copied`}, and no other file was changed.`,
        todo: 'Copy the missing pictures by hand, or give the files there other names.',
      });
    }

    async function write(id: PlanId, text: string, how: 'planSave' | 'planSaveAs'): Promise<SaveOutcome> {
      const before = find(id)?.saving ?? { kind: 'idle' };
      update(id, (plan) => ({ ...plan, saving: { kind: 'saving' } }));
      const result = await answerOf(() => bridge[how]({ id, text }));
      if (!result.ok) {
        update(id, (plan) => ({ ...plan, saving: { kind: 'failed', problem: result.problem } }));
        return 'failed';
      }
      const saved = result.value;
      if (saved === null) {
        update(id, (plan) => ({ ...plan, saving: before }));
        return 'cancelled';
      }
      tellTakenImages(saved);
      // A copy saved elsewhere can be written to, whatever the first file's rights were.
      const readOnly = how === 'planSaveAs' ? { readOnly: false } : {};
      update(id, (plan) => ({ ...withSaved(plan, saved, text), ...readOnly }));
      return 'saved';
    }

    async function saveHow(id: PlanId, how: 'planSave' | 'planSaveAs'): Promise<SaveOutcome> {
      const plan = get().sync(id);
      if (plan === null) return 'failed';
      if (how === 'planSave' && plan.disk.kind === 'conflict') {
        // Neither text is written over the other before the person has decided.
        view.getState().activate(id);
        view.getState().showChanges(id, true);
        return 'cancelled';
      }
      if (how === 'planSave' && plan.recovered?.isSeen === false && plan.edited && plan.folder !== null) {
        // Text that came back is not written over a file before the person saw what that changes.
        get().seeRecovered(id, 'seen');
        view.getState().activate(id);
        view.getState().showChanges(id, true);
        return 'cancelled';
      }
      const under = running.get(id);
      if (under !== undefined) {
        if (how === 'planSave' && under.text === plan.text) return under.outcome;
        await under.outcome;
        return saveHow(id, how);
      }
      beforeWrite?.(plan);
      const text = get().sync(id)?.text ?? plan.text;
      const outcome = write(id, text, how).finally(() => running.delete(id));
      running.set(id, { text, outcome });
      return outcome;
    }

    function follow(): () => void {
      const off = [
        bridge.onPlanOpened(show),
        bridge.onPlanFailed(({ name, problem }) => {
          tellFailed(name, problem);
        }),
        bridge.onRecentChanged((recent) => set({ recent })),
        bridge.onSettingsChanged((changed) => settings.getState().take(changed)),
        bridge.onExportProgress((progress) => {
          if (view.getState().exporting?.id === progress.id) view.getState().setExporting(progress);
        }),
      ];
      return () => {
        for (const stop of off) stop();
      };
    }

    /** Makes a file of a plan, one at a time. `make` answers what to tell of the file, or null where it was cancelled. */
    async function exported(
      id: PlanId,
      kind: string,
      make: (text: string) => Promise<Result<string | null>>,
    ): Promise<boolean> {
      const plan = get().sync(id);
      if (plan === null || view.getState().exporting !== null) return false;
      view.getState().setExporting({ id, done: 0, of: 0, step: '' });
      const result = await make(plan.text);
      view.getState().setExporting(null);
      if (!result.ok) view.getState().tellProblem(`${plan.name}, ${kind}`, result.problem);
      else if (result.value !== null) view.getState().tellDone(`Exported ${result.value}`);
      return result.ok && result.value !== null;
    }

    return {
      plans: [],
      recent: [],
      platform: 'linux',
      settingsFile: '',
      started: false,

      follow,

      start: (result) => {
        if (result.ok) {
          const { plans, recent, platform, front, afterCrash } = result.value;
          settings.getState().take(result.value.settings);
          if (result.value.layout !== null) view.setState(viewOf(result.value.layout, view.getState()));
          set({ recent, platform, settingsFile: result.value.settingsFile, started: true });
          for (const plan of plans) show(plan);
          view.getState().activate(front ?? plans[0]?.id ?? view.getState().activeId);
          if (afterCrash) {
            view
              .getState()
              .tellDone('The window stopped working and was started again. Your plans are as you left them.');
          }
        } else {
          set({ started: true });
          view.getState().tellProblem('Plandesk', result.problem);
        }
      },

      newPlanFrom: async (choice) => showResult('New plan', await answerOf(() => bridge.planNewFrom(choice))),

      newPlan: async () => showResult('New plan', await answerOf(() => bridge.planNew())),

      open: async () => {
        const result = await answerOf(() => bridge.planOpen());
        if (!result.ok) view.getState().tellProblem('Open', result.problem);
        else for (const each of result.value ?? []) showResult('Open', each);
      },

      openRecent: async (recent) => {
        const about = get().recent.find((plan) => plan.id === recent)?.name ?? 'Open';
        showResult(about, await answerOf(() => bridge.planOpenRecent({ recent })));
      },

      openDropped: async (files) => {
        for (const file of files) showResult(file.name, await answerOf(() => bridge.openDropped(file)));
      },

      showOpened: showResult,

      openEncoded: async (file, encoding) => {
        const result = await answerOf(() => bridge.encodingOpen({ file, encoding }));
        if (result.ok) show(result.value);
        return result;
      },

      changed: (id, text, blocks) => update(id, (plan) => withText(plan, text, blocks)),

      sync: (id) => {
        const text = textOf(id);
        if (text !== null) update(id, (plan) => withText(plan, text));
        return find(id);
      },

      update,

      seeRecovered: (id, how) =>
        update(id, (plan) => {
          if (plan.recovered === null) return plan;
          return { ...plan, recovered: how === 'dismiss' ? null : { ...plan.recovered, isSeen: true } };
        }),

      save: (id) => saveHow(id, 'planSave'),
      saveAs: (id) => saveHow(id, 'planSaveAs'),

      revert: async (id) => {
        await running.get(id)?.outcome;
        const result = await answerOf(() => bridge.planRevert({ id }));
        if (result.ok) update(id, (plan) => withReverted(plan, result.value));
        else view.getState().tellProblem(find(id)?.name ?? 'Revert', result.problem);
      },

      close: async (id) => {
        await running.get(id)?.outcome;
        const { plans } = get();
        const at = plans.findIndex((plan) => plan.id === id);
        if (at < 0) return;
        const left = plans.filter((plan) => plan.id !== id);
        set({ plans: left });
        if (view.getState().activeId === id) view.getState().activate(left[Math.min(at, left.length - 1)]?.id ?? null);
        view.getState().forget(id);
        const result = await answerOf(() => bridge.planClose({ id }));
        if (!result.ok) view.getState().tellProblem(plans[at]?.name ?? 'Close', result.problem);
      },

      exportPdf: (id, options) =>
        exported(id, 'PDF', async (text) => {
          const result = await answerOf(() => bridge.planExportPdf({ id, text, options }));
          if (!result.ok) return result;
          const { name, pages } = result.value ?? { name: null, pages: 0 };
          return { ok: true, value: name && `${name}, ${pages} ${pages === 1 ? 'page' : 'pages'}` };
        }),

      exportHtml: (id, options) =>
        exported(id, 'HTML', async (text) => {
          const result = await answerOf(() => bridge.planExportHtml({ id, text, options }));
          return result.ok ? { ok: true, value: result.value?.name ?? null } : result;
        }),

      cancelExport: async () => {
        const { exporting } = view.getState();
        if (exporting === null) return;
        const result = await answerOf(() => bridge.planCancelExport({ id: exporting.id }));
        if (!result.ok) view.getState().tellProblem('Cancel', result.problem);
        else if (result.value) view.getState().tellDone('The export was cancelled. No file was written.');
      },
    };
  });
}
