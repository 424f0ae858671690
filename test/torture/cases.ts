import { link, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cleanUp } from '../../src/main/plans/clean-up';
import { contentHash } from '../../src/main/plans/content-hash';
import { PlanJournal } from '../../src/main/plans/journal/plan-journal';
import { SaveBackups } from '../../src/main/plans/saving/save-backups';
import { SessionFile } from '../../src/main/plans/session-file';
import { VersionStore } from '../../src/main/plans/versions/version-store';
import { writePlan } from '../../src/main/plans/write-plan';
import { SettingsFile } from '../../src/main/settings/settings-file';

/** What was there before, and what is written. Both end differently, so that a part of one is never taken for the whole. */
export const OLD = `# Old\n\n${'The old text of the plan. '.repeat(400)}\nold end\n`;
export const NEW = `# New\n\n${'The new text of the plan, a longer one. '.repeat(500)}\nnew end\n`;

const KEY = '0123456789abcdef';
const ROUNDS = 3;
const SETTINGS_ROUNDS = 1;
const FONT_SIZES = [14, 15, 16, 17];
const silent = () => undefined;
const nothing = async () => undefined;

/** What a case says once something is on disk, and what its check looks for in the output. */
export const SAVED = 'saved';
const kept = (round: number) => `kept ${round}`;

export interface Case {
  readonly name: string;
  /** Whether it is tried in every run of the tests, too. */
  readonly isShort: boolean;
  readonly prepare: (folder: string) => Promise<void>;
  readonly work: (folder: string, say: (line: string) => void) => Promise<void>;
  /** Null, or in words what was lost. `said` is the output of the work; what the next start does is done here first. */
  readonly check: (folder: string, said: string) => Promise<string | null>;
}

const planOf = (folder: string) => join(folder, 'plan.md');
const backupsOf = (folder: string) => new SaveBackups(join(folder, 'own', 'saving'), silent);

async function save(folder: string, say: (line: string) => void, old: string | null): Promise<void> {
  const expected =
    old === null ? ({ kind: 'anything' } as const) : ({ kind: 'hash', hash: contentHash(Buffer.from(old)) } as const);
  const result = await writePlan(planOf(folder), NEW, 'utf-8', expected, backupsOf(folder));
  say(result.ok ? SAVED : `failed ${result.problem.code}`);
}

/** Checks a plan as the next start finds it. */
async function checkPlan(folder: string, said: string, old: string | null): Promise<string | null> {
  await backupsOf(folder).restore(nothing);
  await cleanUp([planOf(folder)], join(folder, 'own'), Date.now() + 60_000, nothing);
  const now = await readFile(planOf(folder), 'utf8').catch(() => null);
  const left = (await readdir(folder)).filter((name) => name.endsWith('.tmp'));
  if (left.length > 0) return `${left.join(' ')} stays behind`;
  if (said.includes(SAVED) && now !== NEW) return 'it said that it was saved, and the new text is not there';
  return now === old || now === NEW ? null : `the plan is neither the old nor the new text: ${describeText(now)}`;
}

function describeText(text: string | null): string {
  return text === null ? 'it is gone' : `${text.length} characters, from ${JSON.stringify(text.slice(0, 12))}`;
}

const journalOf = (folder: string) => new PlanJournal(join(folder, 'journal'), silent);
const textOf = (round: number) => `${NEW}${round}\n`;
const recordOf = (round: number) => ({
  path: '/plan.md',
  name: 'plan.md',
  encoding: 'utf-8' as const,
  baselineHash: null,
  changedAt: round,
  place: null,
  text: textOf(round),
});

/** The highest round that was said to be on disk; 0 where none was. */
function lastKept(said: string): number {
  return Math.max(0, ...[...said.matchAll(/^kept (\d+)$/gm)].map(([, round]) => Number(round)));
}

const versionsOf = (folder: string) => new VersionStore(join(folder, 'versions'), silent);

const settingsOf = (folder: string) => new SettingsFile(join(folder, 'settings.json'), silent);

