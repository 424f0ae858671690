import { useId, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { COMMANDS, type CommandId } from '../../shared/commands/command-list';
import type { SlashRequest } from '../editor/slash/watch-slash';
import { useRunner } from '../ui/desk-context';
import { CaretOption } from './CaretOption';
import { useCaretList, useListKeys } from './use-caret-list';

const OFFERED = [
  ...COMMANDS.filter(({ menu }) => menu === 'insert'),
  ...COMMANDS.filter(({ id, menu, group }) => menu === 'format' && group !== 'mark' && id !== 'format.paragraph'),
];

/** The commands whose words start with all the words that were typed; in the order of the command list. */
function matching(query: string): readonly { readonly id: CommandId; readonly name: string }[] {
  const wanted = query
    .toLowerCase()
    .split(' ')
    .filter((word) => word !== '');
  return OFFERED.filter(({ name }) => {
    const words = name.toLowerCase().split(/[^\p{L}\p{N}]+/u);
    return wanted.every((want) => words.some((word) => word.startsWith(want)));
  });
}

/** What can be inserted where a slash was typed. The focus stays in the plan: its keys choose here. */
export function SlashMenu({ request }: { readonly request: SlashRequest }) {
  const runner = useRunner();
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const { query, root } = request;
  const [choice, setChoice] = useState({ query, at: 0 });
  const found = matching(query).filter(({ id }) => runner.enabled(id));
  const at = choice.query === query ? Math.min(choice.at, Math.max(0, found.length - 1)) : 0;

  function run(id: CommandId): void {
    request.take();
    runner.run(id);
  }

  useListKeys({
    list,
    close: request.close,
    onKey: ({ key }) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[key];
      const chosen = found[at];
      if (key === 'Escape') request.close();
      else if (step !== undefined && found.length > 0) {
        setChoice({ query, at: (at + step + found.length) % found.length });
      } else if ((key === 'Enter' || key === 'Tab') && chosen) run(chosen.id);
      else return false;
      return true;
    },
  });
  useCaretList({ list, listId, root, box: request.box, at, count: found.length });

  // Outside of the pane, which scrolls and clips what is in it.
  return createPortal(
    <div ref={list} className="menu slash" id={listId} role="listbox" aria-label="Insert">
      {found.length === 0 && (
        <div className="slash__none" role="option" aria-selected="false" aria-disabled="true" tabIndex={-1}>
          No command is called that
        </div>
      )}
      {found.map(({ id, name }, index) => (
        <CaretOption
          key={id}
          listId={listId}
          index={index}
          isChosen={index === at}
          onPoint={() => setChoice({ query, at: index })}
          onTake={() => run(id)}
        >
          {name}
        </CaretOption>
      ))}
    </div>,
    document.body,
  );
}
