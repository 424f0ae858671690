import { isolateHistory } from '@codemirror/commands';
import { type ChangeSpec, EditorState, type Extension, type Text, Transaction } from '@codemirror/state';
import { EditorView, type ViewUpdate } from '@codemirror/view';
import type { ImageWords } from '../../../shared/images/image-words';
import type { Block } from '../../../shared/markdown/blocks';
import { imageMarkdown } from '../../../shared/markdown/image-source';
import type { PlanSource } from '../../../shared/markdown/plan-source';
import { indexAtLine, type TextPlace, topLines } from '../../../shared/markdown/text-place';
import { changedRange } from '../../../shared/text/changed-range';
import { equalCaret } from '../caret/caret-state';
import type { CaretState, PlanEditorHandle, PlanPlace } from '../editor-handle';
import { documentAtOnce } from './document-in-slices';
import { HIDDEN_Y } from './hidden-y';
import { rawText, rawTextOf } from './raw-text-field';
import { sourceExtensions } from './source-extensions';
import { foundMarks, SourceFind } from './source-find';
import { sourceImages } from './source-images';
import { SourceReading } from './source-reading';
import { type RichHistory, SourceTimeline } from './source-timeline';
import { taskMark } from './task-box';

export interface SourceEvents {
  /** After each change: the text that would be saved, with the file's own line ends. */
  readonly onText: (text: string) => void;
  /** A moment after the last change: the block tree of the text. */
  readonly onRead: (text: string, blocks: readonly Block[]) => void;
  readonly onCaret: (caret: CaretState) => void;
  /** The person pasted or dropped picture files. */
  readonly onAddImages: (files: readonly File[]) => void;
}

/** A text, and the document that CodeMirror makes of it. */
export interface SourceText {
  readonly text: string;
  readonly doc: Text;
}

/** A plan as its text, in CodeMirror. CodeMirror's document is never saved: the raw text is kept beside it. */
export class SourceView implements PlanEditorHandle {
  readonly find: SourceFind;
  readonly spelling = null;
  private readonly view: EditorView;
  private readonly timeline: SourceTimeline;
  private readonly own: Extension;
  private readonly sourceReading: SourceReading;
  private lines: readonly number[] = [];
  readonly tables = null;
  private last: CaretState | null = null;

  constructor(
    parent: HTMLElement,
    { text, doc }: SourceText,
    place: PlanPlace | null,
    private readonly events: SourceEvents,
    rich: RichHistory,
  ) {
    this.own = [
      foundMarks,
      sourceImages((files) => this.events.onAddImages(files)),
      sourceExtensions(text, parent.ownerDocument),
      EditorView.updateListener.of((update) => this.updated(update)),
    ];
    const state = this.stateOf({ text, doc });
    const caret = place?.caret ?? (place ? { line: place.seen.line, column: 0 } : { line: 0, column: 0 });
    const seen = positionOf(state, { line: place?.seen.line ?? 0, column: 0 });
    this.view = new EditorView({
      parent,
      state: state.update({ selection: { anchor: positionOf(state, caret) } }).state,
      ...(place && { scrollTo: EditorView.scrollIntoView(seen, { y: 'start', yMargin: place.seen.y }) }),
    });
    this.find = new SourceFind(this.view);
    this.timeline = new SourceTimeline(this.view, rich, (next) => this.show(next));
    this.sourceReading = this.read(text);
    this.reportCaret();
  }

  run(command: Parameters<PlanEditorHandle['run']>[0]): void {
    if (command === 'edit.undo') this.timeline.undo();
    else if (command === 'edit.redo') this.timeline.redo();
    else return;
    this.reportCaret();
    this.focus();
  }

  /** There are no links here: an address is text like any other. */
  setLink(): void {}

  linkReference(): null {
    return null;
  }

  /** A fence's language is text as well. */
  askCodeLanguage(): void {}

  setCodeLanguage(): void {}

  image(): null {
    return null;
  }

  insertImages(images: readonly ImageWords[]): void {
    const { from, to } = this.view.state.selection.main;
    const insert = images.map(({ alt, address }) => imageMarkdown(alt, address)).join(' ');
    this.view.dispatch({
      selection: { anchor: from + insert.length },
      changes: { from, to, insert },
      userEvent: 'input',
      annotations: isolateHistory.of('full'),
      scrollIntoView: true,
    });
    this.focus();
  }

  /** There are no images here either. */
  changeImage(): void {}

  getText(): string {
    return rawTextOf(this.view.state);
  }

  replaceText(text: string): void {
    this.replace(text, true);
  }

  /** The caret and the scroll position are kept by what replaces a text here. */
  replaceQuietly(text: string, joined?: 'joined'): boolean {
    if (this.view.composing) return false;
    // What is to join the step before it is no step here: undo leads past it and leaves it.
    this.replace(text, joined === undefined);
    return true;
  }

  private replace(text: string, isStep: boolean): void {
    const next = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
    const { from, to, toAfter } = changedRange(this.documentText(), next);
    this.change({ from, to, insert: next.slice(from, toAfter) }, isStep);
  }

