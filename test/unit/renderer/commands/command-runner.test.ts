import { describe, expect, test } from 'vitest';
import { createCommandRunner } from '../../../../src/renderer/commands/command-runner';
import { COMMANDS } from '../../../../src/shared/commands/command-list';
import { caret, deskWith, opened, paperEditor } from '../store/test-desk';

describe('which commands apply', () => {
  test('with no plan open only those that need nothing do', async () => {
    const { desk } = await deskWith();
    const runner = createCommandRunner(desk);
    const enabled = COMMANDS.filter((command) => runner.enabled(command.id)).map((command) => command.id);
    expect(enabled).toEqual([
      'file.new',
      'file.new-from',
      'file.open',
      'file.open-folder',
      'app.settings',
      'view.palette',
      'view.go-to',
      'view.outline',
      'view.review',
      'view.checklist',
      'view.readiness',
      'view.decisions',
      'view.folder',
      'view.next-region',
      'view.previous-region',
      'view.zoom-in',
      'view.zoom-out',
      'view.zoom-reset',
      'view.full-screen',
      'help.shortcuts',
    ]);
    expect(runner.disabled()).toHaveLength(COMMANDS.length - enabled.length);
  });

  test('marks need a caret in the plan, and undo something to undo', async () => {
    const { desk } = await deskWith(opened('plan-a', 'A\n'));
    const runner = createCommandRunner(desk);
    desk.view.getState().setCaret('plan-a', caret({ blockIndex: null }));
    expect(runner.enabled('format.bold')).toBe(false);
    desk.view.getState().setCaret('plan-a', caret({ canUndo: true }));
    expect(runner.enabled('format.bold')).toBe(true);
    expect(runner.enabled('edit.undo')).toBe(true);
    expect(runner.enabled('edit.redo')).toBe(false);
  });

  test('while a dialog waits for an answer no command changes anything behind it', async () => {
    const { desk } = await deskWith(opened('plan-a', 'A\n'));
    const runner = createCommandRunner(desk);
    desk.view.getState().openDialog({ kind: 'revert', id: 'plan-a' });
    expect(runner.run('file.close')).toBe(false);
    expect(desk.plans.getState().plans).toHaveLength(1);
    const enabled = COMMANDS.filter((command) => runner.enabled(command.id)).map((command) => command.id);
    expect(enabled, 'a save is refused by none').toEqual(['file.save']);
  });
});

describe('what commands do', () => {
  test('every editor command reaches the editor of the plan in front, and no other', async () => {
    const { desk } = await deskWith(opened('plan-a', 'A\n'), opened('plan-b', 'B\n'));
    const front = paperEditor(desk, 'plan-a', 'A\n');
    const behind = paperEditor(desk, 'plan-b', 'B\n');
    desk.view.getState().setCaret('plan-a', caret({ canUndo: true, canRedo: true }));
    const runner = createCommandRunner(desk);
    const own = COMMANDS.map((command) => command.id).filter(
      // A language is chosen in a code block alone, and a link is opened where there is one.
      (id) => /^(edit|insert|format)\.(?!link$|open-link$|code-language$)/.test(id),
    );
    const asked: string[] = [];
    for (const id of own) {
      runner.run(id);
      // Some ask something first.
      if (desk.view.getState().dialog !== null) asked.push(id);
      desk.view.getState().closeDialog();
    }
    expect(asked).toEqual(['insert.table', 'insert.image']);
    expect(front.asked).toEqual(own.filter((id) => !asked.includes(id)));
    expect(behind.asked).toEqual([]);
  });

  test('Link asks for an address and starts from the one at the caret', async () => {
    const { desk } = await deskWith(opened('plan-a', 'A\n'));
    desk.view.getState().setCaret('plan-a', caret({ link: 'https://example.com' }));
    createCommandRunner(desk).run('format.link');
    expect(desk.view.getState().dialog).toEqual({ kind: 'link', id: 'plan-a', href: 'https://example.com' });
  });

  test('Revert asks only where it would lose something', async () => {
    const { desk } = await deskWith(opened('plan-a', 'A\n'));
    const runner = createCommandRunner(desk);
    runner.run('file.revert');
    expect(desk.view.getState().dialog).toBeNull();
    desk.plans.getState().changed('plan-a', 'AB\n', []);
    runner.run('file.revert');
    expect(desk.view.getState().dialog).toEqual({ kind: 'revert', id: 'plan-a' });
  });

  test('Next plan and Previous plan go round', async () => {
    const { desk } = await deskWith(opened('plan-a', 'A\n'), opened('plan-b', 'B\n'));
    const runner = createCommandRunner(desk);
    runner.run('view.previous-tab');
    expect(desk.view.getState().activeId).toBe('plan-b');
    runner.run('view.next-tab');
    expect(desk.view.getState().activeId).toBe('plan-a');
  });
});
