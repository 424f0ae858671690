import { expect, it } from 'vitest';
import { LongTextStore } from '../../../../src/main/ipc/long-text-store';
import { PIECE, packLongTexts, unpackLongTexts } from '../../../../src/shared/ipc/long-texts';

const long = (at: number) => `${at}`.padEnd(4_000_001, 'x');

it('a window that starts with a dozen long plans gets the text of each', async () => {
  const store = new LongTextStore();
  const plans = Array.from({ length: 12 }, (_, at) => ({ text: long(at) }));
  const sent = packLongTexts({ ok: true, value: plans }, store.forAnswer());
  const got = await unpackLongTexts(sent, async (id, from) => store.piece(id, from) ?? '');
  expect(got).toEqual({ ok: true, value: plans });
});

it('a text that was fetched to its end is let go of, and so are those of windows that went away', () => {
  const store = new LongTextStore();
  const left = store.forAnswer()(long(1));
  const fetched = store.forAnswer()('y'.repeat(PIECE + 1));
  expect(store.piece(fetched, PIECE)).toBe('y');
  expect(store.piece(fetched, PIECE)).toBeNull();
  for (let answer = 0; answer < 6; answer += 1) store.forAnswer()('z');
  expect(store.piece(left, 0)).not.toBeNull();
  store.forAnswer()('z');
  expect(store.piece(left, 0)).toBeNull();
});
