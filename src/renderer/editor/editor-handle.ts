import type { CommandId } from '../../shared/commands/command-list';
import type { ImageWords } from '../../shared/images/image-words';
import type { Block } from '../../shared/markdown/blocks';
import type { PlanSource } from '../../shared/markdown/plan-source';
import type { TextPlace } from '../../shared/markdown/text-place';
import type { SectionDrop } from './block/block-grip';
import type { DrawDiagram } from './diagram/diagram-views';
import type { FieldRoomWish } from './fields/field-room';
import type { FindTarget } from './find/find-target';
import type { LookForImage } from './image/image-answer';
import type { ImageQuestions } from './image/image-extension';
import type { NoteWish } from './notes/note-places';
import type { SlashRequest } from './slash/watch-slash';
import type { SpellingTarget } from './spelling/spelling-target';
import type { PlanTables } from './table/plan-tables';
import type { TableMenuRequest } from './table/table-grips';
import type { ValueRequest } from './table/watch-values';

/** The kind of block that holds the caret, for the toolbar's pressed states. */
export type CaretBlock =
  | 'paragraph'
  | 'heading-1'
  | 'heading-2'
  | 'heading-3'
  | 'heading-4'
  | 'heading-5'
  | 'heading-6'
  | 'quote'
  | 'bullet-list'
  | 'ordered-list'
  | 'checklist'
  | 'code-block'
  | 'table'
  | 'verbatim';

/** What the toolbar shows of the place where the caret is. */
export interface CaretState {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strike: boolean;
  readonly code: boolean;
  /** The address of the link that holds the caret; null outside a link. */
  readonly link: string | null;
  readonly block: CaretBlock;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Index of the top-level block that holds the caret; null without a caret. */
  readonly blockIndex: number | null;
}

/** Where a person is in a plan, told in lines of its text, so that another view of the same text can go on there. */
export interface PlanPlace {
  /** Null without a caret. */
  readonly caret: TextPlace | null;
  /** A line that is in view, and how many pixels below the view's upper edge it starts. */
  readonly seen: { readonly line: number; readonly y: number };
}

/** Commands of tables that need files: the desk carries them out with {@link PlanTables}. */
export type TableFileCommand = 'table.import-csv' | 'table.export-csv';

/** The editor commands that {@link PlanEditorHandle.run} takes: all of the menus edit, insert, format and table, and those of lists. */
export type EditorCommandId = Exclude<
  Extract<CommandId, `edit.${string}` | `insert.${string}` | `format.${string}` | `table.${string}` | `list.${string}`>,
  TableFileCommand
>;

/** The commands that ask something before they change the plan. */
export type AskingCommandId = 'format.link' | 'format.open-link' | 'insert.image' | 'format.code-language';

/** What the desk around an editor may ask of it. */
export interface PlanEditorHandle {
  /** Carries out an editor command at the caret. Those that ask something need a method of their own instead. */
  run(command: Exclude<EditorCommandId, AskingCommandId>): void;
  /** What can be done with tables; null for a view of a plan's source. */
  readonly tables: PlanTables | null;
  /** Puts a link on the selection, changes the one at the caret, or with null takes it away. */
  setLink(href: string | null): void;
  /** The name of the definition that the link at the caret refers to; null for any other link. */
  linkReference(): string | null;
  /** Asks for the language of the code block at the caret. */
  askCodeLanguage(): void;
  /** Gives the code block at the caret another language, by its word in the info string; empty for none. */
  setCodeLanguage(word: string): void;
  /** The image that is selected; null where none is, or more. */
  image(): ImageWords | null;
  /** Puts images at the caret, as one undo step. */
  insertImages(images: readonly ImageWords[]): void;
  /** Changes the selected image. */
  changeImage(now: ImageWords): void;
  /** The text that would be saved now, with all pending edits. */
  getText(): string;
  /**
   * Takes over a text that was changed as text, as one undo step. Blocks that it leaves alone keep their place. `read` is
   * a reading of the text, where there is one already: reading a long plan takes a while.
   */
  replaceText(text: string, read?: PlanSource): void;
  /**
   * Takes over a text as {@link replaceText} does, while the person does something else: the focus, the caret and what
   * is in view stay where they are. False, with nothing done, while they are in the middle of a composed character.
   * `joined` makes it a part of the undo step before it, as far as the editor can.
   */
  replaceQuietly(text: string, joined?: 'joined'): boolean;
  /** The reading of the text that would be saved now, if there is one that no other editor changes blocks of. */
  reading(): PlanSource | null;
  focus(): void;
  /** Scrolls a top-level block into view and puts the caret at its start. */
  goToBlock(index: number): void;
  place(): PlanPlace;
  /**
   * Puts the caret and the scroll position at a place that another view of the text told. `written` tells that the place
   * is to be written at: over so many characters, or with 0 behind what is there.
   */
  goToPlace(place: PlanPlace, written?: number): void;
  /** Ticks or unticks the n-th task item of the plan, in document order. */
  setChecked(taskIndex: number, checked: boolean): void;
  /** The editor as finding and replacing need it. */
  readonly find: FindTarget;
  /** The editor as checking of spelling needs it; null where none is checked. */
  readonly spelling: SpellingTarget | null;
}

/** One plan being edited: text in, text out. No store, no bridge. */
export interface PlanEditorProps extends ImageQuestions {
  /** The document's text with its own line ends. Read when mounted and when `revision` changes. */
  readonly text: string;
  /** A change asks the editor to forget its content and history and read `text` again. */
  readonly revision: number;
  /** False for a tab that is not shown: the editor stays alive with its history. */
  readonly active: boolean;
  /** After each change: the text that would be saved, and its block tree. Also called once after import. */
  readonly onChange: (text: string, blocks: readonly Block[]) => void;
  readonly onCaret: (caret: CaretState) => void;
  /** Looks for the picture of an address. Left out where no picture is ever shown. Read when mounted. */
  readonly onLookForImage?: LookForImage;
  /** The person asked for another language of the code block at the caret; `word` names the present one. */
  readonly onAskCodeLanguage?: (word: string) => void;
  /** The person followed a link. */
  readonly onFollowLink: (href: string) => void;
  /** The person asked for the link dialog by key; `href` is the present address or null. */
  readonly onAskLink: (href: string | null) => void;
  /** The person typed a slash into an empty block, to insert something; null when that is over. */
  readonly onSlash?: (request: SlashRequest | null) => void;
  /** The person writes in a cell that has usual values; null when that is over. */
  readonly onValues?: (request: ValueRequest | null) => void;
  /** The person asked for the menu of the table at the caret. */
  readonly onTableMenu?: (request: TableMenuRequest) => void;
  /** A section was dragged beside another one. */
  readonly onMoveSection?: (drop: SectionDrop) => void;
  /** Room to keep on the page where the plan's fields stand; null for none. */
  readonly fieldRoom?: FieldRoomWish | null;
  /** Where that room starts, in pixels below the upper edge of what holds the editor; null for no room. */
  readonly onFieldRoom?: (top: number | null) => void;
  /** Draws a diagram; without it diagrams are shown as their source alone. */
  readonly onDrawDiagram?: DrawDiagram;
  /** Blocks at which notes stand. The same list keeps its places. */
  readonly notes?: readonly NoteWish[];
  /** Where each of the notes starts, in pixels below the upper edge of what holds the editor; null: out of sight. */
  readonly onNotes?: (tops: readonly (number | null)[]) => void;
  /** Given once the editor can be driven; null when it goes away. */
  readonly onHandle: (handle: PlanEditorHandle | null) => void;
}
