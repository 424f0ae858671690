import { chmod, link, readFile, rename, symlink, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodingChoices } from '../../../../src/main/plans/encoding-questions';
import { OpenPlans, shownFolder } from '../../../../src/main/plans/open-plans';
import { planId } from '../../../../src/shared/ipc/plan-id';
import type { Result } from '../../../../src/shared/ipc/result';
import type { LegacyEncoding } from '../../../../src/shared/text/encodings';
import { makeTempFolder, removeTempFolder } from '../../../helpers/temp-folder';
import { testBackups } from '../../../helpers/test-backups';

let folder: string;
let path: string;
let plans: OpenPlans;
beforeEach(async () => {
  folder = await makeTempFolder();
  path = join(folder, 'plan.md');
  await writeFile(path, '# One\n');
  plans = new OpenPlans('# Template\n', testBackups(folder));
});
afterEach(() => removeTempFolder(folder));

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.happened);
  return result.value;
}

function code(result: Result<unknown>): string {
  return result.ok ? 'none' : result.problem.code;
}

describe('one file is one plan', () => {
  it('by its path, through a link, and when it is asked for twice at once', async () => {
    await symlink('plan.md', join(folder, 'link.md'));
    const both = await Promise.all([plans.open(path), plans.open(join(folder, 'link.md'))]);
    const ids = [...both, await plans.open(path)].map((result) => value(result).id);
    expect(new Set(ids).size).toBe(1);
  });

  it('by any of its names (hard links), also after saves and when both are asked for at once', async () => {
    const twin = join(folder, 'twin.md');
    await link(path, twin);
    const both = await Promise.all([plans.open(path), plans.open(twin)]);
    const [first, second] = both.map((result) => value(result).id);
    expect(second).toBe(first);
    expect(code(await plans.save(first ?? '', 'new'))).toBe('none');
    expect(value(await plans.open(twin)).id).toBe(first);
    const other = plans.create();
    expect(code(await plans.saveAs(other.id, twin, 'other'))).toBe('already-open');
  });

  it('and another file that has taken over a name or a number of the system’s is another plan', async () => {
    const twin = join(folder, 'twin.md');
    await link(path, twin);
    const { id } = value(await plans.open(path));
    // Another program replaces one of the two names.
    await writeFile(join(folder, 'fresh'), 'fresh');
    await rename(join(folder, 'fresh'), path);
    const second = value(await plans.open(twin));
    expect(second.id).not.toBe(id);
    expect(second.text).toBe('# One\n');
  });

  it('and opening it again does not let a later save overwrite what another program wrote', async () => {
    const { id } = value(await plans.open(path));
    await writeFile(path, 'theirs');
    await plans.open(path);
    expect(code(await plans.save(id, 'mine'))).toBe('changed-on-disk');
    expect(await readFile(path, 'utf8')).toBe('theirs');
  });

  it('so Save As over a file that is open in another tab is refused', async () => {
    const other = join(folder, 'other.md');
    await writeFile(other, 'other');
    const { id } = value(await plans.open(path));
    await plans.open(other);
    expect(code(await plans.saveAs(id, other, 'mine'))).toBe('already-open');
    expect(await readFile(other, 'utf8')).toBe('other');
  });
});

it('a plan can be saved again and again', async () => {
  const { id } = value(await plans.open(path));
  for (const text of ['a', 'b', 'c']) {
    expect(value(await plans.save(id, text))).toMatchObject({ id, name: 'plan.md' });
    expect(await readFile(path, 'utf8')).toBe(text);
  }
});

it('after Revert a plan saves over what was reverted to', async () => {
  const { id } = value(await plans.open(path));
  await writeFile(path, 'theirs');
  expect(value(await plans.revert(id)).text).toBe('theirs');
  expect(code(await plans.save(id, 'mine'))).toBe('none');
});

it('a new plan holds the template, has no folder, and gets a file by Save As', async () => {
  const first = plans.create();
  const second = plans.create();
  expect([first.name, second.name]).toEqual(['Untitled', 'Untitled 2']);
  expect(first).toMatchObject({ text: '# Template\n', folder: null, readOnly: false });
  expect(planId.safeParse(first.id).success).toBe(true);
  expect(code(await plans.save(first.id, 'text'))).toBe('not-found');

  const place = join(folder, 'new.md');
  expect(value(await plans.saveAs(first.id, place, 'text'))).toMatchObject({ id: first.id, name: 'new.md' });
  expect(code(await plans.save(first.id, 'more'))).toBe('none');
  expect(await readFile(place, 'utf8')).toBe('more');
});

