import { expect, it } from 'vitest';
import { settleConflict, takeDiskNews } from '../../../../src/renderer/workspace/disk-news';
import { mergeTexts } from '../../../../src/shared/merge/merge-texts';
import { caret, deskWith, opened, paperEditor } from '../store/test-desk';

const ROUNDS = process.env.PLANDESK_FULL ? 500 : 20;
const LINES = 40;
const BASE = Array.from({ length: LINES }, (_, n) => `Line ${n} of the plan.\n`);

async function setUp(mine: string) {
  const { desk } = await deskWith(opened('plan-1', BASE.join('')));
  const editor = paperEditor(desk, 'plan-1', mine);
  desk.view.getState().setCaret('plan-1', caret());
  desk.plans.getState().changed('plan-1', mine, []);
  const plan = () => desk.plans.getState().plans[0];
  const news = (text: string) =>
    takeDiskNews(desk, 'plan-1', { kind: 'changed', text, hash: text, encoding: 'utf-8', readOnly: false });
  return { desk, editor, plan, news };
}

/** Changes some lines of a stretch by chance, the same way for the same seed. */
function edited(seed: number, from: number, to: number, who: string): readonly string[] {
  let state = seed * 2654435761 + 1;
  const next = (below: number) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
  const lines = [...BASE];
  for (let count = 1 + next(4); count > 0; count -= 1) {
    const at = from + next(to - from);
    const how = next(3);
    if (how === 0) lines[at] = `${who} ${seed}.${count}\n`;
    else if (how === 1) lines[at] = `${lines[at]}${who} adds ${seed}.${count}\n`;
    else lines[at] = `${who} rewrote ${seed}.${count}\r\n`;
  }
  return lines;
}
const own = (text: string, who: string) => text.split(/\r?\n/).filter((each) => each.startsWith(who));

it(`${ROUNDS} changes of an unedited plan are read again`, async () => {
  for (let seed = 1; seed <= ROUNDS; seed++) {
    const { editor, plan, news } = await setUp(BASE.join(''));
    const theirs = edited(seed, 0, LINES, 'Theirs').join('');
    await news(theirs);
    expect(editor.text).toBe(theirs);
    expect(plan()).toMatchObject({ text: theirs, baseline: theirs, edited: false, disk: { kind: 'same' } });
  }
});

it(`${ROUNDS} changes in other places than mine are merged`, async () => {
  for (let seed = 1; seed <= ROUNDS; seed++) {
    const mine = edited(seed, 0, 18, 'Mine').join('');
    const theirs = edited(seed + 7, 22, LINES, 'Theirs').join('');
    const { editor, plan, news } = await setUp(mine);
    await news(theirs);
    expect(own(editor.text, 'Mine')).toEqual(own(mine, 'Mine'));
    expect(own(editor.text, 'Theirs')).toEqual(own(theirs, 'Theirs'));
    expect(plan()).toMatchObject({ baseline: theirs, edited: true, disk: { kind: 'same' } });
  }
});

it(`${ROUNDS} changes of the same lines keep both texts until the person decides`, async () => {
  for (let seed = 1; seed <= ROUNDS; seed++) {
    const same = seed % LINES;
    const mine = [...edited(seed, 0, LINES, 'Mine')].with(same, `Mine at ${same}\n`).join('');
    const theirs = [...edited(seed + 7, 0, LINES, 'Theirs')].with(same, `Theirs at ${same}\n`).join('');
    const { desk, editor, plan, news } = await setUp(mine);
    await news(theirs);
    expect(editor.text).toBe(mine);
    expect(plan()).toMatchObject({ text: mine, disk: { kind: 'conflict', theirs } });
    expect(mergeTexts(BASE.join(''), mine, theirs).conflicts).toBeGreaterThan(0);
    // A save does not write one over the other.
    expect(await desk.plans.getState().save('plan-1')).toBe('cancelled');
    const choice = seed % 2 === 0 ? mine : theirs;
    await settleConflict(desk, 'plan-1', choice);
    expect(plan()).toMatchObject({ text: choice, baseline: theirs, disk: { kind: 'same' } });
  }
});

it('a file that is gone leaves the text, to be saved; one that is back as it was is no news', async () => {
  const { desk, plan } = await setUp(BASE.join(''));
  await takeDiskNews(desk, 'plan-1', { kind: 'gone' });
  expect(plan()).toMatchObject({ text: BASE.join(''), disk: { kind: 'gone' } });
  await takeDiskNews(desk, 'plan-1', { kind: 'same' });
  expect(plan()).toMatchObject({ edited: false, disk: { kind: 'same' } });
});
