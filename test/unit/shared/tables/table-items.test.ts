import { describe, expect, it } from 'vitest';
import type { Table } from '../../../../src/shared/markdown/blocks';
import { readMarkdown } from '../../../../src/shared/markdown/read-markdown';
import { writeMarkdown } from '../../../../src/shared/markdown/write-markdown';
import { tableItems } from '../../../../src/shared/tables/table-items';

function asList(text: string): string {
  const [table] = readMarkdown(text).blocks;
  return writeMarkdown([tableItems(table as Table)], readMarkdown(''));
}

describe('a table as a list', () => {
  it('has an item a row, its second column behind a colon, with all marks', () => {
    expect(asList('| | |\n|---|---|\n| **Ledger** | checks [all](x.md) |\n| Relay | |\n')).toBe(
      '- **Ledger**: checks [all](x.md)\n- Relay\n',
    );
  });

  it('keeps what the header says', () => {
    expect(asList('| Part | Does |\n|---|---|\n| Relay | publishes |\n')).toBe('- Part: Does\n- Relay: publishes\n');
    expect(asList('| Threat | Severity | |\n|---|---|---|\n| Replay | High | Bo |\n| Leak | | |\n')).toBe(
      '- Threat\n- Replay\n  - Severity: High\n  - Bo\n- Leak\n',
    );
  });

  it('has boxes again where it came from a list of tasks', () => {
    expect(asList('| | |\n|---|---|\n| Write | Done |\n| Test | Open |\n')).toBe('- [x] Write\n- [ ] Test\n');
  });
});
