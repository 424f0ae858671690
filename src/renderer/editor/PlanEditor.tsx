import { buildEditorFromExtensions } from '@lexical/extension';
import { type ReactElement, useEffect, useLayoutEffect, useRef } from 'react';
import { BlockGrip } from './block/block-grip';
import { watchCaret } from './caret/watch-caret';
import { HeadingProgress } from './checklist/heading-progress';
import { CodeBar } from './code/code-bar';
import { CodeColours } from './code/code-colours';
import { DiagramViews } from './diagram/diagram-views';
import { finishBeforeEdits } from './document/finish-before-edits';
import { PlanDocument } from './document/plan-document';
import { createPlanHandle } from './document/plan-handle';
import { keepSelectionUnread } from './document/unread-selection';
import type { PlanEditorProps } from './editor-handle';
import { planEditorExtension } from './extensions';
import { FieldRoom } from './fields/field-room';
import { RichFind } from './find/rich-find';
import { ImageViews } from './image/image-views';
import { DeadLinks } from './link/dead-links';
import { LinkBar } from './link/link-bar';
import { NotePlaces } from './notes/note-places';
import { watchSlash } from './slash/watch-slash';
import { RichSpelling } from './spelling/rich-spelling';
import { announceCells } from './table/cell-announcer';
import { ColumnWidths } from './table/column-widths';
import { FarRows } from './table/far-rows';
import { TableFrames } from './table/table-frames';
import { TableGrips } from './table/table-grips';
import { TableLooks } from './table/table-looks';
import { watchValues } from './table/watch-values';
import { WidthHandle } from './table/width-handle';
import { FarBlocks } from './viewport/far-blocks';
import { $selectEdge } from './viewport/select-edge';

const NO_NOTES: readonly [] = [];

/** The rich editor of one plan. React paints its root once; everything inside is Lexical's. */
export function PlanEditor(props: PlanEditorProps): ReactElement {
  const root = useRef<HTMLDivElement>(null);
  const plan = useRef<PlanDocument | null>(null);
  const room = useRef<FieldRoom | null>(null);
  const places = useRef<NotePlaces | null>(null);
  const loaded = useRef<number | null>(null);
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });

  useEffect(() => {
    const extension = planEditorExtension({
      onFollowLink: (href) => latest.current.onFollowLink(href),
      onAskLink: (href) => latest.current.onAskLink(href),
      onAddImages: (files) => latest.current.onAddImages?.(files),
      onAskImage: () => latest.current.onAskImage?.(),
    });
    const editor = buildEditorFromExtensions(extension);
    const document: PlanDocument = new PlanDocument(editor, (text, blocks) => {
      latest.current.onChange(text, blocks);
      progress.renew(blocks);
      deadLinks.renew(blocks);
    });
    const deadLinks = new DeadLinks(editor);
    const progress = new HeadingProgress(editor, document);
    const element = root.current;
    if (element === null) return;
    plan.current = document;
    keepSelectionUnread(element);
    editor.setRootElement(element);
    const far = new FarBlocks(element, (edge, extend) =>
      editor.update(() => $selectEdge(edge, extend), { discrete: true }),
    );
    const stopEdits = finishBeforeEdits(element, document);
    const looks = new TableLooks(editor);
    const frames = new TableFrames(editor, element);
    const farRows = new FarRows(editor, element);
    const cells = announceCells(editor, element);
    const widths = new ColumnWidths(editor, element, document, {
      release: () => farRows.settleSoon(),
      tell: (words) => cells.say(words),
    });
    const widthHandle = new WidthHandle(editor, element, widths);
    // Runs when the page holds what the update made, and before the browser lays it out.
    const stopFar = editor.registerUpdateListener(() => far.settleIfChanged());
    const images = new ImageViews(editor, element, {
      look: latest.current.onLookForImage ?? null,
      references: () => document.references(),
    });
    const linkBar = new LinkBar(editor, element, {
      follow: (href) => latest.current.onFollowLink(href),
      edit: (href) => latest.current.onAskLink(href),
    });
    const colours = new CodeColours(editor, element);
    const codeBar = new CodeBar(editor, element, (word) => latest.current.onAskCodeLanguage?.(word));
    document.load(latest.current.text);
    loaded.current = latest.current.revision;
    const stopCaret = watchCaret(editor, document, (caret) => latest.current.onCaret(caret));
    const blockGrip = new BlockGrip(editor, element, (drop) => latest.current.onMoveSection?.(drop));
    const grips = new TableGrips(editor, element, (request) => latest.current.onTableMenu?.(request));
    const { onDrawDiagram } = latest.current;
    const diagrams = onDrawDiagram === undefined ? null : new DiagramViews(editor, element, onDrawDiagram);
    room.current = new FieldRoom(editor, element, document, (top) => latest.current.onFieldRoom?.(top));
    const stopValues = watchValues(editor, (request) => latest.current.onValues?.(request));
    places.current = new NotePlaces(editor, element, document, (tops) => latest.current.onNotes?.(tops));
    const stopSlash = watchSlash(editor, (request) => latest.current.onSlash?.(request));
    const find = new RichFind(editor, document, far, farRows);
    const spelling = new RichSpelling(editor, far);
    latest.current.onHandle(createPlanHandle(editor, document, far, { find, spelling }, codeBar, widths));
    return () => {
      latest.current.onHandle(null);
      spelling.dispose();
      find.dispose();
      stopSlash();
      progress.dispose();
      places.current?.dispose();
      places.current = null;
      room.current?.dispose();
      room.current = null;
      stopValues();
      images.dispose();
      colours.dispose();
      linkBar.dispose();
      deadLinks.dispose();
      codeBar.dispose();
      cells.dispose();
      diagrams?.dispose();
      grips.dispose();
      blockGrip.dispose();
      stopCaret();
      stopFar();
      stopEdits();
      widthHandle.dispose();
      widths.dispose();
      farRows.dispose();
      looks.dispose();
      frames.dispose();
      far.dispose();
      document.dispose();
      plan.current = null;
      editor.setRootElement(null);
      editor.dispose();
    };
  }, []);

  const { revision } = props;
  useEffect(() => {
    if (plan.current === null || loaded.current === revision) return;
    loaded.current = revision;
    plan.current.load(latest.current.text);
  }, [revision]);

  const { notes = NO_NOTES } = props;
  useLayoutEffect(() => places.current?.wish(notes), [notes]);

  const { fieldRoom = null } = props;
  useLayoutEffect(() => room.current?.wish(fieldRoom), [fieldRoom]);

  return (
    <div
      ref={root}
      className="plan-editor"
      role="textbox"
      aria-multiline="true"
      aria-label="Plan"
      contentEditable
      suppressContentEditableWarning
      spellCheck={false}
      hidden={!props.active}
      tabIndex={0}
    />
  );
}