export const CASES: readonly Case[] = [
  {
    name: 'save, replacing the file',
    isShort: true,
    prepare: (folder) => writeFile(planOf(folder), OLD),
    work: (folder, say) => save(folder, say, OLD),
    check: (folder, said) => checkPlan(folder, said, OLD),
  },
  {
    name: 'save, into a file of two names',
    isShort: true,
    prepare: async (folder) => {
      await writeFile(planOf(folder), OLD);
      await link(planOf(folder), join(folder, 'twin.md'));
    },
    work: (folder, say) => save(folder, say, OLD),
    check: (folder, said) => checkPlan(folder, said, OLD),
  },
  {
    name: 'save, a new file',
    isShort: false,
    prepare: nothing,
    work: (folder, say) => save(folder, say, null),
    check: (folder, said) => checkPlan(folder, said, null),
  },
  {
    name: 'journal',
    isShort: true,
    prepare: async (folder) => {
      await journalOf(folder).keep(KEY, recordOf(0));
    },
    work: async (folder, say) => {
      const journal = journalOf(folder);
      await journal.recover();
      for (let round = 1; round <= ROUNDS; round++) {
        await journal.keep(KEY, recordOf(round)).then(
          () => say(kept(round)),
          () => say(`failed ${round}`),
        );
      }
    },
    check: async (folder, said) => {
      const [found] = await journalOf(folder).recover();
      const round = found?.record.changedAt ?? -1;
      if (found?.record.text !== textOf(round)) return 'the journal gives back no whole text';
      return round >= lastKept(said) ? null : `round ${lastKept(said)} was said to be kept, and ${round} comes back`;
    },
  },
  {
    name: 'settings',
    isShort: false,
    prepare: async (folder) => {
      await mkdir(join(folder, 'own'));
      await settingsOf(folder).change({ fontSize: FONT_SIZES[0] });
    },
    work: async (folder, say) => {
      const settings = settingsOf(folder);
      await settings.load();
      for (let round = 1; round <= SETTINGS_ROUNDS; round++) {
        const result = await settings.change({ fontSize: FONT_SIZES[round] });
        say(result.ok ? kept(round) : `failed ${round}`);
      }
    },
    check: async (folder, said) => {
      const problems: string[] = [];
      const settings = await new SettingsFile(join(folder, 'settings.json'), (line) => problems.push(line)).load();
      const round = FONT_SIZES.indexOf(settings.fontSize);
      if (problems.length > 0 || round < 0) return `the settings are damaged: ${problems.join(' ')}`;
      return round >= lastKept(said) ? null : `round ${lastKept(said)} was said to be kept, and ${round} is there`;
    },
  },
  {
    name: 'session',
    isShort: false,
    prepare: async (folder) => {
      await new SessionFile(join(folder, 'session.json'), silent).keep({ front: '/old' });
    },
    work: async (folder, say) => {
      const session = new SessionFile(join(folder, 'session.json'), () => say('failed'));
      await session.load();
      await session.keep({ front: '/new' });
    },
    check: async (folder) => {
      const { front } = await new SessionFile(join(folder, 'session.json'), silent).load();
      return front === '/old' || front === '/new' ? null : 'the session is damaged';
    },
  },
  {
    name: 'versions',
    isShort: false,
    prepare: async (folder) => {
      await writeFile(planOf(folder), OLD);
      await versionsOf(folder).keepVersion(planOf(folder), Buffer.from(OLD), 'saved');
    },
    work: async (folder, say) => {
      let failed = '';
      const store = new VersionStore(join(folder, 'versions'), (line) => {
        failed = line;
      });
      await store.keepVersion(planOf(folder), Buffer.from(NEW), 'saved');
      say(failed === '' ? kept(1) : `failed ${failed}`);
    },
    check: async (folder, said) => {
      const store = versionsOf(folder);
      const listed = await store.versionsOf(planOf(folder));
      const texts = await Promise.all(listed.map(({ hash }) => store.readVersion(planOf(folder), hash)));
      if (texts.some((text) => text === null)) return 'a listed version can not be read';
      const held = texts.map(String);
      if (!held.includes(OLD)) return 'the version before is gone';
      return lastKept(said) === 0 || held.includes(NEW) ? null : 'it was said to be kept, and is not there';
    },
  },
  {
    name: 'versions, thinned',
    isShort: false,
    prepare: async (folder) => {
      const store = versionsOf(folder);
      for (const [text, reason] of [
        [OLD, 'shrinking'],
        ['To go.\n', 'saved'],
        [NEW, 'saved'],
      ] as const) {
        await store.keepVersion(planOf(folder), Buffer.from(text), reason);
      }
    },
    work: async (folder, say) => {
      let failed = '';
      await new VersionStore(join(folder, 'versions'), (line) => {
        failed = line;
      }).thinAll(0);
      say(failed === '' ? kept(1) : `failed ${failed}`);
    },
    check: async (folder) => {
      const store = versionsOf(folder);
      const listed = await store.versionsOf(planOf(folder));
      const texts = await Promise.all(listed.map(({ hash }) => store.readVersion(planOf(folder), hash)));
      if (texts.some((text) => text === null)) return 'a listed version can not be read';
      const held = texts.map(String);
      if (!held.includes(NEW)) return 'the newest version is gone';
      if (!held.includes(OLD)) return 'what a save dropped much of is gone';
      // What can't be read is left as it is.
      return null;
    },
  },
];

export async function work(name: string, folder: string, say: (line: string) => void): Promise<void> {
  const found = CASES.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no such case: ${name}`);
  await found.work(folder, say);
}