it('Save As leaves the old file alone and keeps the encoding', async () => {
  await writeFile(path, '\ufeffold');
  const { id, encoding } = value(await plans.open(path));
  expect(encoding).toBe('utf-8-bom');
  const place = join(folder, 'copy.md');
  value(await plans.saveAs(id, place, 'new'));
  expect(await readFile(path, 'utf8')).toBe('\ufeffold');
  expect(await readFile(place, 'utf8')).toBe('\ufeffnew');
  expect(value(await plans.open(place)).id).toBe(id);
});

describe('a plan that is not in UTF-8', () => {
  const latin1 = Buffer.from('# Pl\xe4n\r\n', 'latin1');
  const chosen = new Map<string, LegacyEncoding>();
  beforeEach(async () => {
    await writeFile(path, latin1);
    chosen.clear();
    plans.rememberEncodingsIn({
      of: async (realPath) => chosen.get(realPath) ?? null,
      keep: async (realPath, encoding) => void chosen.set(realPath, encoding),
    });
  });

  it('is asked about, shown as it would look, and opened in what was chosen, also the next time', async () => {
    const asked = await plans.open(path);
    expect(code(asked)).toBe('unknown-encoding');
    const file = asked.ok ? '' : (asked.problem.file?.id ?? '');
    expect(plans.questions.pathOf(file)).toBe(path);
    const choices = await encodingChoices(path);
    expect(choices[0]).toEqual({ encoding: 'windows-1252', lines: ['# Plän'] });
    expect(choices.find(({ encoding }) => encoding === 'windows-1251')?.lines).toEqual(['# Plдn']);
    expect(choices.map(({ encoding }) => encoding)).not.toContain('euc-jp');

    const opened = value(await plans.openAs(path, 'windows-1252'));
    expect(opened).toMatchObject({ text: '# Plän\r\n', encoding: 'windows-1252' });
    plans.close(opened.id);
    expect(value(await plans.open(path)).text).toBe('# Plän\r\n');
    expect(await readFile(path)).toEqual(latin1);
  });

  it('is saved in its encoding, and never with a character that this lacks', async () => {
    const { id } = value(await plans.openAs(path, 'windows-1252'));
    expect(value(await plans.save(id, '# Plän – 5 €\r\n')).encoding).toBe('windows-1252');
    const saved = Buffer.from('# Pl\xe4n \x96 5 \x80\r\n', 'latin1');
    expect(await readFile(path)).toEqual(saved);
    const refused = await plans.save(id, '# Plän → da\r\n');
    expect(refused).toMatchObject({ ok: false, problem: { code: 'unknown-encoding' } });
    expect(!refused.ok && refused.problem.happened).toBe('plan.md is in Windows-1252, which has no “→”.');
    expect(await readFile(path)).toEqual(saved);
    expect(await plans.look(id)).toEqual({ kind: 'same' });

    const place = join(folder, 'copy.md');
    expect(value(await plans.saveAs(id, place, '# Plän → da\r\n')).encoding).toBe('utf-8');
    expect(await readFile(place, 'utf8')).toBe('# Plän → da\r\n');
    expect(await readFile(path)).toEqual(saved);
  });

  it('is saved to another place in its own encoding where that holds all of it', async () => {
    const { id } = value(await plans.openAs(path, 'windows-1252'));
    const place = join(folder, 'copy.md');
    expect(value(await plans.saveAs(id, place, '# Plän\n')).encoding).toBe('windows-1252');
    expect(await readFile(place)).toEqual(Buffer.from('# Pl\xe4n\n', 'latin1'));
  });

  it('is not opened in an encoding that can’t give back all of its bytes', async () => {
    await writeFile(path, Buffer.from([0x87, 0x9b]));
    expect(code(await plans.openAs(path, 'shift_jis'))).toBe('unknown-encoding');
    expect(plans.all()).toEqual([]);
  });
});

it('a closed plan can not be saved', async () => {
  const { id } = value(await plans.open(path));
  plans.close(id);
  expect(code(await plans.save(id, 'x'))).toBe('unknown-plan');
  expect(code(await plans.saveAs(id, path, 'x'))).toBe('unknown-plan');
  expect(code(await plans.revert(id))).toBe('unknown-plan');
  expect(await readFile(path, 'utf8')).toBe('# One\n');
});

it('a read-only plan says so', async () => {
  await chmod(path, 0o444);
  expect(value(await plans.open(path)).readOnly).toBe(true);
});

it('the home folder is shown as ~', () => {
  expect(shownFolder(join(homedir(), 'a.md'))).toBe('~');
  expect(shownFolder(join(homedir(), 'plans', 'a.md'))).toBe(join('~', 'plans'));
  expect(shownFolder(`${homedir()}-other/a.md`)).toBe(`${homedir()}-other`);
});
