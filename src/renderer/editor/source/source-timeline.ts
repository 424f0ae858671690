import { redo, redoDepth, undo, undoDepth } from '@codemirror/commands';
import type { EditorState } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';

/** The history that the rich editor has of the same plan. */
export interface RichHistory {
  readonly canUndo: () => boolean;
  readonly canRedo: () => boolean;
  /** Takes one step and answers the text after it. */
  readonly step: (command: 'edit.undo' | 'edit.redo') => string;
}

/**
 * One history out of two: the steps of this visit to the source view, and before and behind them those of the rich
 * editor. What was undone of the visit is kept while older steps are undone, and comes back by redo.
 */
export class SourceTimeline {
  /** Steps of the rich editor since the visit began: below 0 when older ones were undone. */
  private position = 0;
  /** Redo of the rich editor's steps ends here, where something else was typed. */
  private limit = Number.POSITIVE_INFINITY;
  /** States with undone steps, by the position they stand at. */
  private readonly kept = new Map<number, EditorState>();

  constructor(
    private readonly view: EditorView,
    private readonly rich: RichHistory,
    /** Shows a state that was kept, or a text that has no history of its own. */
    private readonly show: (next: EditorState | string) => void,
  ) {}

  get canUndo(): boolean {
    return undoDepth(this.view.state) > 0 || this.rich.canUndo();
  }

  get canRedo(): boolean {
    return redoDepth(this.view.state) > 0 || this.canRedoRich;
  }

  /** Something was typed: what was undone before is gone. */
  edited(): void {
    this.limit = this.position;
    for (const position of this.kept.keys()) if (position >= this.position) this.kept.delete(position);
  }

  undo(): void {
    if (undoDepth(this.view.state) > 0) undo(this.view);
    else if (this.rich.canUndo()) {
      if (redoDepth(this.view.state) > 0) this.kept.set(this.position, this.view.state);
      const text = this.rich.step('edit.undo');
      this.position -= 1;
      this.show(text);
    }
  }

  redo(): void {
    if (redoDepth(this.view.state) > 0) redo(this.view);
    else if (this.canRedoRich) {
      const text = this.rich.step('edit.redo');
      this.position += 1;
      this.show(this.kept.get(this.position) ?? text);
      this.kept.delete(this.position);
    }
  }

  private get canRedoRich(): boolean {
    return undoDepth(this.view.state) === 0 && this.position < this.limit && this.rich.canRedo();
  }
}
