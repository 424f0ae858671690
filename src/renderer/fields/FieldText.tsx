import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { PlanId } from '../../shared/ipc/contract';
import type { FieldOutcome } from '../commands/field-edits';
import { useDraft } from '../ui/use-draft';

interface FieldTextProps {
  readonly id: string;
  readonly plan: PlanId;
  readonly name: string;
  readonly value: string;
  /** Shown in place of a value that is not filled in. */
  readonly placeholder: string;
  /** The plan's text with another value in this field; null where it can't be written. */
  readonly textWith: (text: string, value: string) => string | null;
  /** Takes a new value over; answers whether the plan now says it. */
  readonly onCommit: (value: string) => FieldOutcome;
  /** Escape, with nothing to take back. */
  readonly onLeave: () => void;
}

/**
 * The value of one field as a line of text: taken over by Enter or on leaving, given up with Escape. Until then it is a
 * draft. Where a save takes it over while it is being typed, Escape leads back to the value before it all the same.
 */
export function FieldText({ id, plan, name, value, placeholder, textWith, onCommit, onLeave }: FieldTextProps) {
  const [draft, setDraft] = useState<string | null>(null);
  // Those that were taken over, and come back as the plan's own a moment later.
  const taken = useRef<string | null>(null);
  // What Escape leads back to: the value that the person began with; null before the first key.
  const found = useRef<string | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new value ends the draft that it came of
  useEffect(() => {
    // A value that another program wrote does not: the words that are being typed stay.
    if (taken.current !== null) setDraft((now) => (now === taken.current ? null : now));
    taken.current = null;
  }, [value]);

  /** False where the plan can't say it: then the words stay. */
  function commit(words: string | null = draft): boolean {
    if (words === null || words === taken.current) return true;
    const outcome = onCommit(words);
    if (outcome === 'same') setDraft(null);
    else if (outcome === 'set') taken.current = words;
    return outcome !== 'refused';
  }

  useDraft(plan, draft === taken.current ? null : draft, {
    at: 'field',
    textWith: (text) => (draft === null ? null : textWith(text, draft)),
    take: () => commit(),
  });

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (commit()) found.current = null;
    } else if (event.key === 'Escape') {
      event.preventDefault();
      const before = found.current;
      found.current = null;
      if (draft === null && (before === null || before === value)) {
        onLeave();
        return;
      }
      setDraft(null);
      if (before !== null && before !== value) commit(before);
    }
  }

  return (
    <input
      id={id}
      className="field-strip__text"
      type="text"
      dir="auto"
      spellCheck={false}
      autoComplete="off"
      aria-label={name}
      value={draft ?? value}
      placeholder={placeholder}
      size={Math.max(4, Math.min(40, (draft ?? value).length || placeholder.length))}
      onChange={(event) => {
        found.current ??= value;
        setDraft(event.target.value);
      }}
      onBlur={() => {
        if (commit()) found.current = null;
      }}
      onKeyDown={onKeyDown}
    />
  );
}
