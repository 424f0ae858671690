import {
  ArrowDown,
  ArrowUp,
  CaseSensitive,
  ChevronDown,
  ChevronRight,
  type LucideIcon,
  Regex,
  TextSelect,
  WholeWord,
  X,
} from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { ariaKeys, shownKeys } from '../commands/command-keys';
import { CommandButton } from '../ui/CommandButton';
import { useDesk, useIsMac } from '../ui/desk-context';
import { Hint } from '../ui/Hint';
import { IconButton } from '../ui/IconButton';
import { findWords } from './find-words';

/** Finds and replaces in the plan in front, in whichever view it is shown. Nothing while it is closed. */
export function FindBar() {
  const desk = useDesk();
  const isOpen = useStore(desk.find, (find) => find.isOpen);
  return isOpen ? <OpenFindBar /> : null;
}

function OpenFindBar() {
  const { find } = useDesk();
  const { query, replacement, replaces, inSelection, result, asked } = useStore(find);
  const [isUnselected, setUnselected] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const isMac = useIsMac();
  const { setQuery, setReplacement, showReplace, toggleSelection, step, replaceOne, replaceAll, close } =
    find.getState();

  useEffect(() => {
    if (asked === 0) return;
    field.current?.focus();
    field.current?.select();
  }, [asked]);

  const chooseSelection = (): void => setUnselected(!toggleSelection());
  const options: Readonly<Record<string, () => void>> = {
    KeyC: () => setQuery({ matchCase: !query.matchCase }),
    KeyW: () => setQuery({ wholeWord: !query.wholeWord }),
    KeyR: () => setQuery({ isPattern: !query.isPattern }),
    KeyL: chooseSelection,
  };

  function onKeyDown(event: KeyboardEvent): void {
    const isMod = isMac ? event.metaKey : event.ctrlKey;
    const option = event.altKey && !isMod && !event.shiftKey ? options[event.code] : undefined;
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) close();
    else if (option) option();
    else if (event.key === 'Enter' && event.altKey && isMod && replaces) replaceAll();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function onEnter(event: KeyboardEvent, act: () => void): void {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.altKey) return;
    event.preventDefault();
    act();
  }

  const words = isUnselected ? 'Select a part of the plan first' : findWords(result);
  const hasNone = result.count === 0 || result.problem !== null;
  return (
    <search className="find-bar" aria-label="Find" onKeyDown={onKeyDown}>
      <IconButton
        className="find-bar__fold"
        name="Replace"
        hint={replaces ? 'Hide replace' : 'Show replace'}
        icon={replaces ? ChevronDown : ChevronRight}
        iconSize={15}
        aria-expanded={replaces}
        onClick={() => showReplace(!replaces)}
      />
      <div className="find-bar__row">
        <div className="find-bar__field" data-problem={hasNone && query.text !== ''}>
          <input
            ref={field}
            type="text"
            aria-label="Find"
            aria-describedby="find-result"
            placeholder="Find"
            spellCheck={false}
            autoComplete="off"
            value={query.text}
            onChange={(event) => {
              setUnselected(false);
              setQuery({ text: event.target.value });
            }}
            onKeyDown={(event) => onEnter(event, () => step(event.shiftKey ? -1 : 1))}
          />
          <Toggle
            name="Match case"
            keys="Alt+C"
            icon={CaseSensitive}
            isOn={query.matchCase}
            onChange={options['KeyC']}
          />
          <Toggle name="Whole words" keys="Alt+W" icon={WholeWord} isOn={query.wholeWord} onChange={options['KeyW']} />
          <Toggle
            name="Regular expression"
            keys="Alt+R"
            icon={Regex}
            isOn={query.isPattern}
            onChange={options['KeyR']}
          />
        </div>
        <CommandButton command="find.previous" icon={ArrowUp} />
        <CommandButton command="find.next" icon={ArrowDown} />
        <Toggle name="In selection" keys="Alt+L" icon={TextSelect} isOn={inSelection} onChange={chooseSelection} />
        <output id="find-result" className="find-bar__result" data-problem={result.problem !== null || isUnselected}>
          {words}
        </output>
      </div>
      {replaces && (
        <div className="find-bar__row find-bar__row--replace">
          <div className="find-bar__field">
            <input
              type="text"
              aria-label="Replace with"
              placeholder="Replace with"
              spellCheck={false}
              autoComplete="off"
              value={replacement}
              onChange={(event) => setReplacement(event.target.value)}
              onKeyDown={(event) => onEnter(event, replaceOne)}
            />
          </div>
          <button type="button" className="button button--small" onClick={replaceOne}>
            Replace
          </button>
          <Hint text="Replace all" keys={shownKeys('Mod+Alt+Enter', isMac)}>
            <button
              type="button"
              className="button button--small"
              aria-keyshortcuts={ariaKeys('Mod+Alt+Enter', isMac)}
              onClick={replaceAll}
            >
              Replace all
            </button>
          </Hint>
        </div>
      )}
      <IconButton
        className="find-bar__close"
        name="Close find"
        hint="Close"
        keys="Esc"
        icon={X}
        iconSize={15}
        onClick={close}
      />
    </search>
  );
}

interface ToggleProps {
  readonly name: string;
  readonly keys: string;
  readonly icon: LucideIcon;
  readonly isOn: boolean;
  readonly onChange: (() => void) | undefined;
}

function Toggle({ name, keys, icon, isOn, onChange }: ToggleProps) {
  const isMac = useIsMac();
  return (
    <IconButton
      className="find-bar__toggle"
      name={name}
      keys={shownKeys(keys, isMac)}
      icon={icon}
      iconSize={15}
      aria-pressed={isOn}
      aria-keyshortcuts={ariaKeys(keys, isMac)}
      // The caret stays in the field that is typed in.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChange}
    />
  );
}
