import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { PreFlight } from '../../src/shared/print/pre-flight';
import { ROOT } from '../helpers/launch-app';
import { type ReadPdf, readPdf, runningText } from '../helpers/read-pdf';
import { runPlandesk } from '../helpers/run-command';
import { makeTempFolder, removeTempFolder } from '../helpers/temp-folder';

let folder: string;
test.beforeEach(async () => {
  folder = await makeTempFolder();
});
test.afterEach(async () => {
  await removeTempFolder(folder);
});

async function print(
  text: string,
  switches: readonly string[] = [],
): Promise<{ readonly pdf: ReadPdf; readonly preFlight: PreFlight }> {
  const plan = join(folder, 'plan.md');
  const out = join(folder, 'plan.pdf');
  await writeFile(plan, text);
  const env: Record<string, string> = switches.length > 0 ? { DISPLAY: '' } : {};
  const ran = await runPlandesk(['export', plan, '-o', out, '--json'], { switches, env });
  expect(ran.code, ran.stderr).toBe(0);
  return { pdf: await readPdf(out), preFlight: JSON.parse(ran.stdout).exports[0].preFlight };
}

const FLOW = '```mermaid\nflowchart LR\n  A[Client] -->|posts| B(Ledger)\n```\n';

test('a diagram is printed as a drawing whose words can be found, and not as its source', async () => {
  const { pdf, preFlight } = await print(`# Plan\n\n${FLOW}\nAfter it.\n`);

  expect(runningText(pdf)).toBe('PlanpostsClientLedgerAfterit.');
  expect(preFlight.failedDiagrams).toEqual([]);
});

test('without a display too', async () => {
  const { pdf } = await print(`# Plan\n\n${FLOW}`, ['--ozone-platform=headless']);

  expect(runningText(pdf)).toContain('Client');
  expect(runningText(pdf)).not.toContain('flowchart');
});

test('one that can’t be drawn is printed as its source with the reason, and named before it is handed out', async () => {
  const { pdf, preFlight } = await print(
    `# Plan\n\n${FLOW}\n- item\n\n  \`\`\`mermaid\n  pie\n    "a" : many\n  \`\`\`\n`,
  );

  const text = runningText(pdf);
  expect(text).toContain('postsClientLedger');
  expect(text).toContain('(diagramnotdrawn:line2isnotunderstood:"a":many)pie"a":many');
  expect(preFlight.failedDiagrams).toEqual([{ line: 12, reason: expect.stringMatching(/^line 2 is not understood/) }]);
});

test('wide and tall diagrams stay inside the page, on one page each', async () => {
  const chain = (way: string) =>
    `\`\`\`mermaid\nflowchart ${way}\n  ${Array.from({ length: 30 }, (_, index) => `${way}${index}`).join(' --> ')}\n\`\`\`\n`;
  const { pdf } = await print(`# Plan\n\n## Wide\n\n${chain('LR')}\n## Tall\n\n${chain('TD')}\n`);

  for (const way of ['LR', 'TD']) {
    const pages = pdf.pages.map(({ words }) => words.filter(({ text }) => text.startsWith(way)).length);
    expect(pages.filter((count) => count > 0)).toEqual([30]);
  }
  for (const { words, width, height } of pdf.pages) {
    for (const word of words) {
      expect(word.left > 20 && word.right < width - 20 && word.up > 20 && word.up < height - 20, word.text).toBe(true);
    }
  }
});

test('diagrams that draw by lot are printed the same each time', async () => {
  const git = '```mermaid\ngitGraph\n  commit\n  branch side\n  commit\n```\n';
  const first = await print(`# Plan\n\n${git}`);
  const second = await print(`# Plan\n\n${git}`);

  expect(second.pdf.pages).toEqual(first.pdf.pages);
});

test('diagrams that mean harm print as words and lines', async () => {
  const { pdf } = await print(await readFile(join(ROOT, 'test/fixtures/mermaid-attacks.md'), 'utf8'));

  expect(pdf.links).toEqual({ outside: [], inside: 0 });
});
