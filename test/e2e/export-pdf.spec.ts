import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ROOT } from '../helpers/launch-app';
import { missingInOrder, type PdfBookmark, type ReadPdf, readPdf, runningText } from '../helpers/read-pdf';
import { runPlandesk } from '../helpers/run-command';
import { makeTempFolder, removeTempFolder } from '../helpers/temp-folder';

const SEED = join(ROOT, 'test/fixtures/seed-plan.md');
const PAPERS = [
  { paper: 'a4', width: 595, height: 842 },
  { paper: 'letter', width: 612, height: 792 },
] as const;

let folder: string;
test.beforeEach(async () => {
  folder = await makeTempFolder();
});
test.afterEach(async () => {
  await removeTempFolder(folder);
});

async function print(text: string, paper = 'a4', name = 'plan'): Promise<ReadPdf> {
  const plan = join(folder, `${name}.md`);
  await writeFile(plan, text);
  return printFile(plan, paper, name);
}

/** What a print adds to the words of the plan is left out, to compare with these. */
const BARE = ['--no-contents', '--no-link-notes', '--no-progress'];

async function printFile(plan: string, paper: string, name: string): Promise<ReadPdf> {
  const pdf = join(folder, `${name}-${paper}.pdf`);
  const ran = await runPlandesk(['export', plan, '-o', pdf, '--paper', paper, ...BARE]);
  expect(ran.code, ran.stderr).toBe(0);
  return readPdf(pdf);
}

/** The words of a plan whose Markdown has no more to it than marks around words; numbers of lists are drawn, not text. */
function plainWords(markdown: string): readonly string[] {
  const drawn = /<!--.*?-->|^ *\d+\. /gms;
  return markdown.replace(drawn, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];
}

function everyTitle(bookmarks: readonly PdfBookmark[]): readonly string[] {
  return bookmarks.flatMap((bookmark) => [bookmark.title, ...everyTitle(bookmark.inside)]);
}

function expectInsidePage(pdf: ReadPdf): void {
  for (const { width, height, words } of pdf.pages) {
    const outside = words.filter(
      (word) => word.left < 20 || word.right > width - 20 || word.up < 20 || word.up > height - 20,
    );
    expect(outside.map((word) => word.text)).toEqual([]);
  }
}

for (const { paper, width, height } of PAPERS) {
  test(`on ${paper}, every word of the plan is printed in order, on pages of that size and inside them`, async () => {
    const pdf = await printFile(SEED, paper, 'seed');

    for (const page of pdf.pages) {
      expect(Math.abs(page.width - width)).toBeLessThanOrEqual(1);
      expect(Math.abs(page.height - height)).toBeLessThanOrEqual(1);
    }
    expect(missingInOrder(runningText(pdf), plainWords(await readFile(SEED, 'utf8')))).toEqual([]);
    expectInsidePage(pdf);
  });
}

