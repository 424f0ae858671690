import { type KeyboardEvent, useEffect, useState } from 'react';

interface FieldTextProps {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  /** Shown in place of a value that is not filled in. */
  readonly placeholder: string;
  /** Takes a new value over; answers whether the plan now says it. */
  readonly onCommit: (value: string) => boolean;
  /** Escape, with nothing to take back. */
  readonly onLeave: () => void;
}

/** The value of one field as a line of text: taken over by Enter or on leaving, given up with Escape. */
export function FieldText({ id, name, value, placeholder, onCommit, onLeave }: FieldTextProps) {
  const [draft, setDraft] = useState<string | null>(null);
  // What was taken over comes back as the plan's own a moment later, and so does a change made elsewhere.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new value ends the draft
  useEffect(() => setDraft(null), [value]);

  function commit(): void {
    if (draft === null) return;
    if (!onCommit(draft)) setDraft(null);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      commit();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (draft === null) onLeave();
      else setDraft(null);
    }
  }

  return (
    <input
      id={id}
      className="field-strip__text"
      type="text"
      dir="auto"
      data-commits
      spellCheck={false}
      autoComplete="off"
      aria-label={name}
      value={draft ?? value}
      placeholder={placeholder}
      size={Math.max(4, Math.min(40, (draft ?? value).length || placeholder.length))}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={commit}
      onKeyDown={onKeyDown}
    />
  );
}
