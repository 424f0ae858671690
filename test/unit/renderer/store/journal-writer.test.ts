import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { writeJournal } from '../../../../src/renderer/store/journal-writer';
import type { RequestArgument } from '../../../../src/shared/ipc/contract';
import { applyTextChange } from '../../../../src/shared/text/text-change';
import { deskWith, opened, PROBLEM } from './test-desk';

beforeEach(() => void vi.useFakeTimers({ now: 0 }));
afterEach(() => void vi.useRealTimers());

async function setUp() {
  const { desk } = await deskWith(opened('plan-1', 'old'));
  const sent: RequestArgument<'plan:journal'>[] = [];
  const answers: ('kept' | 'resend' | typeof PROBLEM)[] = [];
  let held: string | null = null;
  const stop = writeJournal({
    bridge: {
      planJournal: async (message) => {
        sent.push(message);
        const answer = answers.shift() ?? 'kept';
        if (typeof answer === 'object') return { ok: false, problem: answer };
        if (answer === 'kept') held = message.change === null ? null : applyTextChange(held, message.change);
        return { ok: true, value: answer };
      },
    },
    plans: desk.plans,
    drafts: desk.drafts,
    view: desk.view,
    placeOf: () => null,
    now: () => Date.now(),
  });
  const changed = (text: string) => desk.plans.getState().changed('plan-1', text, []);
  return { desk, sent, answers, stop, changed, held: () => held };
}
const wait = (time: number) => vi.advanceTimersByTimeAsync(time);

it('typing without a pause is sent three times a second all the same', async () => {
  const { changed, held } = await setUp();
  let text = 'old';
  for (let key = 0; key < 100; key++) {
    text += 'x';
    changed(text);
    await wait(50);
    expect(key < 8 || (held()?.length ?? 0) >= text.length - 8).toBe(true);
  }
});

it('a plan that was saved or undone to the file has nothing to keep', async () => {
  const { changed, sent, held } = await setUp();
  changed('new');
  await wait(1000);
  expect(held()).toBe('new');
  changed('old');
  await wait(1000);
  expect(sent.at(-1)?.change).toBeNull();
});

it('a key in a very long plan does not send all of it, which would stop the window', async () => {
  const long = 'A line of a plan that has grown for years.\n'.repeat(30_000);
  const { desk, sent } = await setUp();
  desk.plans
    .getState()
    .update('plan-1', (plan) => ({ ...plan, baseline: long, text: long, loaded: long, edited: false }));
  await wait(1000);
  sent.length = 0;
  desk.plans.getState().changed('plan-1', `x${long}`, []);
  await wait(1000);
  expect(sent[0]?.change).toMatchObject({ kind: 'splice', from: 0, to: 0, insert: 'x' });
});

it('when main holds another text the whole is sent again, and a failure is told once and tried again', async () => {
  const { desk, changed, answers, sent, held } = await setUp();
  answers.push('resend');
  changed('new text');
  await wait(1000);
  expect(sent.map(({ change }) => change?.kind)).toEqual(['whole', 'whole']);
  expect(held()).toBe('new text');
  answers.push(PROBLEM, PROBLEM);
  changed('new text, more');
  await wait(20_000);
  expect(desk.view.getState().notices).toHaveLength(1);
  expect(held()).toBe('new text, more');
});

it('what is typed into a field is kept with the plan’s text before it is taken, and forgotten when it is given up', async () => {
  const { desk, held, sent } = await setUp();
  let forget = () => undefined as void;
  for (const words of ['A', 'An', 'Ann']) {
    forget();
    forget = desk.drafts.open('plan-1', {
      at: 'field',
      textWith: (text) => `${text}, owner ${words}`,
      take: () => true,
    });
    await wait(100);
  }
  await wait(1000);
  expect(held()).toBe('old, owner Ann');
  forget();
  await wait(1000);
  expect(sent.at(-1)?.change).toBeNull();
  expect(desk.plans.getState().plans[0]?.edited).toBe(false);
});

it('words that no line of the plan can hold leave its unsaved text in the journal', async () => {
  const { desk, held, changed } = await setUp();
  changed('new');
  desk.drafts.open('plan-1', { at: 'field', textWith: () => null, take: () => false });
  await wait(1000);
  expect(held()).toBe('new');
});
