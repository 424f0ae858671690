import { spawn } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { generatePlan } from '../bench/generate-plan';
import { electronExecutable, environment, ROOT } from '../helpers/launch-app';
import { readTags } from '../helpers/pdf-structure';
import { type ReadPdf, readPdf, runningText } from '../helpers/read-pdf';
import { plandeskArguments, runPlandesk } from '../helpers/run-command';
import { makeTempFolder, removeTempFolder } from '../helpers/temp-folder';

const SAMPLE = join(ROOT, 'examples/checkout-ledger.md');

let folder: string;
test.beforeEach(async () => {
  folder = await makeTempFolder();
});
test.afterEach(async () => {
  await removeTempFolder(folder);
});

async function print(
  text: string,
  flags: readonly string[] = [],
): Promise<{ readonly pdf: ReadPdf; readonly report: Report }> {
  const plan = join(folder, 'plan.md');
  await writeFile(plan, text);
  const ran = await runPlandesk(['export', plan, '--json', ...flags]);
  expect(ran.code, ran.stderr).toBe(0);
  const { exports } = JSON.parse(ran.stdout);
  return { pdf: await readPdf(join(folder, 'plan.pdf')), report: exports[0].preFlight };
}

type Report = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

const stampedOn = (pdf: ReadPdf, page: number) =>
  (pdf.pages[page - 1]?.words ?? []).filter((word) => word.stamped).map((word) => word.text);
const FILLER = 'A paragraph of the plan that is long enough to fill a line or two of the page.\n\n';

test('the plan’s own fields stand above and below each page, and a draft says so on each', async () => {
  const text = await readFile(SAMPLE, 'utf8');
  const { pdf } = await print(text);

  for (let page = 1; page <= pdf.pages.length; page += 1) {
    const stamped = stampedOn(pdf, page);
    if (page > 1) expect(stamped).toContain('Checkout ledger: implementation plan · In Review · Payments team');
    expect(stamped).toContain(`Page ${page} of ${pdf.pages.length}`);
    expect(stamped).toContain('IN REVIEW');
    expect(stamped.join(' ')).toMatch(/2026-11-20 · [0-9a-f]{8}/);
  }
});

test('both lines are the person’s own, also in other scripts and turned off', async () => {
  const text = `# 计划\n\n${FILLER.repeat(60)}`;
  const own = await print(text, ['--header', '内部 {title} · {page}', '--footer=', '--no-mark']);
  // The number is drawn after the words, which the browser has set.
  expect(stampedOn(own.pdf, 2).join('').replace(/\s/g, '')).toBe('内部计划2');
});

test('a cover tells fields, progress and open decisions with their pages', async () => {
  const { pdf } = await print(await readFile(SAMPLE, 'utf8'), ['--cover', '--paper', 'letter']);
  const cover = runningText({ ...pdf, pages: pdf.pages.slice(0, 1) });
  expect(cover).toContain('PaymentsteamStatusInReview');
  expect(cover).toContain('8of14itemsdone(57%)');
  expect(cover).toContain('3.Partitionkey');
  const [needed] = pdf.pageLines;
  expect(needed?.shown).toBe(String(needed?.page));
});

test('a comment in the plan starts a page, and so do headings of the level that was asked for', async () => {
  const text =
    '# One\n\n## Two\n\nwords\n\n<!-- pagebreak -->\n\nafter\n\n- item\n- <!-- page break here -->\n  last\n\n## Three\n\nend\n';
  const { pdf } = await print(text, ['--break-before', '2', '--no-contents']);
  const pages = pdf.pages.map((page) => runningText({ ...pdf, pages: [page] }));
  expect(pages).toEqual(['OneTwowords', expect.stringContaining('after'), expect.stringContaining('last'), 'Threeend']);
});

test('a table that no small type can fit is turned, with its heading, and its links and bookmark still lead there', async () => {
  const columns = Array.from({ length: 13 }, (_, column) => `Responsible${column}`);
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rows = Array.from({ length: 40 }, (_, at) => row(columns.map((column) => `${column}-${at}`)));
  const table = [row(columns), row(columns.map(() => '---')), ...rows].join('\n');
  const { pdf, report } = await print(
    `# Plan\n\nSee [the table](#wide-table).\n\n## Wide table\n\nIt says who does what.\n\n${table}\n\n## After\n\nupright\n`,
    ['--no-contents'],
  );

  expect(report.turnedTables).toEqual([expect.objectContaining({ line: 9, columns: 13 })]);
  const turned = pdf.pages.filter((page) => page.width > page.height);
  expect(turned.length).toBeGreaterThan(0);
  expect(runningText({ ...pdf, pages: turned.slice(0, 1) })).toMatch(/^Widetable/);
  expect(pdf.pages.at(-1)?.width).toBeLessThan(pdf.pages.at(-1)?.height ?? 0);
  expect(pdf.links.inside).toBe(1);
  for (const page of turned) expect(runningText({ ...pdf, pages: [page] })).toContain('Responsible0Responsible1');
});

