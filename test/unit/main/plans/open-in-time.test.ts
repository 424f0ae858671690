import { expect, it } from 'vitest';
import { openInTime } from '../../../../src/main/plans/open-in-time';
import { fail } from '../../../../src/main/plans/problem';
import type { OpenedPlan } from '../../../../src/shared/ipc/contract';
import type { Result } from '../../../../src/shared/ipc/result';

it('a disk that does not answer holds up neither the other plans nor the start, and its plan comes later', async () => {
  const asked: string[] = [];
  let answer: (result: Result<OpenedPlan>) => void = () => undefined;
  const stalled = new Promise<Result<OpenedPlan>>((resolve) => {
    answer = resolve;
  });
  const open = (path: string) => {
    asked.push(path);
    return path.startsWith('/net/')
      ? stalled
      : Promise.resolve<Result<OpenedPlan>>(fail('not-found', path, 'safe', 'todo'));
  };
  const [a, b, c] = await openInTime(['/net/a.md', '/net/b.md', '/home/c.md'], open, 20);
  expect(c).toMatchObject({ path: '/home/c.md', result: { problem: { happened: '/home/c.md' } }, later: null });
  expect(a?.result).toMatchObject({ ok: false, problem: { happened: 'The disk with a.md does not answer.' } });
  expect(b?.result).toMatchObject({ ok: false });
  // One file of a folder that stalls is asked for, not all of them.
  expect(asked).toEqual(['/net/a.md', '/home/c.md']);
  const late = fail('not-found', 'late', 'safe', 'todo');
  answer(late);
  expect(await a?.later).toEqual(late);
  expect(await b?.later).toEqual(late);
});
