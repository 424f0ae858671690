import { expect, test } from '../helpers/plan-test';

// The window is shared with the tests that follow: they find the panel as it is at first.
test.afterEach(async ({ plan }) => {
  const tab = plan.page.getByRole('tab', { name: /^Checklist/ });
  if ((await tab.count()) > 0) await tab.click();
});

const PLAN = [
  '# Ledger',
  '',
  '## Decisions',
  '',
  '### Decision 1: Store',
  '',
  '**Options Considered:**',
  '1. **Option A:** Postgres',
  '   - Pros: known',
  '   - Cons: one more',
  '',
  '**Decision:** ',
  '',
  '### API: Post a payment',
  '',
  '```',
  'Method: POST',
  'Path: /payments',
  '```',
  '',
  '## Checklist',
  '',
  '### Pre-Implementation',
  '- [x] Reviewed',
  '',
  '### Pre-Launch',
  '- [ ] Rollback tested',
  '- [ ] Monitoring',
  '',
].join('\n');

test('the checklist calls out the next gate, is searched and filtered, and keys lead from open item to open item', async ({
  plan,
  openText,
}) => {
  const file = await openText(PLAN);
  await plan.showChecklist();
  await expect(plan.checklist.getByRole('button', { name: 'Next gate: Pre-Launch, 2 open' })).toBeVisible();
  await plan.checklist.getByRole('searchbox', { name: 'Search items' }).fill('monit');
  await expect(plan.checklist.getByRole('checkbox')).toHaveCount(1);
  await plan.checklist.getByRole('searchbox', { name: 'Search items' }).fill('');
  const title = () => plan.onWindow((window) => window.getTitle());
  await expect.poll(title).toBe('plan.md (1/3) - Plandesk');
  await plan.clickBehind('Postgres');
  await plan.press('F8');
  await plan.type('!');
  await plan.press('F8');
  await plan.type('?');
  await plan.save();
  expect(await file.diff()).toEqual({
    removed: ['- [ ] Rollback tested', '- [ ] Monitoring'],
    added: ['- [ ] Rollback tested!', '- [ ] Monitoring?'],
  });
});

test('readiness leads to what is missing, and a rule that is switched off in the plan is one line and one undo step', async ({
  plan,
  openText,
}) => {
  const file = await openText(PLAN);
  await plan.press('Control+Alt+R');
  const panel = plan.page.getByRole('tabpanel', { name: /^Readiness/ });
  await panel.getByRole('button', { name: /Decision 1 “Store” has no chosen option/ }).click();
  await expect(plan.saveState).not.toContainText('Edited');
  await plan.type('Option A');
  await expect(panel).not.toContainText('no chosen option');
  await panel.getByRole('button', { name: /^Switch off in this plan: .*phases/ }).click();
  await expect(panel.getByRole('region', { name: 'Switched off in this plan' })).toBeVisible();
  await plan.save();
  expect(await file.diff()).toEqual({
    removed: ['**Decision:** '],
    added: ['**Decision:** Option A', '', '<!-- plandesk-off: open-gate -->'],
  });
  await plan.clickTool('Undo');
  await expect(panel.getByRole('region', { name: 'Switched off in this plan' })).toHaveCount(0);
});

test('the decision log says what is open, and an option chosen from there is one line', async ({ plan, openText }) => {
  const file = await openText(PLAN);
  await plan.press('Control+Alt+D');
  const log = plan.page.getByRole('tabpanel', { name: 'Decisions' });
  await expect(log.getByRole('region', { name: 'Decision log' })).toContainText('open');
  await expect(log.getByRole('region', { name: 'API contracts' })).toContainText('POST /payments');
  await log.getByRole('button', { name: 'Compare options… of Store' }).click();
  await plan.page.getByRole('radio').first().check();
  await plan.page.getByRole('button', { name: 'Choose' }).click();
  await expect(log.getByRole('region', { name: 'Decision log' })).not.toContainText('open');
  await plan.save();
  expect(await file.diff()).toEqual({ removed: ['**Decision:** '], added: ['**Decision:** Option A'] });
});
