import { expect, it } from 'vitest';
import { createDesk } from '../../../../src/renderer/store/desk';
import { DEFAULT_SETTINGS } from '../../../../src/shared/settings/default-settings';
import { deskWith, opened, PROBLEM, paperMain, startDesk } from './test-desk';

it('the window starts with the person’s settings and follows changes by hand', async () => {
  const main = paperMain();
  main.settings = { ...DEFAULT_SETTINGS, theme: 'dark' };
  const desk = createDesk(main.bridge);
  await startDesk(desk, main);
  expect(desk.settings.getState().theme).toBe('dark');
  main.send('settings:changed', { ...DEFAULT_SETTINGS, theme: 'light', fontSize: 20 });
  expect(desk.settings.getState()).toMatchObject({ theme: 'light', fontSize: 20 });
});

it('a change shows at once, and is taken back with a message where it can’t be kept', async () => {
  const { desk, main } = await deskWith();
  const { change } = desk.settings.getState();
  const first = change({ fontSize: 18 });
  const second = change({ fontSize: 20 });
  main.send('settings:changed', { ...DEFAULT_SETTINGS, fontSize: 18 });
  expect(desk.settings.getState().fontSize).toBe(20);
  await Promise.all([first, second]);
  expect(desk.settings.getState().fontSize).toBe(20);
  main.settingsProblem = PROBLEM;
  await change({ fontSize: 12 });
  expect(desk.settings.getState().fontSize).toBe(20);
  expect(desk.view.getState().notices).toMatchObject([{ about: 'Settings', problem: PROBLEM }]);
});

it('preferences of a plan are asked for once, changed at once, and forgotten with the plan', async () => {
  const { desk, main } = await deskWith(opened('plan-1', 'a'), opened('plan-2', 'b'));
  main.preferences.set('plan-1', { lastUpdated: 'on' });
  const { of, change } = desk.preferences.getState();
  expect(await of('plan-1')).toEqual({ lastUpdated: 'on' });
  expect(desk.preferences.getState().byPlan['plan-1']).toEqual({ lastUpdated: 'on' });
  const changing = change('plan-1', { print: { cover: true } });
  expect(desk.preferences.getState().byPlan['plan-1']).toEqual({ lastUpdated: 'on', print: { cover: true } });
  await changing;
  expect(await of('plan-2')).toEqual({});
  await desk.plans.getState().close('plan-1');
  expect(Object.keys(desk.preferences.getState().byPlan)).toEqual(['plan-2']);
});
