import type { Anchor } from '../../shared/plan/heading-anchors';
import { inlineText } from '../../shared/plan/plain-text';

/** The most headings that are offered at once; more are found by typing. */
const MOST = 8;

export interface HeadingChoice {
  readonly anchor: string;
  readonly words: string;
  readonly level: number;
}

/** The headings with all typed words in their own words or their anchor. */
export function headingChoices(anchors: readonly Anchor[], typed: string): readonly HeadingChoice[] {
  const wanted = typed
    .replace(/^#/u, '')
    .toLowerCase()
    .split(/[\s-]+/u)
    .filter((word) => word !== '');
  const found: HeadingChoice[] = [];
  for (const { anchor, heading } of anchors) {
    if (heading === null) continue;
    const words = inlineText(heading.inlines);
    const text = `${words.toLowerCase()} ${anchor}`;
    if (wanted.every((word) => text.includes(word))) found.push({ anchor, words, level: heading.level });
    if (found.length >= MOST) break;
  }
  return found;
}

interface HeadingChoicesProps {
  readonly id: string;
  readonly choices: readonly HeadingChoice[];
  readonly at: number;
  readonly onChoose: (choice: HeadingChoice) => void;
}

/** The headings of the plan that a link can lead to. The keys are the address field's, which keeps the focus. */
export function HeadingChoices({ id, choices, at, onChoose }: HeadingChoicesProps) {
  return (
    <div className="heading-choices" id={id} role="listbox" aria-label="Headings">
      {choices.map((choice, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which keeps the focus
        <div
          key={choice.anchor}
          id={`${id}-${index}`}
          className="heading-choices__row"
          role="option"
          aria-selected={index === at}
          tabIndex={-1}
          data-level={choice.level}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(choice)}
        >
          {choice.words}
        </div>
      ))}
    </div>
  );
}
