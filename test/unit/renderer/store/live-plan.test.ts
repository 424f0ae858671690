import { expect, it } from 'vitest';
import { createDesk } from '../../../../src/renderer/store/desk';
import { followPlan } from '../../../../src/renderer/store/live-plan';
import { readMarkdown } from '../../../../src/shared/markdown/read-markdown';
import { opened, paperMain, startDesk } from './test-desk';

it('typing is never kept waiting for the panels, and another plan in front is shown at once', async () => {
  const main = paperMain();
  main.start = [opened('plan-1', '- [ ] a\n'), opened('plan-2', '- [x] b\n')];
  const desk = createDesk(main.bridge);
  const waiting: (() => void)[] = [];
  const live = followPlan(desk.plans, desk.view, desk.settings, (task) => {
    waiting.push(task);
    return () => waiting.splice(waiting.indexOf(task), 1);
  });
  await startDesk(desk, main);
  const { changed } = desk.plans.getState();
  desk.view.getState().activate('plan-1');
  changed('plan-1', '- [x] a\n', readMarkdown('- [x] a\n').blocks);
  changed('plan-1', '- [x] ab\n', readMarkdown('- [x] ab\n').blocks);
  expect(waiting).toHaveLength(1);
  expect(live.getState().checklist.total).toBe(0);
  waiting[0]?.();
  expect(live.getState().checklist).toMatchObject({ done: 1, total: 1 });
  desk.view.getState().activate('plan-2');
  expect(live.getState().id).toBe('plan-2');
});

it('a rule that the settings switch off is not asked for in any plan, at once', async () => {
  const main = paperMain();
  main.start = [opened('plan-1', '## A\n\n## B\n\nTBD\n')];
  const desk = createDesk(main.bridge);
  await startDesk(desk, main);
  const live = followPlan(desk.plans, desk.view, desk.settings, (task) => {
    task();
    return () => undefined;
  });
  const text = '## A\n\n## B\n\nTBD\n';
  desk.plans.getState().changed('plan-1', text, readMarkdown(text).blocks);
  const rules = () => live.getState().findings.map(({ rule }) => rule);
  expect(rules()).toContain('placeholder');
  await desk.settings.getState().change({ readinessOff: ['placeholder'] });
  expect(rules()).not.toContain('placeholder');
  await desk.settings.getState().change({ readinessOff: [] });
  expect(rules()).toContain('placeholder');
});
