import { HorizontalRuleExtension } from '@lexical/extension';
import { RichTextExtension } from '@lexical/rich-text';
import { defineExtension } from 'lexical';
import { BehindLabelExtension } from './caret/behind-label';
import { SettleSelectionExtension } from './caret/settle-selection';
import { ChecklistExtension } from './checklist/checklist-extension';
import { CopyExtension } from './clipboard/copy-extension';
import { PasteExtension } from './clipboard/paste-extension';
import { CodeExtension } from './code/code-extension';
import { DirectionExtension } from './direction/direction-extension';
import type { PlanEditorProps } from './editor-handle';
import { FieldRoomExtension } from './fields/field-room-extension';
import { PlanHistory } from './history/plan-history';
import { imageExtension } from './image/image-extension';
import { keysExtension } from './keys/keys-extension';
import { linkExtension } from './link/link-extension';
import { ListExtension } from './list/list-extension';
import { RawInlineNode } from './markdown/raw-inline';
import { LongTextExtension } from './paragraph/long-text-extension';
import { ParagraphExtension } from './paragraph/paragraph-extension';
import { QuoteExtension } from './quote/quote-extension';
import { ShortcutsExtension } from './shortcuts/shortcuts-extension';
import { TableExtension } from './table/table-extension';
import { THEME } from './theme';

export type EditorQuestions = Pick<PlanEditorProps, 'onFollowLink' | 'onAskLink' | 'onAddImages' | 'onAskImage'>;

/** The editor of one plan: the list of its capabilities. Where two take the same key, the one further up has it first. */
export const planEditorExtension = ({ onFollowLink, onAskLink, ...images }: EditorQuestions) =>
  defineExtension({
    name: 'plandesk/editor',
    namespace: 'plandesk',
    theme: THEME,
    nodes: () => [RawInlineNode],
    $initialEditorState: null,
    dependencies: [
      RichTextExtension,
      HorizontalRuleExtension,
      PlanHistory,
      FieldRoomExtension,
      SettleSelectionExtension,
      BehindLabelExtension,
      ShortcutsExtension,
      CodeExtension,
      TableExtension,
      DirectionExtension,
      LongTextExtension,
      ListExtension,
      QuoteExtension,
      ChecklistExtension,
      ParagraphExtension,
      linkExtension(onFollowLink),
      imageExtension(images),
      keysExtension(onAskLink),
      CopyExtension,
      PasteExtension,
    ],
    onError: (error) => {
      throw error;
    },
  });
