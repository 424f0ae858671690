import type { UncoveredGlyph } from '../../shared/print/pre-flight';
import type { FontFace } from './fonts/font-face';

/** What no font draws: spaces, controls, marks that steer or join, selectors of a variant. */
const UNDRAWN = /\s|\p{C}|\p{Variation_Selector}|\p{Emoji_Modifier}/u;
const MOST_TOLD = 50;

/** The characters of a text that none of the faces has, in the order in which they first stand there. */
export function uncoveredGlyphs(text: string, faces: readonly FontFace[]): readonly UncoveredGlyph[] {
  const isCovered = (point: number) =>
    faces.some(({ ranges }) => ranges.some(([first, last]) => point >= first && point <= last));
  const counted = new Map<string, { line: number; times: number }>();
  const covered = new Set<string>();
  let line = 1;
  let before = '';
  for (const character of text) {
    if (character === '\r' || (character === '\n' && before !== '\r')) line += 1;
    before = character;
    if (character < '\u007f' || covered.has(character)) continue;
    const known = counted.get(character);
    if (known !== undefined) known.times += 1;
    else if (UNDRAWN.test(character) || isCovered(character.codePointAt(0) ?? 0)) covered.add(character);
    else counted.set(character, { line, times: 1 });
  }
  return [...counted].slice(0, MOST_TOLD).map(([character, { line: at, times }]) => ({
    character,
    code: `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
    times,
    line: at,
  }));
}
