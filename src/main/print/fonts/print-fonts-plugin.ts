import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import fontkit from '@pdf-lib/fontkit';
import { FACES_FILE, type FontFace, STAMP_FONT_FILE } from './font-face.ts';
import { unpackWoff } from './unpack-woff.ts';

/** The style sheets of the font packages from which print takes its faces. */
const SHEETS = [
  ...['inter/400', 'inter/400-italic', 'inter/700', 'inter/700-italic', 'jetbrains-mono/400', 'jetbrains-mono/700'],
  ...['noto-sans-hebrew/400', 'noto-sans-hebrew/700', 'noto-sans-arabic/400', 'noto-sans-arabic/700'],
  ...['noto-sans-sc/400', 'noto-sans-sc/700', 'noto-emoji/400'],
  ...['noto-sans-math/400', 'noto-sans-symbols/400', 'noto-sans-symbols-2/400', 'fira-code/400'],
];
/** Of a font that is here for a few characters, the one part that holds them. */
const ONLY_PART: Readonly<Record<string, string>> = {
  'fira-code/400': 'symbols2',
  'noto-sans-arabic/400': 'arabic-arabic',
  'noto-sans-arabic/700': 'arabic-arabic',
};
const ARABIC = 'U+0600-06FF,U+0750-077F,U+0870-08FF,U+FB50-FDFF,U+FE70-FEFC';
/** The mathematics package says that its one file is for Latin; these are the parts that the file is here for. */
const OWN_RANGES: Readonly<Record<string, string>> = {
  // The sheet claims joiners and hyphens too, for which no other plan needs the font.
  'noto-sans-arabic/400': ARABIC,
  'noto-sans-arabic/700': ARABIC,
  'noto-sans-math/400':
    'U+0300-034D,U+0391-03F6,U+1D46,U+2010-2057,U+20D0-20F0,U+2102-214B,U+2190-237C,U+2394-23E7,U+25A0-25FF,U+27C0-27FF,' +
    'U+2900-2B11,U+2B30-2B4C,U+2BFE,U+1D400-1D7FF,U+1EE00-1EEF1',
};
const STAMP_FONT = 'inter/files/inter-latin-400-normal.woff';

interface PrintFonts {
  readonly faces: readonly FontFace[];
  /** Name in the folder of fonts -> path of the file. */
  readonly files: ReadonlyMap<string, string>;
}

/** Reads which faces the installed font packages offer. Runs at build time and in tests, never in the app. */
export function collectPrintFonts(): PrintFonts {
  const require = createRequire(join(process.cwd(), 'package.json'));
  const packages = dirname(dirname(require.resolve('@fontsource/inter/package.json')));
  const files = new Map([[STAMP_FONT_FILE, join(packages, STAMP_FONT)]]);
  const faces = SHEETS.flatMap((sheet) => {
    const part = ONLY_PART[sheet] ?? '';
    const css = readFileSync(join(packages, `${sheet}.css`), 'utf8');
    const found = [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].map((match) => readFace(match[1] ?? '', sheet));
    const wanted = found.filter((face) => face.file.includes(part));
    for (const face of wanted) files.set(face.file, join(packages, dirname(sheet), 'files', face.file));
    return wanted;
  });
  return { faces, files };
}

function readFace(css: string, sheet: string): FontFace {
  const value = (pattern: RegExp) => {
    const found = pattern.exec(css)?.[1];
    if (found === undefined)
      throw new Error(`The font sheet ${sheet}.css does not look as expected: no ${pattern.source}`);
    return found;
  };
  return {
    family: value(/font-family:\s*'([^']+)'/).replace(' Variable', ''),
    style: value(/font-style:\s*(\w+)/) === 'italic' ? 'italic' : 'normal',
    weight: Number(value(/font-weight:\s*(\d+)/)),
    ranges: (OWN_RANGES[sheet] ?? value(/unicode-range:\s*([^;]+)/)).split(',').map((range) => {
      const [first = '0', last = first] = range.trim().slice(2).split('-');
      return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
    }),
    file: value(/url\(\.\/files\/([^)]+\.woff2)\)/),
  };
}

/** Of the ranges that a sheet claims for a face what its file really has: some claim whole scripts that they lack. */
export function rangesHeld(face: FontFace, file: Uint8Array | undefined): FontFace['ranges'] {
  if (file === undefined) return [];
  const points = fontkit.create(file).characterSet;
  const wanted = points.filter((point) => face.ranges.some(([first, last]) => point >= first && point <= last));
  const ranges: [number, number][] = [];
  for (const point of [...new Set(wanted)].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === point - 1) last[1] = point;
    else ranges.push([point, point]);
  }
  return ranges;
}

/** A build plugin that puts the fonts for print and their list into `fonts/` beside the bundle. */
export function printFonts() {
  return {
    name: 'print-fonts',
    generateBundle(this: { emitFile(file: { type: 'asset'; fileName: string; source: string | Uint8Array }): string }) {
      const { faces, files } = collectPrintFonts();
      const bytes = new Map([...files].map(([name, path]) => [name, readFileSync(path)] as const));
      const held = faces.map((face) => ({ ...face, ranges: rangesHeld(face, bytes.get(face.file)) }));
      this.emitFile({ type: 'asset', fileName: `fonts/${FACES_FILE}`, source: JSON.stringify(held) });
      for (const [name, file] of bytes) {
        const source = name === STAMP_FONT_FILE ? unpackWoff(file) : file;
        this.emitFile({ type: 'asset', fileName: `fonts/${name}`, source });
      }
    },
  };
}
