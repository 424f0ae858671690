import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PlanPage } from '../helpers/plan-page';
import { expect, type PlanFile, planFile, test } from '../helpers/plan-test';

const OWN = `# Other

1. own

end
`;

const LIST = `# From

* one __bold__
* two
  + inner *word*

| a  | b |
|----|---|
| c  | d |

rest
`;

/** Selects from before some words to behind others, by a click and one with Shift. */
async function selectTo(plan: PlanPage, from: string, to: string): Promise<void> {
  await plan.clickBefore(from);
  await plan.page.keyboard.down('Shift');
  await plan.clickBehind(to);
  await plan.page.keyboard.up('Shift');
}

/** What a paste finds on the system's clipboard, by type; the paste itself is held back. */
async function clipboardOf(plan: PlanPage): Promise<Readonly<Record<string, string>>> {
  const listening = await plan.editor.evaluateHandle((root) => ({
    found: new Promise<Record<string, string>>((resolve) => {
      const catchPaste = (event: ClipboardEvent) => {
        event.stopImmediatePropagation();
        event.preventDefault();
        const data = event.clipboardData;
        resolve(Object.fromEntries((data?.types ?? []).map((type) => [type, data?.getData(type) ?? ''])));
      };
      root.ownerDocument.addEventListener('paste', catchPaste, { capture: true, once: true });
    }),
  }));
  await plan.press('Control+V');
  return listening.evaluate(({ found }) => found);
}

