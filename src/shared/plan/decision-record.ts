import type { Block } from '../markdown/blocks';
import type { Decision } from './decision';
import { isFilled } from './filled';
import { type Option, optionChosen, optionsIn, prosAndCons } from './options';
import { type Part, partNamed, partsOf, partText } from './parts';
import { placeAt, placeIn } from './place';
import type { Section } from './sections';

const CHOSEN = /chosen option\s*:?\s*(?:"([^"]*)"|“([^”]*)”|([^,.]*))(?:\s*,?\s*because\b\s*(.*))?/isu;

/** What `Chosen option: "X", because Y` says; all of the words where they have another form. */
function readOutcome(text: string): { readonly chosen: string; readonly because: string } {
  const match = CHOSEN.exec(text);
  if (!match) return { chosen: text, because: '' };
  return { chosen: (match[1] ?? match[2] ?? match[3] ?? '').trim(), because: (match[4] ?? '').trim() };
}

function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().toLowerCase();
}

/** The considered options, with the pros and cons that stand under headings of the same words. */
function weighedOptions(parts: readonly Part[]): readonly Option[] {
  const listed = optionsIn(
    partNamed(parts, /^(?:considered options|options(?: considered)?|alternatives(?: considered)?)$/iu),
  );
  const from = parts.findIndex((part) => /^pros and cons\b/iu.test(part.name));
  const weighed = from < 0 ? [] : parts.slice(from + 1);
  return listed.map((option) => {
    const part = weighed.find(({ name }) => plain(name) === plain(option.name));
    if (!part) return option;
    const { pros, cons } = prosAndCons(part.blocks.map(({ block }) => block));
    return { ...option, pros: [...option.pros, ...pros], cons: [...option.cons, ...cons] };
  });
}

function filled(text: string): string {
  return isFilled(text) ? text : '';
}

/**
 * An architecture decision record within a section (`null`: the whole document): one with "Decision Outcome", or with
 * "Decision" beside "Context" or "Consequences". Null where there is none.
 */
export function recordDecision(
  blocks: readonly Block[],
  sections: readonly Section[],
  within: Section | null,
): Decision | null {
  const inside = sections.filter(
    ({ headingIndex }) => within === null || (headingIndex > within.headingIndex && headingIndex < within.end),
  );
  const outcome =
    inside.find(({ title }) => /^decision outcome$/iu.test(title)) ??
    inside.find(
      (section) =>
        /^decision$/iu.test(section.title) &&
        inside.some((other) => other.parent === section.parent && /^(?:context|consequences)\b/iu.test(other.title)),
    );
  if (!outcome) return null;
  const scope = outcome.parent ?? within;
  const parts = partsOf(blocks, scope ? scope.headingIndex + 1 : 0, scope?.end ?? blocks.length);
  const options = weighedOptions(parts);
  const outcomeParts = partsOf(blocks, outcome.headingIndex + 1, outcome.ownEnd);
  const own = partText(partNamed(outcomeParts, /^$/u));
  const labelled = partNamed(outcomeParts, /^chosen option$/iu);
  const { chosen, because } = readOutcome(labelled ? `Chosen option: ${partText(labelled)}` : own);
  const choice = filled(chosen);
  const heading = scope ?? sections[0] ?? outcome;
  const [, number, rest] = /^(?:ADR[-\s]*)?(\d+)[.:)\s–—-]+(.+)$/isu.exec(heading.title) ?? [];
  return {
    number: number === undefined ? null : Number(number),
    title: rest ?? heading.title,
    context: filled(partText(partNamed(parts, /^(?:context|problem)\b/iu))),
    options,
    chosen: choice === '' ? null : choice,
    chosenOption: choice === '' ? null : optionChosen(options, choice),
    rationale: filled(because) || filled(partText(partNamed(parts, /^(?:rationale|reasons?|justification)$/iu))),
    isBegun: true,
    place: placeAt(heading.headingIndex, placeIn(heading.heading)),
    choicePlace: placeAt(outcome.headingIndex, placeIn(outcome.heading)),
  };
}
