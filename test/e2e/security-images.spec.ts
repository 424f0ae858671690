import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathEscapes } from '../helpers/path-escapes';
import { png } from '../helpers/pictures';
import { expect, test } from '../helpers/plan-test';

const SECRET = png(77, 7, [1, 2, 3]);

async function makeTraps(folder: string): Promise<string> {
  const plans = join(folder, 'plans');
  await mkdir(join(plans, 'sub'), { recursive: true });
  await mkdir(join(folder, 'plans-evil'));
  await writeFile(join(folder, 'secret.png'), SECRET);
  await writeFile(join(folder, 'plans-evil', 'a.png'), SECRET);
  await writeFile(join(plans, 'a.png'), png(5, 5, [9, 9, 9]));
  await symlink(join(folder, 'secret.png'), join(plans, 'out.png'));
  await symlink(folder, join(plans, 'linked'));
  await symlink('../..', join(plans, 'sub', 'up'));
  return plans;
}

test('no spelling of an image’s address brings a byte from outside of the plan’s folder', async ({ plan, folder }) => {
  const plans = await makeTraps(folder);
  const escapes = pathEscapes(folder);
  const spelled = escapes.flatMap((address) => [`![](${address})`, `![](<${address}>)`]);
  const path = join(plans, 'plan.md');
  await writeFile(path, `${spelled.join('\n\n')}\n\n![good](a.png)\n`);
  await plan.open(path);
  await plan.press('Control+End');
  await expect(plan.editor.getByRole('img', { name: 'good' }).locator('img')).toBeVisible();
  // Each is looked for once it comes near the view.
  const waiting = () =>
    plan.editor.evaluate((root) => {
      const left = root.querySelectorAll('.plan-image[data-state="waiting"]');
      left[0]?.scrollIntoView();
      return left.length;
    });
  await expect.poll(waiting).toBe(0);
  const shown = await plan.editor.evaluate((root) => [...root.querySelectorAll('img')].map((img) => img.width));
  expect(shown).toEqual([5]);
});

test('nor does an address of our own scheme that a page could make up', async ({ plan, folder }) => {
  const plans = await makeTraps(folder);
  const path = join(plans, 'plan.md');
  await writeFile(path, '![good](a.png)\n');
  await plan.open(path);
  const good = plan.editor.getByRole('img', { name: 'good' }).locator('img');
  await expect(good).toBeVisible();
  const id = new URL((await good.getAttribute('src')) ?? '').hostname;
  const widths = await plan.page.evaluate(
    async ({ id, escapes }) => {
      const load = (url: string) =>
        new Promise<number>((resolve) => {
          const img = new Image();
          img.onload = () => resolve(img.naturalWidth);
          img.onerror = () => resolve(0);
          img.src = url;
        });
      const found: [string, number][] = [];
      for (const address of escapes) {
        for (const url of [
          `plan-img://${id}/?at=${encodeURIComponent(address)}`,
          `plan-img://${id}/?at=${address}`,
          `plan-img://${id}/${address}`,
          `plan-img://plan-999/?at=${encodeURIComponent(address)}`,
        ]) {
          const width = await load(url);
          if (width > 0) found.push([url, width]);
        }
      }
      return { found, good: await load(`plan-img://${id}/?at=a.png`) };
    },
    { id, escapes: [...pathEscapes(folder)] },
  );
  // Written bare into an address, `?` and `#` of it end the query, and what is left may name the good picture.
  expect(widths.found.filter(([, width]) => width !== 5)).toEqual([]);
  expect(widths.good).toBe(5);
});

test('a drawing is looked at as a picture alone: as a page it is refused', async ({ plan, folder }) => {
  const path = join(folder, 'plan.md');
  await writeFile(join(folder, 'draw.svg'), '<svg xmlns="http://www.w3.org/2000/svg" onload="parent.ran = true"/>');
  await writeFile(path, '![good](draw.svg)\n');
  await plan.open(path);
  const good = plan.editor.getByRole('img', { name: 'good' }).locator('img');
  await expect(good).toBeVisible();
  const url = (await good.getAttribute('src')) ?? '';
  const refused = await plan.page.evaluate(
    (address) =>
      new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
          once: true,
        });
        const frame = document.createElement('iframe');
        frame.src = address;
        document.body.append(frame);
        setTimeout(() => frame.remove(), 500);
      }),
    url,
  );
  expect(refused).toBe('frame-src');
  expect(await plan.page.evaluate(() => 'ran' in window)).toBe(false);
});