/** Pastes what another program would have put on the clipboard. */
async function pasteData(plan: PlanPage, clipping: Readonly<Record<string, string>>): Promise<void> {
  await plan.editor.evaluate((root, data) => {
    const clipboardData = new DataTransfer();
    for (const [type, value] of Object.entries(data)) clipboardData.setData(type, value);
    root.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, clipping);
}

async function openNamed(plan: PlanPage, folder: string, name: string, text: string): Promise<PlanFile> {
  const path = join(folder, name);
  await writeFile(path, text);
  await plan.open(path);
  return planFile(path);
}

test('a list and a table copied in one plan keep their spelling in another', async ({ plan, folder }) => {
  const from = await openNamed(plan, folder, 'from.md', LIST);
  await selectTo(plan, 'one', 'rest');
  await plan.press('Control+C');
  const to = await openNamed(plan, folder, 'to.md', OWN);
  await plan.clickBehind('end');
  await plan.press('Control+V');
  await expect(plan.editor).toContainText('inner word');
  await plan.save();
  expect((await to.diff()).removed).toEqual([]);
  expect((await to.diff()).added.join('\n')).toContain(
    '* one __bold__\n* two\n  + inner *word*\n\n| a  | b |\n|----|---|\n| c  | d |',
  );
  expect(await from.diff()).toEqual({ removed: [], added: [] });
});

test('what is cut and pasted back is the same bytes', async ({ plan, folder }) => {
  const file = await openNamed(plan, folder, 'plan.md', LIST);
  await selectTo(plan, 'one', 'rest');
  await plan.press('Control+X');
  await expect(plan.editor).not.toContainText('inner');
  await plan.press('Control+V');
  await expect(plan.editor).toContainText('inner word');
  await plan.save();
  expect(await file.diff()).toEqual({ removed: [], added: [] });
});

test('an item that is moved to another place moves as a line', async ({ plan, folder }) => {
  const file = await openNamed(plan, folder, 'plan.md', '* __a__ x\n* b\n* c\n\nend\n');
  await plan.clickBefore('a');
  await plan.press('Home', 'Shift+ArrowDown', 'Shift+Home', 'Control+X');
  await plan.clickBehind('c');
  await plan.press('Enter', 'Control+V');
  await expect(plan.editor).toContainText('a x');
  await plan.save();
  expect(await file.text()).toBe('* b\n* c\n* __a__ x\n\nend\n');
});

test('the clipboard has Markdown, clean HTML and text for other programs', async ({ plan, folder }) => {
  await openNamed(plan, folder, 'from.md', LIST);
  await selectTo(plan, 'one', 'word');
  await plan.press('Control+C');
  const clipping = await clipboardOf(plan);
  const markdown = '* one __bold__\n* two\n  + inner *word*';
  expect(clipping['text/markdown']).toBe(markdown);
  expect(clipping['text/plain']).toBe(markdown);
  expect(clipping['text/html']).toContain('<ul><li>one <strong>bold</strong></li>');
  expect(clipping['text/html']).not.toMatch(/class=|style=/);
});

test('HTML of another program becomes Markdown in the plan, and one undo takes it out', async ({ plan, folder }) => {
  const file = await openNamed(plan, folder, 'plan.md', OWN);
  await plan.clickBehind('end');
  await pasteData(plan, {
    'text/html': '<h2>New</h2><p>with <b>bold</b> and <a href="https://example.com/">a link</a></p><ul><li>x</li></ul>',
    'text/plain': 'New with bold and a link x',
  });
  await expect(plan.editor.getByRole('heading', { name: 'New' })).toBeVisible();
  await plan.save();
  expect(await file.text()).toBe(`${OWN}\n## New\n\nwith **bold** and [a link](https://example.com/)\n\n- x\n`);
  await plan.press('Control+Z');
  await expect(plan.editor).not.toContainText('New');
  await plan.save();
  expect(await file.diff()).toEqual({ removed: [], added: [] });
});

test('hostile HTML leaves words: nothing runs, loads or opens', async ({ plan, folder }) => {
  const file = await openNamed(plan, folder, 'plan.md', OWN);
  const requests: string[] = [];
  const onRequest = (request: { url(): string }) => requests.push(request.url());
  const windows = plan.app.windows().length;
  await plan.clickBehind('end');
  plan.page.on('request', onRequest);
  await pasteData(plan, {
    'text/html': [
      '<p>Words</p><img src="https://evil.invalid/x.png" onerror="window.__pwned=1"><script>window.__pwned=1</script>',
      '<svg onload="window.__pwned=1"><script>window.__pwned=1</script></svg><iframe src="javascript:window.__pwned=1"></iframe>',
      '<math><mtext><table><mglyph><style><img src=x onerror=window.__pwned=1></style></mglyph></table></mtext></math>',
      '<noscript><p title="</noscript><img src=x onerror=window.__pwned=1>"></noscript>',
      '<form action="javascript:window.__pwned=1"><input autofocus onfocus="window.__pwned=1"></form>',
      '<link rel="dns-prefetch" href="//evil.invalid"><style>@import "https://evil.invalid/x.css"</style>',
      '<p><a href="javascript:window.__pwned=1">one</a> <a href="file:///etc/passwd">two</a> <a href="https://good.example/">three</a></p>',
    ].join(''),
    'text/plain': 'Words',
  });
  await expect(plan.editor).toContainText('three');
  await plan.save();
  expect(await file.text()).toBe(`${OWN.trimEnd()}Words\n\none two [three](https://good.example/)\n`);
  expect(await plan.page.evaluate(() => Reflect.has(window, '__pwned'))).toBe(false);
  expect(await plan.editor.locator('img, script, svg, iframe, math, form, input, style, link').count()).toBe(0);
  expect(requests.filter((url) => !url.startsWith('plan:'))).toEqual([]);
  expect(plan.app.windows()).toHaveLength(windows);
  plan.page.off('request', onRequest);
});

test('Markdown as plain text is read as such, and Ctrl+Shift+V takes it letter by letter', async ({ plan, folder }) => {
  const file = await openNamed(plan, folder, 'plan.md', 'one\n\ntwo\n');
  await plan.app.evaluate(({ clipboard }) => clipboard.writeText('## T\n\n- [ ] x\n'));
  await plan.clickBehind('one');
  await plan.press('Control+V');
  await expect(plan.task('x')).toBeVisible();
  await plan.clickBehind('two');
  await plan.press('Control+Shift+V');
  await expect(plan.editor).toContainText('two## T');
  await plan.save();
  expect(await file.diff()).toEqual({
    removed: ['two'],
    added: ['## T', '', '- [ ] x', '', 'two## T', '', '\\- [ ] x'],
  });
});

test('an address pasted over words is where they lead', async ({ plan, folder }) => {
  const file = await openNamed(plan, folder, 'plan.md', 'See the page now\n');
  await plan.app.evaluate(({ clipboard }) => clipboard.writeText('https://example.com/a_b'));
  await plan.select('the page');
  await plan.press('Control+V');
  await plan.save();
  expect(await file.diff()).toEqual({
    removed: ['See the page now'],
    added: ['See [the page](https://example.com/a_b) now'],
  });
});
