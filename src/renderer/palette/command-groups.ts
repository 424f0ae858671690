import { keysOf } from '../../shared/commands/keys-of';
import { COMMAND_GROUPS, type ListedCommand } from '../commands/command-groups';
import { shownKeys } from '../commands/command-keys';
import type { CommandRunner } from '../commands/command-runner';
import type { Desk } from '../store/desk';
import type { PaletteGroup, PaletteRow } from './palette-row';
import { rank } from './rank';
import { whyNot } from './why-not';

/** Commands that open what is open already. */
const NOT_OFFERED = new Set<string>(['view.palette']);

/**
 * The commands for a query. Without one: those chosen last, then all that apply, by menu. With one: the best matches,
 * and below them those that do not apply now, each with the reason.
 */
export function commandGroups(desk: Desk, runner: CommandRunner, query: string): readonly PaletteGroup[] {
  // The palette itself is the dialog that commands wait for.
  const now = { ...runner.situation(), asking: false };
  const { shortcuts } = desk.settings.getState();
  const mac = desk.plans.getState().platform === 'mac';
  const on = new Set(runner.checked());

  const rowOf = (command: ListedCommand, menu: string): PaletteRow => {
    const reason = whyNot(command, now);
    const keys = keysOf(command, shortcuts);
    return {
      key: command.id,
      name: command.name,
      more: menu,
      detail: reason ?? (on.has(command.id) ? 'on' : undefined),
      ...(keys !== undefined && { keys: shownKeys(keys, mac) }),
      ...(reason !== null && { whyNot: reason }),
      run: () => {
        desk.view.getState().noteCommand(command.id);
        runner.run(command.id);
      },
    };
  };

  const groups = COMMAND_GROUPS.map(({ name, commands }) => ({
    name,
    rows: commands.filter(({ id }) => !NOT_OFFERED.has(id)).map((command) => rowOf(command, name)),
  }));
  const all = groups.flatMap(({ rows }) => rows);
  if (query.trim() === '') {
    const recent = desk.view.getState().recentCommands.flatMap((id) => all.find(({ key }) => key === id) ?? []);
    const applying = (rows: readonly PaletteRow[]) => rows.filter((row) => row.whyNot === undefined);
    const first = applying(recent);
    const isFirst = new Set(first.map(({ key }) => key));
    return [
      { name: 'Recent', rows: first },
      ...groups.map(({ name, rows }) => ({ name, rows: applying(rows).filter(({ key }) => !isFirst.has(key)) })),
    ].filter(({ rows }) => rows.length > 0);
  }
  const found = rank(query, all);
  return [
    { name: 'Commands', rows: found.filter((row) => row.whyNot === undefined) },
    { name: 'Not now', rows: found.filter((row) => row.whyNot !== undefined) },
  ].filter(({ rows }) => rows.length > 0);
}
