import { isFilled } from '../../filled';
import { type Part, partsOf, partText } from '../../parts';
import { placeAt, placeIn } from '../../place';
import type { Section } from '../../sections';
import type { Finding, Rule } from '../rule';

const ID = 'rollout-without-rollback';
const ROLLOUT = /\broll[\s-]?out\b|\b(?:deployment|release|launch) plan\b/iu;
const ROLLBACK = /\broll[\s-]?back\b|\bback[\s-]?out\b|\brevert/iu;
const TRIGGER = /\btrigger|\bthreshold|\bwhen to (?:roll|revert)/iu;
/** A rollback that says in its own words when it is done. */
const CONDITION =
  /\btrigger|\bthreshold|\broll(?:s|ed|ing)?[\s-]?back (?:if|when|once|after)\b|\b(?:if|when)\b[^.]{0,200}\broll/iu;

/** The words of a part, whether its own or of the labels and headings that follow a heading. */
function isSaid(part: Part): boolean {
  return isFilled(partText(part).replace(/[;\s]+/gu, ' '));
}

function problems(section: Section, parts: readonly Part[]): readonly Finding[] {
  const heading = placeAt(section.headingIndex, placeIn(section.heading));
  const isBoth = ROLLBACK.test(section.title);
  const rollbacks = parts.filter(({ name }) => ROLLBACK.test(name));
  const plans = isBoth ? parts : rollbacks.filter(({ name }) => !TRIGGER.test(name));
  const words = parts.map(partText).join(' ');
  if (!plans.some(isSaid) && !(plans.length === 0 && ROLLBACK.test(words))) {
    const place = plans[0]?.place ?? heading;
    return [{ rule: ID, message: `“${section.title}” does not say how it is rolled back`, place }];
  }
  const triggers = parts.filter(({ name }) => TRIGGER.test(name));
  if (triggers.some(isSaid)) return [];
  const [empty] = triggers;
  if (!empty && CONDITION.test(words)) return [];
  const place = empty?.place ?? plans[0]?.place ?? heading;
  return [{ rule: ID, message: `“${section.title}” does not say what triggers a rollback`, place }];
}

export const rolloutWithoutRollback: Rule = {
  id: ID,
  asks: 'Every rollout can be rolled back, and says what triggers it',
  find: ({ blocks, sections }) => {
    const found: Finding[] = [];
    let after = 0;
    for (const section of sections) {
      if (section.headingIndex < after || !ROLLOUT.test(section.title)) continue;
      // The title of the whole plan is no section of it.
      if (section.heading.level === 1 && section.parent === null) continue;
      after = section.end;
      const parts = partsOf(blocks, section.headingIndex + 1, section.end);
      // A rollout with nothing in it is told as an empty section.
      if (parts.length > 0) found.push(...problems(section, parts));
    }
    return found;
  },
};
