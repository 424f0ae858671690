import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { DiagramTheme, Drawing } from '../../src/shared/diagrams/drawing';
import { expect, FIXTURES, test } from '../helpers/plan-test';

function draw(page: Page, source: string, theme: DiagramTheme = 'light'): Promise<Drawing> {
  return page.evaluate(
    async (argument) => {
      const answer = await window.plandesk.diagramDraw(argument);
      if (!answer.ok) throw new Error(answer.problem.happened);
      return answer.value;
    },
    { source, theme },
  );
}

/** The process ids of the windows that draw diagrams. */
function drawingWindows(app: ElectronApplication): Promise<readonly number[]> {
  return app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .filter((window) => window.webContents.getURL().endsWith('/diagram.html'))
      .map((window) => window.webContents.getOSProcessId()),
  );
}

test('diagrams that mean harm draw or fail, but run nothing and lead nowhere', async ({ plan }) => {
  const { app, page } = plan;
  const text = await readFile(join(FIXTURES, 'mermaid-attacks.md'), 'utf8');
  const attacks = [...text.matchAll(/^```mermaid\n(.*?)^```$/gms)].map((match) => match[1] ?? '');
  expect(attacks.length).toBeGreaterThan(10);
  const asked = await app.evaluate(({ session }) => {
    const seen = globalThis as typeof globalThis & { askedFor?: string[] };
    seen.askedFor = [];
    const drawing = session.fromPartition('plan-diagrams');
    drawing.webRequest.onSendHeaders(({ url }) => seen.askedFor?.push(url));
    return seen.askedFor;
  });
  expect(asked).toEqual([]);
  let drawn = 0;
  for (const source of attacks) {
    const drawing = await draw(page, source);
    if (drawing.kind === 'failed') continue;
    drawn += 1;
    const { svg } = drawing;
    // The words of an attack may be shown; they must be words.
    const marks = svg.match(/<[^>]*>/g)?.join('') ?? '';
    expect(marks, source).not.toMatch(
      /\bon[a-z]+=|javascript:|https?:\/\/(?!www\.w3\.org\/2000\/svg)|href="(?!data:image\/png)/i,
    );
    const parts = new Set(svg.match(/<[a-z]+/gi));
    for (const part of ['<script', '<foreignObject', '<iframe', '<img', '<a', '<use', '<animate']) {
      expect(parts, source).not.toContain(part);
    }
  }
  expect(drawn).toBeGreaterThan(8);
  const ran = await app.evaluate(async ({ webContents }) => {
    const pages = webContents.getAllWebContents().filter((contents) => contents.getURL().startsWith('plan://app/'));
    return Promise.all(pages.map((contents) => contents.executeJavaScript('typeof attacked')));
  });
  expect(ran.length).toBeGreaterThan(1);
  expect(new Set(ran)).toEqual(new Set(['undefined']));
  const outside = await app.evaluate(() => {
    const seen = globalThis as typeof globalThis & { askedFor?: string[] };
    return (seen.askedFor ?? []).filter((url) => !url.startsWith('plan://app/') && !url.startsWith('data:'));
  });
  expect(outside).toEqual([]);
});

test('the page that draws may ask for nothing but its own files, and has no way to main but its drawings', async ({
  plan,
}) => {
  const { app, page } = plan;
  await draw(page, 'flowchart\n  A --> B');
  const found = await app.evaluate(async ({ webContents }) => {
    const drawing = webContents.getAllWebContents().find((contents) => contents.getURL().endsWith('/diagram.html'));
    if (drawing === undefined) throw new Error('there is no such page');
    const run = (code: string): Promise<unknown> => drawing.executeJavaScript(code);
    return {
      fetched: await run(`fetch('https://example.com/').then(() => 'yes', () => 'no')`),
      own: await run(`fetch('plan://app/index.html').then(() => 'yes', () => 'no')`),
      evaluated: await run(`(() => { try { return new Function('return 1')() } catch { return 'no' } })()`),
      inline: await run(
        `(() => { const s = document.createElement('script'); s.textContent = 'window.ranInline = 1'; document.body.append(s); return typeof window.ranInline })()`,
      ),
      bridges: await run(`Object.keys(window).filter((name) => name.startsWith('plandesk'))`),
      node: await run(`typeof require + typeof process`),
    };
  });
  expect(found).toEqual({
    fetched: 'no',
    own: 'no',
    evaluated: 'no',
    inline: 'undefined',
    bridges: ['plandeskDiagram'],
    node: 'undefinedundefined',
  });
});

test('after the drawing window crashed, the next diagram is drawn in a new one', async ({ plan }) => {
  const { app, page } = plan;
  await draw(page, 'flowchart\n  before --> B');
  const [before] = await drawingWindows(app);
  await app.evaluate(({ webContents }) => {
    webContents
      .getAllWebContents()
      .find((contents) => contents.getURL().endsWith('/diagram.html'))
      ?.forcefullyCrashRenderer();
  });
  await expect.poll(() => drawingWindows(app)).toEqual([]);
  expect(await draw(page, 'flowchart\n  after --> B')).toMatchObject({ kind: 'drawn', alt: 'Flowchart: after, B' });
  const [after] = await drawingWindows(app);
  expect(after).not.toBe(before);
});

test('an error names its line, and the kind of diagram that is unknown', async ({ plan }) => {
  const { page } = plan;
  expect(await draw(page, '%% note\nflowchart TD\n  A --> B\n  A -- B C\n')).toEqual({
    kind: 'failed',
    reason: 'line 4 is not understood: A -- B C',
    line: 4,
  });
  expect(await draw(page, 'pie\n  "a" : many\n')).toMatchObject({ kind: 'failed', line: 2 });
  expect(await draw(page, 'nonsense\n')).toEqual({
    kind: 'failed',
    reason: 'its first line names no kind of diagram that is known',
    line: null,
  });
});

test('diagrams without end are given up, and those after them are drawn', async ({ plan }) => {
  test.skip(process.env.PLANDESK_FULL !== '1', 'takes a deadline to pass');
  test.setTimeout(120_000);
  const boxes = Array.from({ length: 990 }, (_, index) => `  n${index % 60} --> n${(index * 7 + 3) % 60}`);
  const huge = `flowchart TD\n${boxes.join('\n')}\n`;
  const [slow, fine] = await Promise.all([draw(plan.page, huge), draw(plan.page, 'flowchart\n  A --> fine')]);
  expect(slow.kind).toBe('failed');
  expect(fine).toMatchObject({ kind: 'drawn' });
});
