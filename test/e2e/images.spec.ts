import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pictureBomb, png } from '../helpers/pictures';
import type { PlanPage } from '../helpers/plan-page';
import { expect, test } from '../helpers/plan-test';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><script>window.ran = true</script></svg>';

const image = (plan: PlanPage, name: string) => plan.editor.getByRole('img', { name, exact: true });

test('images of the plan’s folder are shown, also in tables and links, and stay as they are in the file', async ({
  plan,
  folder,
  openText,
}) => {
  await mkdir(join(folder, 'shots'));
  await writeFile(join(folder, 'shots', 'flow one.png'), png(1600, 300, [60, 90, 210]));
  await writeFile(join(folder, 'ok.png'), png(40, 16, [40, 160, 90]));
  await writeFile(join(folder, 'draw.svg'), SVG);
  const file = await openText(`# Pictures

![The *flow*](<shots/flow one.png> "Flow") with ![ok][badge].

| a |
| - |
| ![cell](ok.png) |

[![linked](ok.png)](https://example.com) ![drawing](draw.svg)

[badge]: ./ok.png
`);
  for (const name of ['The flow', 'ok', 'cell', 'linked', 'drawing']) {
    const shown = image(plan, name).locator('img');
    await expect(shown).toBeVisible();
    await expect
      .poll(() => shown.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth))
      .toBeGreaterThan(0);
  }
  const wide = await image(plan, 'The flow').evaluate((element) => ({
    picture: element.getBoundingClientRect().width,
    page: element.parentElement?.getBoundingClientRect().width ?? 0,
  }));
  expect(wide.picture).toBeLessThanOrEqual(wide.page);
  expect(await plan.page.evaluate(() => 'ran' in window)).toBe(false);
  await plan.save();
  expect(await file.diff()).toEqual({ removed: [], added: [] });
});

test('a picture that can’t be shown says why in its place, and nothing of the web is loaded', async ({
  plan,
  folder,
  openText,
}) => {
  await writeFile(join(folder, 'bomb.png'), pictureBomb());
  await writeFile(join(folder, 'text.png'), 'this is no picture but a text of some length');
  await writeFile(
    join(folder, 'half.png'),
    Buffer.concat([png(400, 400, [1, 2, 3]).subarray(0, 33), Buffer.alloc(200, 7)]),
  );
  const requests: string[] = [];
  plan.page.on('request', (request) => requests.push(request.url()));
  await openText(`![One](gone/a.png)

![Two](https://example.com/a.png)

![Three](bomb.png)

![Four](text.png)

![Five](half.png)

![Six](../a.png)
`);
  for (const name of [
    'One. Picture missing: gone/a.png',
    'Two. Picture on the web, not loaded: https://example.com/a.png',
    'Three. Picture too large: bomb.png',
    'Four. Picture not a picture: text.png',
    'Five. Picture damaged: half.png',
    'Six. Picture not in the folder of the plan: ../a.png',
  ]) {
    await expect(image(plan, name)).toBeVisible();
  }
  expect(requests.filter((url) => url.startsWith('http'))).toEqual([]);
  expect(requests.filter((url) => url.includes('bomb'))).toEqual([]);
});

test('a picture that comes or changes while another program is in front is shown on the way back', async ({
  plan,
  folder,
  openText,
}) => {
  await openText('![Late](late.png)\n');
  await expect(image(plan, 'Late. Picture missing: late.png')).toBeVisible();
  await writeFile(join(folder, 'late.png'), png(30, 20, [9, 9, 9]));
  await plan.page.evaluate(() => window.dispatchEvent(new Event('focus')));
  const shown = image(plan, 'Late').locator('img');
  await expect(shown).toHaveAttribute('width', '30');
  await writeFile(join(folder, 'late.png'), png(50, 20, [9, 9, 9]));
  await plan.page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(shown).toHaveAttribute('width', '50');
});

test('an image is one piece: the arrows select it, Enter edits it, Backspace takes it out, undo brings it back', async ({
  plan,
  folder,
  openText,
}) => {
  await writeFile(join(folder, 'a b.png'), png(30, 20, [9, 9, 9]));
  const file = await openText('Before ![old](<a b.png> "T") behind.\n\nLast\n');
  await expect(image(plan, 'old').locator('img')).toBeVisible();
  await plan.clickBehind('Before');
  await plan.press('ArrowRight', 'ArrowRight', 'Enter');
  const dialog = plan.dialog('Image');
  await expect(dialog.getByRole('textbox', { name: 'File' })).toHaveValue('a b.png');
  await expect(dialog.getByRole('textbox', { name: 'Description' })).toBeFocused();
  await dialog.getByRole('textbox', { name: 'Description' }).fill('The new [words]');
  await plan.press('Enter');
  await expect(image(plan, 'The new [words]')).toBeVisible();
  await expect(plan.editor).toBeFocused();
  await plan.save();
  expect(await file.text()).toBe('Before ![The new \\[words\\]](<a b.png> "T") behind.\n\nLast\n');

  await plan.press('Backspace');
  await expect(image(plan, 'The new [words]')).toHaveCount(0);
  await plan.save();
  expect(await file.text()).toBe('Before  behind.\n\nLast\n');
  await plan.press('Control+Z', 'Control+Z');
  await plan.save();
  expect(await file.diff()).toEqual({ removed: [], added: [] });
});

test('an image is copied and pasted with its spelling', async ({ plan, folder, openText }) => {
  await writeFile(join(folder, 'a b.png'), png(30, 20, [9, 9, 9]));
  const file = await openText('![old](<a b.png> "T")\n\nLast\n');
  await image(plan, 'old').click();
  await plan.press('Control+C');
  const copied = () => plan.app.evaluate(({ clipboard }) => clipboard.readText());
  await expect.poll(copied).toBe('![old](<a b.png> "T")');
  await plan.clickBehind('Last');
  await plan.press('Control+V');
  await expect(image(plan, 'old')).toHaveCount(2);
  await plan.save();
  expect(await file.diff()).toEqual({ removed: ['Last'], added: ['Last![old](<a b.png> "T")'] });
});

test('of a thousand images only those near the view are loaded', async ({ plan, folder, openText }) => {
  await writeFile(join(folder, 'a.png'), png(300, 200, [9, 90, 9]));
  const text = Array.from({ length: 1000 }, (_, index) => `![Picture ${index}](a.png)\n`).join('\n');
  await openText(text);
  const loaded = () => plan.editor.evaluate((root) => root.querySelectorAll('img[src]').length);
  await expect(image(plan, 'Picture 0').locator('img')).toBeVisible();
  await expect.poll(loaded).toBeGreaterThan(3);
  expect(await loaded()).toBeLessThan(60);
  await plan.press('Control+End');
  await expect(image(plan, 'Picture 999').locator('img')).toBeVisible();
  await expect.poll(loaded).toBeLessThan(60);
  expect(await plan.editor.evaluate((root) => root.querySelector('img')?.hasAttribute('src'))).toBe(false);
});
