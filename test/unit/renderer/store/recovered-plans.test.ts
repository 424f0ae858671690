import { expect, it } from 'vitest';
import { deskWith, opened } from './test-desk';

const recovered = (text: string, base: string | null = null) => ({ recovered: { text, changedAt: 7, base } });

it('text that came back is edited text, and the first save shows what it changes before it writes', async () => {
  const { desk, main } = await deskWith(opened('plan-1', 'old', recovered('mine')));
  const plans = desk.plans.getState();
  expect(desk.plans.getState().plans[0]).toMatchObject({ text: 'mine', baseline: 'old', edited: true });
  expect(await plans.save('plan-1')).toBe('cancelled');
  expect(desk.view.getState().reviewed).toEqual(['plan-1']);
  expect(main.disk.get('plan-1')).toBe('old');
  expect(await plans.save('plan-1')).toBe('saved');
  expect(desk.plans.getState().plans[0]).toMatchObject({ recovered: null, edited: false });
});

it('a file that changed while the app was dead is not written over: both texts wait for a decision', async () => {
  const { desk, main } = await deskWith(opened('plan-1', 'theirs', recovered('mine', 'base')));
  expect(desk.plans.getState().plans[0]).toMatchObject({
    text: 'mine',
    baseline: 'base',
    disk: { kind: 'conflict', theirs: 'theirs' },
  });
  expect(await desk.plans.getState().save('plan-1')).toBe('cancelled');
  expect(main.disk.get('plan-1')).toBe('theirs');
});

it('a recovered plan that never had a file is saved like any other', async () => {
  const { desk } = await deskWith(opened('plan-1', 'template', { folder: null, ...recovered('mine') }));
  expect(await desk.plans.getState().save('plan-1')).toBe('saved');
});
