import type { Block } from '../markdown/blocks';
import type { Decision } from './decision';
import { recordDecision } from './decision-record';
import { isFilled } from './filled';
import { type Option, optionChosen, optionsIn, prosAndCons } from './options';
import { type Part, partNamed, partsOf, partText } from './parts';
import { placeAt, placeIn } from './place';
import type { Section } from './sections';

const NUMBERED = /^(?:decision|adr)[\s#-]*(\d+)\b[\s:.)–—-]*(.*)$/isu;
const TITLED = /^decision\s*[:：–—]\s*(.+)$/isu;
const OPTION_PART = /^(?:option|alternative)\s+\S+/iu;

function numberAndTitle(heading: string): { readonly number: number | null; readonly title: string } | null {
  const numbered = NUMBERED.exec(heading);
  if (numbered) return { number: Number(numbered[1]), title: (numbered[2] ?? '').trim() };
  const titled = TITLED.exec(heading);
  return titled ? { number: null, title: (titled[1] ?? '').trim() } : null;
}

/** Options under headings of their own, each with its pros and cons in the parts after it. */
function optionsUnderHeadings(parts: readonly Part[]): readonly Option[] {
  const found: { -readonly [K in keyof Option]: Option[K] }[] = [];
  for (const part of parts) {
    if (OPTION_PART.test(part.name) && !/considered|outcome/iu.test(part.name)) {
      const { pros, cons } = prosAndCons(part.blocks.map(({ block }) => block));
      found.push({ name: part.name, text: part.text, pros, cons, place: part.place });
      continue;
    }
    const last = found.at(-1);
    const side = /^pros?$|^advantages?$/iu.test(part.name)
      ? 'pros'
      : /^cons?$|^disadvantages?$/iu.test(part.name)
        ? 'cons'
        : null;
    const text = partText(part);
    if (last && side && isFilled(text)) last[side] = [...last[side], text];
  }
  return found;
}

function filledText(part: Part | null): string {
  const text = partText(part);
  return isFilled(text) ? text : '';
}

function readDecision(
  blocks: readonly Block[],
  section: Section,
  named: { readonly number: number | null; readonly title: string },
): Decision {
  const parts = partsOf(blocks, section.headingIndex + 1, section.end);
  const listed = optionsIn(
    partNamed(parts, /^(?:options?(?: considered)?|considered options|alternatives(?: considered)?)$/iu),
  );
  const options = listed.length > 0 ? listed : optionsUnderHeadings(parts);
  const decision = partNamed(parts, /^(?:decision|chosen option|chosen|outcome|decision outcome)$/iu);
  const chosen = filledText(decision);
  const place = placeAt(section.headingIndex, placeIn(section.heading));
  return {
    ...named,
    context: filledText(partNamed(parts, /^(?:context|problem|background)/iu)),
    options,
    chosen: chosen === '' ? null : chosen,
    chosenOption: chosen === '' ? null : optionChosen(options, chosen),
    rationale: filledText(partNamed(parts, /^(?:rationale|reasons?|reasoning|justification|why)$/iu)),
    isBegun: blocks.slice(section.headingIndex + 1, section.end).some((block) => block.kind !== 'verbatim'),
    place,
    choicePlace: decision?.place ?? place,
  };
}

/** Under a heading that says "decisions", a section with a **Decision:** of its own is one, whatever it is called. */
function looksLikeDecision(blocks: readonly Block[], section: Section): boolean {
  if (!/\bdecisions\b/iu.test(section.parent?.title ?? '')) return false;
  return partNamed(partsOf(blocks, section.headingIndex + 1, section.end), /^decision$/iu) !== null;
}

/** The decisions of a plan in document order. */
export function decisions(blocks: readonly Block[], sections: readonly Section[]): readonly Decision[] {
  const found: Decision[] = [];
  let after = 0;
  for (const section of sections) {
    if (section.headingIndex < after) continue;
    const named = numberAndTitle(section.title);
    if (named || looksLikeDecision(blocks, section)) {
      const [, number, title = section.title] = /^(\d+)[.):]?\s+(.*)$/u.exec(section.title) ?? [];
      const name = named ?? { number: number === undefined ? null : Number(number), title };
      // A record's title may be its number: then its own sections say what was decided.
      const record = recordDecision(blocks, sections, section);
      found.push(record ? { ...record, ...name } : readDecision(blocks, section, name));
      after = section.end;
    }
  }
  if (found.length > 0) return found;
  const record = recordDecision(blocks, sections, null);
  return record ? [record] : [];
}