test('every heading is a bookmark, in order and in its own words', async () => {
  const text = await readFile(SEED, 'utf8');
  const headings = [...text.replace(/^```.*?^```/gms, '').matchAll(/^#+ (.+)$/gm)].map((match) => match[1] ?? '');

  const pdf = await printFile(SEED, 'a4', 'seed');

  expect(everyTitle(pdf.bookmarks)).toEqual(headings);
  expect(pdf.bookmarks[0]?.inside[0]?.title).toBe('Architecture Overview');
});

test('a heading in two scripts is a bookmark that reads as written', async () => {
  const pdf = await print('# אפיון מצבי תצוגה (Display Modes)\n\n## 设计 of the `cache`\n\nWords.\n');

  expect(everyTitle(pdf.bookmarks)).toEqual(['אפיון מצבי תצוגה (Display Modes)', '设计 of the cache']);
});

test('each page has its number, and each page but the first the title above it', async () => {
  const pdf = await print(
    `# Ledger move\n\n${'A paragraph of the plan, long enough to fill a line or two.\n\n'.repeat(120)}`,
  );

  const count = pdf.pages.length;
  expect(count).toBeGreaterThan(2);
  for (const [index, page] of pdf.pages.entries()) {
    const stamped = page.words.filter((word) => word.stamped).map((word) => word.text);
    expect(stamped.join(' ')).toContain(`Page ${index + 1} of ${count}`);
    expect(stamped.includes('Ledger move')).toBe(index > 0);
  }
});

test('no cell of a wide table and no end of a long line of code is cut off', async () => {
  const columns = Array.from({ length: 14 }, (_, column) => `Column-${column}-heading`);
  const cells = columns.map((_, column) => `cell${column}${'x'.repeat(30)}end${column}`);
  const row = (words: readonly string[]) => `| ${words.join(' | ')} |`;
  const line = `start ${'a_long_identifier_'.repeat(30)}finish`;
  const table = [row(columns), row(columns.map(() => '---')), row(cells)].join('\n');

  const pdf = await print(`# Wide\n\n${table}\n\n\`\`\`\n${line}\n\`\`\`\n`);

  expectInsidePage(pdf);
  expect(missingInOrder(runningText(pdf), [...columns, ...cells, line])).toEqual([]);
});

test('a table over several pages repeats its header row on each', async () => {
  const rows = Array.from({ length: 120 }, (_, row) => `| Asset ${row} | Mitigation ${row} |`);

  const pdf = await print(`# Threats\n\n| Asset name | How it is met |\n| --- | --- |\n${rows.join('\n')}\n`);

  expect(pdf.pages.length).toBeGreaterThan(2);
  for (const page of pdf.pages) expect(page.words.map((word) => word.text).join(' ')).toContain('How it is met');
  const text = runningText(pdf);
  for (const row of [0, 59, 119]) expect(text.split(`Mitigation${row}Asset`).length + Number(row === 119)).toBe(2);
});

test('Hebrew, Chinese, emoji, mathematics and drawn lines are set in our own fonts, with a glyph for each', async () => {
  const words = ['שלום', '你好世界', '∑∫√∮𝒜⟶', 'αβγ', '→', '✓', '🚀', 'Ünïcödé', 'Привет'];

  const pdf = await print(`# Scripts\n\n${words.join('\n\n')}\n\n\`\`\`\n┌──┐\n└──┘\n\`\`\`\n`);

  expect(missingInOrder(runningText(pdf), [...words, '┌──┐', '└──┘'])).toEqual([]);
  expect(pdf.fonts.filter((name) => !/Inter|JetBrains|Noto|Fira/.test(name))).toEqual([]);
});

test('links inside the plan lead there, web addresses stay, and dangerous ones are only words', async () => {
  const pdf = await print(
    '# One\n\n[Two](#two), [web](https://example.com/a), [no](javascript:alert(1)), [file](file:///etc/passwd), [beside](b.md)\n\n## Two\n\nWords.\n',
  );

  expect(pdf.links).toEqual({ outside: ['https://example.com/a'], inside: 1 });
});

test('the same plan printed twice gives the same file, with title, language and tags and without a time', async () => {
  const text = '---\nowner: me\n---\n# 计划\n\n这是一个计划。我们现在开始写这个文件，谢谢大家的阅读。\n';

  const first = await print(text, 'a4', 'first');
  await print(text, 'a4', 'second');

  const [one, two] = await Promise.all(['first', 'second'].map((name) => readFile(join(folder, `${name}-a4.pdf`))));
  expect(one?.equals(two ?? Buffer.alloc(0))).toBe(true);
  expect(first).toMatchObject({ title: '计划', language: 'zh-CN', tagged: true });
  expect(Object.keys(first.info).filter((key) => key.endsWith('Date'))).toEqual([]);
});

test('a picture beside the plan is printed, and one outside its folder is not even read', async () => {
  await mkdir(join(folder, 'inner'));
  const pixel = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  await writeFile(join(folder, 'outer.png'), pixel);
  await writeFile(join(folder, 'inner', 'here.png'), pixel);
  const plan = join(folder, 'inner', 'plan.md');
  await writeFile(
    plan,
    '# Pictures\n\n![here](here.png)\n\n![Above](../outer.png)\n\n![Web](https://example.com/a.png)\n',
  );

  const text = runningText(await printFile(plan, 'a4', 'pictures'));

  expect(text).not.toContain('here');
  expect(text).toContain('Above(picturenotinthefolderoftheplan:../outer.png)');
  expect(text).toContain('Web(pictureontheweb:https://example.com/a.png)');
});

test('drawings, AVIF and BMP are printed in their own size, run no script and load nothing', async () => {
  const avif =
    'AAAAHGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZgAAAOptZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAAB' +
    'AAAAImlsb2MAAAAAREAAAQABAAAAAAEOAAEAAAAAAAAAHQAAACNpaW5mAAAAAAABAAAAFWluZmUCAAAAAAEAAGF2MDEAAAAAamlwcnAAAABLaXBjbwAA' +
    'ABNjb2xybmNseAACAAIABoAAAAAMYXYxQ4EADAAAAAAUaXNwZQAAAAAAAAAoAAAAEAAAABBwaXhpAAAAAAMICAgAAAAXaXBtYQAAAAAAAAABAAEEgYID' +
    'hAAAACVtZGF0EgAKBhgU5/YEIDIRFkAGGGEALK1I2jHTvM9dRwA=';
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><rect width="80" height="40" fill="#246"/>' +
    '<image href="https://example.com/a.png" width="9" height="9"/><text id="t" y="20">drawn</text>' +
    '<script>document.getElementById("t").textContent = "scripted"</script></svg>';
  const bmp = Buffer.alloc(58);
  bmp.write('BM', 'latin1');
  for (const [value, at] of [58, 0, 54, 40, 1, 1].map((each, index) => [each, [2, 6, 10, 14, 18, 22][index] ?? 0])) {
    bmp.writeUInt32LE(value ?? 0, at);
  }
  bmp.writeUInt16LE(1, 26);
  bmp.writeUInt16LE(24, 28);
  await writeFile(join(folder, 'a.avif'), Buffer.from(avif, 'base64'));
  await writeFile(join(folder, 'b.bmp'), bmp);
  await writeFile(join(folder, 'c.svg'), svg);

  const pdf = await print(
    '# Pictures\n\n![a](a.avif)\n\n![b](b.bmp)\n\n![c](c.svg)\n\n<img src="c.svg" alt="d" width="160">\n',
  );

  const sizes = (pdf.pages[0]?.drawn ?? []).map(({ left, right, top, bottom }) =>
    [right - left, top - bottom].map((points) => Math.round((points / 72) * 960) / 10),
  );
  for (const size of [
    [40, 16],
    [1, 1],
    [80, 40],
    [160, 80],
  ]) {
    expect(sizes).toContainEqual(size);
  }
  expect(runningText(pdf)).toContain('drawn');
  expect(runningText(pdf)).not.toContain('scripted');
});

test('an export into a folder that is not there says so and leaves nothing behind', async () => {
  const pdf = join(folder, 'missing', 'plan.pdf');

  const ran = await runPlandesk(['export', SEED, '-o', pdf]);

  expect(ran.code).not.toBe(0);
  expect(ran.stderr).toContain('folder');
  expect(await readdir(folder)).toEqual([]);
});
