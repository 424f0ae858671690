import { expect, it } from 'vitest';
import { createCommandRunner } from '../../../../src/renderer/commands/command-runner';
import { commandGroups } from '../../../../src/renderer/palette/command-groups';
import { COMMANDS } from '../../../../src/shared/commands/command-list';
import { caret, deskWith, opened } from '../store/test-desk';

async function setUp() {
  const { desk } = await deskWith(opened('plan-a', 'A\n'));
  desk.view.getState().setCaret('plan-a', caret());
  // As it is while it is asked: the palette itself is open.
  desk.view.getState().openDialog({ kind: 'palette', start: '>' });
  const runner = createCommandRunner(desk);
  return { desk, runner, groups: (query: string) => commandGroups(desk, runner, query) };
}

it('without words it offers what applies, by menu, and what was chosen last before all else', async () => {
  const { desk, groups } = await setUp();
  const names = groups('').map(({ name }) => name);
  expect(names.filter((name) => name !== 'Table')).toEqual(['File', 'Edit', 'Insert', 'Format', 'View', 'Help']);
  expect(
    groups('')
      .flatMap(({ rows }) => rows)
      .filter(({ whyNot }) => whyNot !== undefined),
  ).toEqual([]);
  desk.view.getState().noteCommand('format.bold');
  desk.view.getState().noteCommand('table.clear');
  desk.view.getState().noteCommand('file.new');
  const [recent, ...rest] = groups('');
  expect(recent).toMatchObject({ name: 'Recent', rows: [{ key: 'file.new' }, { key: 'format.bold' }] });
  expect(rest.flatMap(({ rows }) => rows).map(({ key }) => key)).not.toContain('format.bold');
});

it('every command is found by its name, with the person’s own keys, or with the reason why it can’t be run', async () => {
  const { desk, groups } = await setUp();
  await desk.settings.getState().change({ shortcuts: { 'format.bold': 'Mod+Shift+J', 'file.new': '' } });
  for (const { id, name } of COMMANDS) {
    if (id === 'view.palette') continue;
    const found = groups(name)
      .flatMap(({ rows }) => rows)
      .find(({ key }) => key === id);
    expect(found, name).toBeDefined();
  }
  const first = (query: string) => groups(query)[0]?.rows[0];
  expect(first('bold')).toMatchObject({ key: 'format.bold', keys: 'Ctrl+Shift+J' });
  expect(first('strkthr')).toMatchObject({ key: 'format.strike' });
  const clear = groups('clear cells')
    .find(({ name }) => name === 'Not now')
    ?.rows.find(({ key }) => key === 'table.clear');
  expect(clear).toMatchObject({ whyNot: 'needs the caret in a table' });
  expect(groups('no such thing at all')).toEqual([]);
  // Letters that only happen to come in this order are no match.
  expect(groups('sepal')).toEqual([]);
});

it('a chosen command runs, once the palette is gone', async () => {
  const { desk, groups } = await setUp();
  const row = groups('readiness')[0]?.rows.find(({ key }) => key === 'view.readiness');
  desk.view.getState().closeDialog();
  row?.run();
  expect(desk.view.getState()).toMatchObject({ reviewTab: 'readiness', recentCommands: ['view.readiness'] });
});
