import { ChevronDown } from 'lucide-react';
import { DropdownMenu, Toolbar } from 'radix-ui';
import type { CommandId } from '../../shared/commands/command-list';
import { ariaKeys, shownKeys } from '../commands/command-keys';
import { commandOf } from '../commands/command-of';
import type { CaretBlock } from '../editor/editor-handle';
import { useCommandEnabled, useDesk, useIsMac, useKeysOf, useRunner, useView } from '../ui/desk-context';

const STYLES = [
  { block: 'paragraph', command: 'format.paragraph' },
  { block: 'heading-1', command: 'format.heading-1' },
  { block: 'heading-2', command: 'format.heading-2' },
  { block: 'heading-3', command: 'format.heading-3' },
  { block: 'heading-4', command: 'format.heading-4' },
  { block: 'heading-5', command: 'format.heading-5' },
  { block: 'heading-6', command: 'format.heading-6' },
  { block: 'quote', command: 'format.quote' },
] as const satisfies readonly { readonly block: CaretBlock; readonly command: CommandId }[];

/** What the caret stands in, in words, also where that is no paragraph style. */
const BLOCK_NAMES: Readonly<Record<CaretBlock, string>> = {
  paragraph: 'Paragraph',
  'heading-1': 'Heading 1',
  'heading-2': 'Heading 2',
  'heading-3': 'Heading 3',
  'heading-4': 'Heading 4',
  'heading-5': 'Heading 5',
  'heading-6': 'Heading 6',
  quote: 'Quote',
  'bullet-list': 'List',
  'ordered-list': 'List',
  checklist: 'Checklist',
  'code-block': 'Code block',
  table: 'Table',
  verbatim: 'Source',
};

/** Shows the kind of block at the caret and changes it. */
export function ParagraphStyleMenu() {
  const desk = useDesk();
  const runner = useRunner();
  const mac = useIsMac();
  const keysOf = useKeysOf();
  const enabled = useCommandEnabled('format.paragraph');
  const block = useView((view) => (view.activeId === null ? undefined : view.carets[view.activeId]?.block));
  const name = BLOCK_NAMES[block ?? 'paragraph'];
  return (
    // Not modal: a modal menu locks scrolling with a style element, which the content security policy refuses.
    <DropdownMenu.Root modal={false}>
      <Toolbar.Button asChild disabled={!enabled}>
        <DropdownMenu.Trigger className="style-button" aria-label={`Paragraph style: ${name}`}>
          <span>{name}</span>
          <ChevronDown aria-hidden size={13} strokeWidth={2.2} />
        </DropdownMenu.Trigger>
      </Toolbar.Button>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="menu"
          align="start"
          sideOffset={6}
          onCloseAutoFocus={(event) => {
            // The caret is where the hand was; the menu was a detour.
            event.preventDefault();
            desk.editors.get(desk.view.getState().activeId)?.focus();
          }}
        >
          <DropdownMenu.RadioGroup value={block ?? ''}>
            {STYLES.map(({ block: value, command }) => {
              const { name: label } = commandOf(command);
              const keys = keysOf(command) ?? '';
              return (
                <DropdownMenu.RadioItem
                  key={command}
                  className={`menu__item menu__item--${value}`}
                  value={value}
                  aria-keyshortcuts={ariaKeys(keys, mac)}
                  onSelect={() => runner.run(command)}
                >
                  {label}
                  <span aria-hidden="true" className="menu__keys">
                    {shownKeys(keys, mac)}
                  </span>
                </DropdownMenu.RadioItem>
              );
            })}
          </DropdownMenu.RadioGroup>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