  /** The document as a string, which takes long to make where the text of the file is not the same. */
  private documentText(): string {
    const raw = this.getText();
    return raw.includes('\r') ? this.view.state.doc.toString() : raw;
  }

  reading(): PlanSource | null {
    return this.sourceReading.known;
  }

  /** Shows another text in place of this one and forgets the steps before it, as after a revert. */
  reload(text: string): void {
    this.show(text);
    this.timeline.edited();
  }

  focus(): void {
    this.view.focus();
  }

  goToBlock(index: number): void {
    // The beginning is known without reading all of the text, which may be long.
    const line = index === 0 ? 0 : (topLines(this.sourceReading.now())[index] ?? 0);
    const anchor = positionOf(this.view.state, { line, column: 0 });
    this.view.dispatch({
      selection: { anchor },
      effects: EditorView.scrollIntoView(anchor, { y: 'start', yMargin: 24 }),
    });
    this.focus();
  }

  place(): PlanPlace {
    const { state, scrollDOM } = this.view;
    const { head } = state.selection.main;
    const line = state.doc.lineAt(head);
    const caret = { line: line.number - 1, column: head - line.from };
    if (scrollDOM.clientHeight === 0) return { caret, seen: { line: caret.line, y: HIDDEN_Y } };
    const edge = scrollDOM.getBoundingClientRect().top;
    const box = this.view.coordsAtPos(head);
    if (box && box.top >= edge && box.top < edge + scrollDOM.clientHeight) {
      return { caret, seen: { line: caret.line, y: box.top - edge } };
    }
    const top = this.view.lineBlockAtHeight(edge - this.view.documentTop);
    return { caret, seen: { line: state.doc.lineAt(top.from).number - 1, y: 0 } };
  }

  goToPlace({ caret, seen }: PlanPlace): void {
    const { state } = this.view;
    const at = positionOf(state, { line: seen.line, column: 0 });
    this.view.dispatch({
      ...(caret && { selection: { anchor: positionOf(state, caret) } }),
      effects: EditorView.scrollIntoView(at, { y: 'start', yMargin: seen.y }),
    });
    this.focus();
  }

  setChecked(taskIndex: number, checked: boolean): void {
    const mark = taskMark(this.sourceReading.now(), taskIndex);
    if (!mark) return;
    const from = positionOf(this.view.state, mark);
    this.change({ from, to: from + 1, insert: checked ? 'x' : ' ' });
    // The box that was clicked must show it at once.
    this.sourceReading.now();
  }

  dispose(): void {
    this.sourceReading.dispose();
    this.view.destroy();
  }

  private change(changes: ChangeSpec, isStep = true): void {
    const annotations = [Transaction.userEvent.of('input'), Transaction.addToHistory.of(isStep)];
    this.view.dispatch({ changes, annotations });
  }

  private stateOf({ text, doc }: SourceText): EditorState {
    return EditorState.create({ doc, extensions: [rawText(text), this.own] });
  }

  private show(next: EditorState | string): void {
    const before = this.view.state.doc.toString();
    const state = typeof next === 'string' ? this.stateOf({ text: next, doc: documentAtOnce(next) }) : next;
    const { toAfter } = changedRange(before, state.doc.toString());
    this.view.setState(state.update({ selection: { anchor: toAfter } }).state);
    this.view.dispatch({ effects: EditorView.scrollIntoView(toAfter, { y: 'nearest', yMargin: 60 }) });
    this.changed();
  }

  private updated(update: ViewUpdate): void {
    if (update.docChanged) {
      const isHistoric = update.transactions.some((each) => each.isUserEvent('undo') || each.isUserEvent('redo'));
      if (!isHistoric) this.timeline.edited();
      this.changed();
    } else if (update.selectionSet) {
      this.find.selectionChanged();
      this.reportCaret();
    }
  }

  private changed(): void {
    const text = this.getText();
    this.sourceReading.set(text);
    this.events.onText(text);
    this.find.textChanged();
    this.reportCaret();
  }

  private read(text: string): SourceReading {
    return new SourceReading(text, (source: PlanSource) => {
      this.lines = topLines(source);
      this.events.onRead(this.getText(), source.blocks);
      this.reportCaret();
    });
  }

  private reportCaret(): void {
    const { state } = this.view;
    const line = state.doc.lineAt(state.selection.main.head).number - 1;
    const { canUndo, canRedo } = this.timeline;
    const blockIndex = this.lines.length > 0 ? indexAtLine(this.lines, line) : null;
    const plain = { bold: false, italic: false, strike: false, code: false, link: null, block: 'verbatim' as const };
    const caret: CaretState = { ...plain, canUndo, canRedo, blockIndex };
    if (this.last && equalCaret(this.last, caret)) return;
    this.last = caret;
    this.events.onCaret(caret);
  }
}

function positionOf(state: EditorState, { line, column }: TextPlace): number {
  const { from, to } = state.doc.line(Math.min(Math.max(0, line), state.doc.lines - 1) + 1);
  return Math.min(to, from + column);
}
