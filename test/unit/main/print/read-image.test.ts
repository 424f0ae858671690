import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readImage } from '../../../../src/main/print/read-image';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
let root = '';
let plans = '';

beforeAll(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'plandesk-image-')));
  plans = join(root, 'plans');
  await mkdir(join(plans, 'sub folder'), { recursive: true });
  await mkdir(join(root, 'plans-evil'));
  await writeFile(join(root, 'secret.png'), PNG);
  await writeFile(join(root, 'plans-evil', 'a.png'), PNG);
  await writeFile(join(plans, 'a.png'), PNG);
  await writeFile(join(plans, 'sub folder', 'b.png'), PNG);
  await symlink(join(root, 'secret.png'), join(plans, 'out.png'));
  await symlink(join(plans, 'a.png'), join(plans, 'in.png'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

describe('a picture inside the folder of the plan is read', () => {
  it.each(['a.png', './a.png', 'sub%20folder/b.png', 'sub folder/../a.png', 'in.png', 'a.png?raw=true', 'a.png#x'])(
    '%s',
    async (source) => {
      expect(await readImage(source, plans)).toMatchObject({ ok: true });
    },
  );
});

describe('nothing outside the folder of the plan is read', () => {
  const absolute = () => join(root, 'secret.png');
  it.each([
    ...[
      '../secret.png',
      '..%2fsecret.png',
      '%2e%2e/secret.png',
      '%252e%252e/secret.png',
      'sub folder/../../secret.png',
    ],
    ...[
      '../plans-evil/a.png',
      'out.png',
      'a.png%00.png',
      '..\\secret.png',
      '%5c%5chost%5cshare',
      'a.png::$DATA',
      'C:/a.png',
    ],
    ...[
      '//host/share.png',
      'file:///etc/passwd',
      'plan://app/x.png',
      'http://localhost/a.png',
      '/etc/hostname',
      '%2fetc%2fhostname',
      '',
    ],
  ])('%s', async (source) => {
    expect(await readImage(source, plans)).toMatchObject({ ok: false });
  });

  it('by its absolute path', async () => {
    expect(await readImage(absolute(), plans)).toMatchObject({ ok: false });
  });
});

describe('what would hold up or blow up the print is refused', () => {
  it('a named pipe, at once', async () => {
    await promisify(execFile)('mkfifo', [join(plans, 'pipe.png')]);
    expect(await readImage('pipe.png', plans)).toEqual({ ok: false, reason: 'not a picture' });
  });

  it('a small file that would unpack to a gigantic picture', async () => {
    const bomb = Buffer.from(PNG);
    bomb.writeUInt32BE(30_000, 16);
    bomb.writeUInt32BE(30_000, 20);
    await writeFile(join(plans, 'bomb.png'), bomb);
    expect(await readImage('bomb.png', plans)).toEqual({ ok: false, reason: 'too large' });
  });

  it('one that was cut off, of which a strip would be printed', async () => {
    await writeFile(join(plans, 'half.png'), PNG.subarray(0, 50));
    expect(await readImage('half.png', plans)).toEqual({ ok: false, reason: 'damaged' });
  });

  it('a file whose name says picture and whose bytes do not', async () => {
    await writeFile(join(plans, 'page.png'), '<html><body onload="alert(1)">no picture</body></html>');
    expect(await readImage('page.png', plans)).toEqual({ ok: false, reason: 'not a picture' });
    expect(await readImage('data:image/svg+xml;base64,PHN2Zy8+', plans)).toMatchObject({ ok: false });
  });
});

describe('a picture is what its bytes say, so that the browser never takes it for a page', () => {
  const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4"><script>alert(1)</script></svg>';
  const base64 = Buffer.from(SVG).toString('base64');
  it.each([['named.png', SVG, 'image/svg+xml'] as const, ['named.svg', PNG, 'image/png'] as const])(
    '%s',
    async (name, bytes, mime) => {
      await writeFile(join(plans, name), bytes);
      const image = await readImage(name, plans);
      expect(image).toEqual({ ok: true, address: `data:${mime};base64,${Buffer.from(bytes).toString('base64')}` });
    },
  );

  it('a drawing in the address itself, but not one that is no picture', async () => {
    const address = `data:image/svg+xml;base64,${base64}`;
    expect(await readImage(address, null)).toEqual({ ok: true, address });
    expect(await readImage(`data:text/html;base64,${base64}`, null)).toMatchObject({ ok: false });
  });
});
