import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linkedPlan } from '../../../../src/main/plans/linked-plan';
import { makeTempFolder, removeTempFolder } from '../../../helpers/temp-folder';

let root = '';
let plan = '';
const known = { folders: [], open: [] };

beforeAll(async () => {
  root = await makeTempFolder();
  plan = join(root, 'plans', 'plan.md');
  await mkdir(join(root, 'plans', 'sub'), { recursive: true });
  await mkdir(join(root, 'plans-evil'));
  for (const file of [
    'plans/plan.md',
    'plans/sub/b c.md',
    'plans/notes.TXT',
    'plans/run.sh',
    'outside.md',
    'plans-evil/a.md',
    'secret',
  ]) {
    await writeFile(join(root, file), '# A\n');
  }
  await symlink(join(root, 'outside.md'), join(root, 'plans', 'out.md'));
  await symlink(join(root, 'secret'), join(root, 'plans', 'secret.md'));
  await symlink(join(root, 'plans', 'run.sh'), join(root, 'plans', 'run.md'));
});
afterAll(() => removeTempFolder(root));

describe('a link to a plan of the same folder leads to it', () => {
  it.each([
    ['sub/b%20c.md', 'sub/b c.md'],
    ['sub/b c.md#heading', 'sub/b c.md'],
    ['./notes.TXT', 'notes.TXT'],
    ['sub/../plan.md', 'plan.md'],
  ])('%s', async (href, file) => {
    expect(await linkedPlan(plan, href, known)).toEqual({ ok: true, value: join(root, 'plans', file) });
  });
});

describe('no link opens another file', () => {
  it.each([
    '../outside.md',
    '..%2foutside.md',
    '%2e%2e/outside.md',
    '../plans-evil/a.md',
    'out.md',
    'secret.md',
    'run.md',
    'run.sh',
    'sub',
    'sub.md/',
    '/etc/hostname',
    '/tmp/a.md',
    '~/a.md',
    'file:///etc/a.md',
    'C:/a.md',
    '..\\outside.md',
    '%5c%5chost%5ca.md',
    '//host/a.md',
    'plan.md%00.md',
    'plan.md%0a.md',
    'a.md:stream.md',
    '%252e%252e/outside.md',
    '%zz.md',
    '#only',
    '',
  ])('%s', async (href) => {
    expect(await linkedPlan(plan, href, known)).toMatchObject({ ok: false });
  });
});

it('a plan that is open already, or in the open folder, is within reach', async () => {
  const value = join(root, 'outside.md');
  expect(await linkedPlan(plan, '../outside.md', { folders: [], open: [value] })).toEqual({ ok: true, value });
  expect(await linkedPlan(plan, '../outside.md', { folders: [root], open: [] })).toEqual({ ok: true, value });
});

it('a plan that is not there is told from one that is refused', async () => {
  expect(await linkedPlan(plan, 'gone.md', known)).toMatchObject({ ok: false, problem: { code: 'not-found' } });
  expect(await linkedPlan(plan, '../outside.md', known)).toMatchObject({
    ok: false,
    problem: { code: 'refused-link' },
  });
});
