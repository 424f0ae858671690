import { describe, expect, it } from 'vitest';
import { matchesLock } from '../../../scripts/bootstrap/dependencies.mjs';
import { checkNodeVersion } from '../../../scripts/bootstrap/node-version.mjs';
import { readPlaywrightReport } from '../../../scripts/testing/playwright-report.mjs';
import { readVitestReport } from '../../../scripts/testing/vitest-report.mjs';

describe('what npm test counts', () => {
  it('names unit tests that failed or were skipped, and counts a file that could not be loaded as a failure', () => {
    const test = (status: string, title: string) => ({
      status,
      title,
      ancestorTitles: ['group'],
      failureMessages: ['no'],
    });
    const report = {
      testResults: [
        { name: '/r/a.test.ts', status: 'failed', assertionResults: [test('passed', 'p'), test('failed', 'f')] },
        { name: '/r/b.test.ts', status: 'passed', assertionResults: [test('skipped', 's'), test('todo', 't')] },
        { name: '/r/c.test.ts', status: 'failed', message: 'cannot load', assertionResults: [] },
      ],
    };
    expect(readVitestReport(report, '/r')).toEqual({
      passed: 1,
      failures: [
        { name: 'a.test.ts > group > f', detail: 'no' },
        { name: 'c.test.ts', detail: 'cannot load' },
      ],
      skipped: ['b.test.ts > group > s', 'b.test.ts > group > t'],
    });
  });

  it('names end to end tests that failed, timed out, were skipped or passed only when run again, and errors outside tests', () => {
    const spec = (title: string, status: string, message?: string) => ({
      title,
      tests: [{ status, results: [{ status, errors: message === undefined ? [] : [{ message }] }] }],
    });
    const report = {
      suites: [
        {
          title: 'a.spec.ts',
          specs: [spec('p', 'expected'), spec('s', 'skipped')],
          suites: [{ title: 'inner', specs: [spec('f', 'unexpected', 'no'), spec('k', 'flaky', 'at times')] }],
        },
      ],
      errors: [{ message: 'cannot load', location: { file: 'b.spec.ts' } }],
    };
    expect(readPlaywrightReport(report)).toEqual({
      passed: 2,
      failures: [
        { name: 'a.spec.ts > inner > f', detail: 'no' },
        { name: 'b.spec.ts', detail: 'cannot load' },
      ],
      skipped: ['a.spec.ts > s'],
      again: ['a.spec.ts > inner > k'],
    });
  });
});

describe('what the bootstrap takes as ready', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b': { version: '2.0.0', optional: true },
    },
  };

  it('installs again when a package is missing or has another version than the lock, and not for an optional one', () => {
    expect(matchesLock(lock, { packages: { 'node_modules/a': { version: '1.0.0' } } })).toBe(true);
    expect(matchesLock(lock, { packages: { 'node_modules/a': { version: '1.0.1' } } })).toBe(false);
    expect(matchesLock(lock, { packages: {} })).toBe(false);
  });

  it('turns an old Node away with the version that is needed, instead of failing later in a riddle', () => {
    expect(() => checkNodeVersion('18.20.4')).toThrow('Node 20.19.0 or newer is needed; this is Node 18.20.4.');
    expect(() => checkNodeVersion('20.9.9')).toThrow('or newer is needed');
    expect(() => checkNodeVersion('20.19.0')).not.toThrow();
    expect(() => checkNodeVersion('24.1.0')).not.toThrow();
  });
});
