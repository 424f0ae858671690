import type { PlanId } from '../../shared/ipc/contract';
import { fieldStrip } from '../../shared/plan/field-strip';
import { planOf } from '../../shared/plan/plan';
import { askImage, askToAddImages } from '../commands/image-actions';
import { followLink } from '../commands/link-actions';
import type { CaretState, PlanEditorProps } from '../editor/editor-handle';
import type { SourceEditorProps } from '../editor/source/SourceEditor';
import { answerOf } from '../store/answer-of';
import type { Desk } from '../store/desk';
import { tabDomId } from '../top-bar/tab-dom-ids';

/** The caret goes to the plan in front, but not away from its own tab, where arrow keys led, or from an open dialog. */
export function mayFocus(desk: Desk, id: PlanId): boolean {
  const { activeId, dialog, reviewed } = desk.view.getState();
  // What is looked for is typed while a long plan is still being read.
  const isFinding = document.activeElement?.closest('.find-bar') != null;
  const isTaken = dialog !== null || reviewed.includes(id) || document.activeElement?.id === tabDomId(id) || isFinding;
  return id === activeId && !isTaken;
}

/** The block at which a person begins: the first that is not shown as a strip of fields. */
export function firstBlock(desk: Desk, id: PlanId): number {
  const plan = desk.plans.getState().plans.find((each) => each.id === id);
  const held = plan && plan.blocks.length > 0 ? (fieldStrip(planOf(plan.blocks))?.blocks ?? []) : [];
  return held[0] === 0 ? held.length : 0;
}

/** Puts the caret where it was in the plan, or at its beginning where it never was. */
export function takeCaret(desk: Desk, id: PlanId): void {
  if (!mayFocus(desk, id)) return;
  const editor = desk.editors.get(id);
  const waiting = desk.view.getState().waiting[id];
  if (editor !== null && waiting !== undefined) {
    const plan = desk.plans.getState().plans.find((each) => each.id === id);
    // Not before the plan is there to its end: it loads in slices.
    if (plan === undefined || (plan.blocks.length === 0 && plan.openAs === 'rich' && plan.text.trim() !== '')) return;
    desk.view.getState().wait(id, null);
    editor.goToPlace(waiting);
    return;
  }
  if (typeof desk.view.getState().carets[id]?.blockIndex === 'number') editor?.focus();
  else editor?.goToBlock(firstBlock(desk, id));
}

export interface PaneReports {
  readonly rich: Pick<
    PlanEditorProps,
    | 'onChange'
    | 'onCaret'
    | 'onFollowLink'
    | 'onAskLink'
    | 'onAddImages'
    | 'onAskImage'
    | 'onLookForImage'
    | 'onDrawDiagram'
    | 'onAskCodeLanguage'
    | 'onHandle'
  >;
  readonly source: Pick<
    SourceEditorProps,
    'text' | 'onText' | 'onRead' | 'onCaret' | 'onAddImages' | 'onHandle' | 'rich'
  >;
  /** Takes up again what the rich editor said of its caret while the source view was in front. */
  readonly richAgain: () => void;
}

/** What the two editors of a plan tell the desk. While the source view is in front, its text is the plan's. */
export function paneReports(desk: Desk, id: PlanId): PaneReports {
  const plans = () => desk.plans.getState();
  const view = () => desk.view.getState();
  const isSource = () => view().editedAs[id]?.as === 'source';
  const plan = () => plans().plans.find((each) => each.id === id);
  let richCaret: CaretState | null = null;
  return {
    rich: {
      onChange: (text, blocks) => {
        if (!isSource() || plan()?.text === text) plans().changed(id, text, blocks);
        if (view().waiting[id] !== undefined) takeCaret(desk, id);
      },
      onCaret: (caret) => {
        richCaret = caret;
        if (!isSource()) view().setCaret(id, caret);
      },
      onFollowLink: (href) => void followLink(desk, id, href),
      onAskLink: (href) => view().openDialog({ kind: 'link', id, href }),
      onAddImages: (files) => askToAddImages(desk, id, files),
      onAskImage: () => askImage(desk, id),
      onAskCodeLanguage: (word) => view().openDialog({ kind: 'code-language', id, word }),
      onLookForImage: async (address) => {
        const result = await answerOf(() => desk.bridge.imageLook({ id, address }));
        return result.ok ? result.value : { shown: false, reason: 'missing' };
      },
      onDrawDiagram: async (source, theme) => {
        const result = await answerOf(() => desk.bridge.diagramDraw({ source, theme }));
        return result.ok ? result.value : { kind: 'failed', reason: result.problem.happened, line: null };
      },
      onHandle: (handle) => {
        desk.editors.set(id, handle);
        if (handle !== null) takeCaret(desk, id);
      },
    },
    source: {
      text: () => plan()?.text ?? '',
      onText: (text) => plans().changed(id, text, plan()?.blocks ?? []),
      onRead: (text, blocks) => plans().changed(id, text, blocks),
      onCaret: (caret) => view().setCaret(id, caret),
      onAddImages: (files) => askToAddImages(desk, id, files),
      onHandle: (handle) => {
        desk.editors.setSource(id, handle);
        if (handle === null || !mayFocus(desk, id)) return;
        if (view().waiting[id] === undefined) handle.focus();
        else takeCaret(desk, id);
      },
      rich: {
        canUndo: () => richCaret?.canUndo ?? false,
        canRedo: () => richCaret?.canRedo ?? false,
        step: (command) => {
          const editor = desk.editors.rich(id);
          editor?.run(command);
          return editor?.getText() ?? plan()?.text ?? '';
        },
      },
    },
    richAgain: () => {
      if (richCaret !== null) view().setCaret(id, richCaret);
    },
  };
}
