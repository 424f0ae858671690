import { describe, expect, test } from 'vitest';
import { createCommandRunner } from '../../../../src/renderer/commands/command-runner';
import { caret, deskWith, opened, paperEditor } from '../store/test-desk';

describe('switching between rich text and source', () => {
  test('the source’s text becomes the rich editor’s, and marks wait until it is in front again', async () => {
    const { desk } = await deskWith(opened('plan-a', 'A\n'));
    const rich = paperEditor(desk, 'plan-a', 'A\n');
    const handle = desk.editors.rich('plan-a');
    desk.view.getState().setCaret('plan-a', caret());
    const runner = createCommandRunner(desk);
    expect(runner.enabled('format.bold')).toBe(true);

    runner.run('view.source');
    expect(desk.view.getState().editedAs['plan-a']?.as).toBe('source');
    expect(runner.checked()).toEqual(['view.source']);
    expect(runner.enabled('format.bold')).toBe(false);

    if (handle === null) throw new Error('the plan has no rich editor');
    desk.editors.setSource('plan-a', { ...handle, getText: () => 'A and B\n', replaceText: () => undefined });
    expect(desk.plans.getState().sync('plan-a')?.text).toBe('A and B\n');
    runner.run('view.source');
    expect(rich.text).toBe('A and B\n');
    expect(runner.checked()).toEqual([]);
  });

  test('a text that can not be rich text is source, and stays it', async () => {
    const { desk } = await deskWith(opened('plan-a', 'A\n'));
    desk.plans.setState(({ plans }) => ({ plans: plans.map((plan) => ({ ...plan, openAs: 'source' as const })) }));
    desk.view.getState().setCaret('plan-a', caret({ canUndo: true }));
    const runner = createCommandRunner(desk);
    expect(runner.enabled('view.source')).toBe(false);
    expect(runner.checked()).toEqual(['view.source']);
    expect(runner.enabled('format.bold')).toBe(false);
    expect(runner.enabled('edit.undo')).toBe(true);
  });

  test('while the changes are shown nothing is edited behind them, and closing the plan forgets them', async () => {
    const { desk } = await deskWith(opened('plan-a', 'A\n'));
    paperEditor(desk, 'plan-a', 'A\n');
    desk.view.getState().setCaret('plan-a', caret({ canUndo: true }));
    const runner = createCommandRunner(desk);
    runner.run('view.changes');
    expect(runner.checked()).toEqual(['view.changes']);
    expect(runner.enabled('edit.undo')).toBe(false);
    expect(runner.enabled('insert.table')).toBe(false);
    expect(runner.enabled('file.save')).toBe(true);
    await desk.plans.getState().close('plan-a');
    expect(desk.view.getState().reviewed).toEqual([]);
  });
});