test('paper on its side, margins, room for notes and the size of the text are as they were asked for', async () => {
  const flags = ['--landscape', '--paper', 'letter', '--margins', 'wide', '--notes-margin', '--font-size', '12'];
  const { pdf } = await print(`# Plan\n\n${FILLER.repeat(40)}`, [...flags, '--black-and-white']);
  const own = pdf.pages.flatMap(({ words }) => words.filter((word) => !word.stamped));
  expect(pdf.pages.map(({ width, height }) => `${width} ${height}`).join()).toMatch(/^792 612(,792 612)+$/);
  expect(Math.round(Math.min(...own.map(({ left }) => left)))).toBe(90);
  const [widest] = own.map(({ right }) => right).sort((a, b) => b - a);
  expect(widest).toBeLessThanOrEqual(792 - 90 - 130);
  expect(widest).toBeGreaterThan(792 - 90 - 130 - 80);
  const lines = own.filter(({ text }) => text.startsWith('A paragraph')).map(({ up }) => up);
  // A line at 12 points, and the room below its paragraph.
  expect((lines[0] ?? 0) - (lines[1] ?? 0)).toBeCloseTo(12 * 1.55 + 9.6, 0);
});

test('links that leave the plan are numbered, and a reader of paper finds their addresses at the end', async () => {
  const { pdf, report } = await print(
    '# Plan\n\n[One](https://example.com/a), [again](https://example.com/a), [two](https://example.com/b?c=d), <https://example.com/said>, [gone](#gone), [beside](other.md)\n',
  );
  const text = runningText(pdf);
  expect(text).toContain('One[1],again[1],two[2],https://example.com/said,gone,beside');
  expect(text).toMatch(/Linkshttps:\/\/example\.com\/ahttps:\/\/example\.com\/b\?c=d$/);
  expect(report.deadLinks).toEqual([
    { line: 3, href: '#gone', words: 'gone', reason: 'no such heading' },
    { line: 3, href: 'other.md', words: 'beside', reason: 'leads to a file' },
  ]);
});

test('rows and headings can be called by number in a room, and the numbers are no part of the plan', async () => {
  const plan =
    '# Plan\n\n## Threats\n\n| Asset | Threat |\n|---|---|\n| Ledger | Loss |\n| Cards | Theft |\n\n- [x] one\n- [ ] two\n';
  const { pdf } = await print(plan, ['--row-numbers', '--line-anchors']);
  const words = (pdf.pages[0]?.words ?? []).map((word) => word.text);
  expect(words).toEqual(expect.arrayContaining(['T-1', 'T-2', 'L3', '1 of 2']));
  const tagged = (await readTags(join(folder, 'plan.pdf'))).map(({ text }) => text);
  expect(tagged).toContain('Ledger');
  expect(tagged).not.toContain('T-1');
});

test('the appendix brings decisions, open items, findings and what changed since an earlier file', async () => {
  const text = await readFile(SAMPLE, 'utf8');
  const before = join(folder, 'before.md');
  await writeFile(before, text.replace('Payments team', 'Nobody'));
  const { pdf } = await print(text, ['--appendix', '--since', before]);
  const words = runningText(pdf);
  for (const part of ['A:Decisionlog', 'B:Openitems', 'C:Readiness', 'D:Changes'])
    expect(words).toContain(`Appendix${part}`);
  expect(words).toContain('−>**Owner:**Nobody+>**Owner:**Paymentsteam');
  expect(pdf.bookmarks.at(0)?.inside.at(-1)?.title).toBe('Appendix D: Changes');
});

test('the page for a browser holds all words, runs nothing and needs nothing beside it', async () => {
  const plan = join(folder, 'plan.md');
  await writeFile(
    plan,
    '# Plan\n\n<script>alert(1)</script>\n\n[web](https://example.com)\n\n- [x] done\n\n![gone](x.png)\n',
  );
  const ran = await runPlandesk(['export', plan, '--html']);
  expect(ran.stdout.trim()).toBe(join(folder, 'plan.html'));
  const html = await readFile(join(folder, 'plan.html'), 'utf8');
  expect(html).toContain('default-src');
  expect(html).toContain('data:font/woff2');
  expect(html).not.toMatch(/<script|alert\(1\)|<link|src="(?!data:)/);
  expect(html).toContain('picture missing');
});

test('Ctrl+C ends an export with no file, and an old one stays as it was', async () => {
  const plan = join(folder, 'plan.md');
  await writeFile(plan, generatePlan(400_000));
  await writeFile(join(folder, 'plan.pdf'), 'the old one');
  const child = spawn(electronExecutable(), [...plandeskArguments(), 'export', plan], { env: environment() });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  let said = '';
  await new Promise<void>((resolve) => {
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
      if (said.includes('printing plan.md')) resolve();
    });
  });
  child.kill('SIGINT');
  expect(await ended).toBe(130);
  expect(said).toContain('plandesk: stopped');
  expect(await readFile(join(folder, 'plan.pdf'), 'utf8')).toBe('the old one');
  expect((await readdir(folder)).sort()).toEqual(['plan.md', 'plan.pdf']);
});
