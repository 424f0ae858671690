import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const COMMAND = resolve(import.meta.dirname, '../../../packaging/linux/plandesk');
const HEADLESS = ['--ozone-platform=headless', '--disable-gpu'];

describe.runIf(process.platform === 'linux')('the command that a package installs', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plandesk-test-'));
    program('app', 'printf "%s\\n" "$@"');
    program('id', 'echo "$TEST_USER"');
    writeFileSync(join(folder, 'plandesk'), readFileSync(COMMAND, 'utf8').replace(/^app=.*$/m, `app=${folder}/app`));
  });
  afterAll(() => rm(folder, { recursive: true }));

  function program(name: string, body: string) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${body}\n`);
    chmodSync(join(folder, name), 0o755);
  }

  /** What Electron is started with, or what is said in its place. */
  function run(words: readonly string[], env: Readonly<Record<string, string>> = {}) {
    const given = { PATH: `${folder}:/usr/bin:/bin`, TEST_USER: '1000', DISPLAY: ':0', ...env };
    const { status, stdout, stderr } = spawnSync('sh', [join(folder, 'plandesk'), ...words], {
      env: given,
      encoding: 'utf8',
    });
    return status === 0 ? stdout.trimEnd().split('\n') : `${status}: ${stderr.trimEnd()}`;
  }

  it('opens files in a window, with names that look like anything', () => {
    expect(run(['a plan.md', '-b.md'])).toEqual(['--log-level=3', '--', 'a plan.md', '-b.md']);
    expect(run(['--', '/home/kim/export'])).toEqual(['--log-level=3', '--', '/home/kim/export']);
  });

  it('needs no display for what shows nothing, also with switches before it', () => {
    for (const words of [['export', 'a.md'], ['status', 'docs', '--json'], ['verify', 'a.md'], ['--help']]) {
      expect(run(words, { DISPLAY: '' })).toEqual(['--log-level=3', ...HEADLESS, '--', ...words]);
    }
    expect(run(['--lang=de', '--', 'export', 'a.md'], { DISPLAY: '' })).toEqual([
      '--log-level=3',
      ...HEADLESS,
      '--lang=de',
      '--',
      'export',
      'a.md',
    ]);
  });

  it('says so where there is no display for a window, where Electron would crash', () => {
    expect(run(['a.md'], { DISPLAY: '' })).toMatch(/^1: plandesk: there is no display .*export PLAN\.md/);
    expect(run([], { DISPLAY: '' })).toMatch(/^1: plandesk: there is no display/);
    expect(run(['a.md'], { DISPLAY: '', WAYLAND_DISPLAY: 'wayland-0' })).toContain('a.md');
  });

  it('never gives the sandbox up by itself where a page is opened', () => {
    expect(run(['a.md'])).not.toContain('--no-sandbox');
    for (const words of [['a.md'], ['export', 'a.md'], ['verify', 'a.md'], ['--no-sandbox', 'export', 'a.md']]) {
      expect(run(words, { TEST_USER: '0' })).toMatch(/^1: plandesk: the sandbox .* as root.*--no-sandbox -- /);
    }
    expect(run(['--no-sandbox', '--', 'export', 'a.md'], { TEST_USER: '0' })).toContain('--no-sandbox');
    expect(run(['status', 'docs'], { TEST_USER: '0' })).toContain('--no-sandbox');
  });
});
