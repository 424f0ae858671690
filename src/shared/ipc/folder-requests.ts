import { z } from 'zod';
import type { OpenedPlan } from './opened-plan';
import { request } from './request';

/** A path below the open folder, with `/` between its parts. */
const inFolder = z.string().min(1).max(8192);

const row = z.object({
  title: z.string(),
  owner: z.string().nullable(),
  status: z.object({ text: z.string(), state: z.enum(['draft', 'in-review', 'approved', 'other']) }).nullable(),
  updated: z.object({ text: z.string(), day: z.string().nullable() }).nullable(),
  done: z.number(),
  total: z.number(),
  decisions: z.number(),
  openDecisions: z.number(),
  findings: z.number(),
});

/** A plan of the open folder. `row` and `problem` are both null while it has not been read yet. */
export const folderEntry = z.object({
  path: inFolder,
  /** Milliseconds since the epoch of the file's last change. */
  changedAt: z.number(),
  row: row.nullable(),
  /** Why it can't be read, as a sentence. */
  problem: z.string().nullable(),
});
export type FolderEntry = Readonly<z.infer<typeof folderEntry>>;

/** The folder that is open beside the plans. */
export const openedFolder = z.object({
  name: z.string(),
  /** As shown to the person: home shortened to ~. */
  shown: z.string(),
});
export type OpenedFolder = Readonly<z.infer<typeof openedFolder>>;

const findQuery = z.object({
  text: z.string().min(1).max(1000),
  matchCase: z.boolean(),
  wholeWord: z.boolean(),
  isPattern: z.boolean(),
});

const match = z.object({ from: z.number(), to: z.number() });
/** The lines of a plan that hold what was looked for. Lines count from 0. */
export const foundPlan = z.object({
  path: inFolder,
  lines: z.array(z.object({ line: z.number(), text: z.string(), matches: z.array(match).readonly() })).readonly(),
  /** True where the plan holds more. */
  isCut: z.boolean(),
});
export type FoundPlan = Readonly<z.infer<typeof foundPlan>>;

/** What came of looking through a folder. */
export interface FolderFound {
  readonly plans: number;
  readonly lines: number;
  /** Plans that could not be read, or took too long. */
  readonly unread: number;
  /** True where there is more than was told. */
  readonly isCut: boolean;
}

/** A number for one search; the next has a higher one. */
const run = z.number().int().min(0);
const findArgument = z.object({ run, query: findQuery });

export const FOLDER_REQUESTS = {
  /** Asks for a folder, opens it in place of the one that is open, and tells its plans as events. */
  'folder:open': request<z.ZodUndefined, OpenedFolder | null>(z.undefined()),
  'folder:close': request<z.ZodUndefined, null>(z.undefined()),
  'folder:open-plan': request<z.ZodObject<{ path: typeof inFolder }>, OpenedPlan>(z.object({ path: inFolder })),
  /**
   * Looks for a text in the saved text of all plans of the folder, and ends the search before it. What is found is told
   * as events; the answer comes at the end, and is null for a search that was ended by another or by `folder:stop-find`.
   */
  'folder:find': request<typeof findArgument, FolderFound | null>(findArgument),
  'folder:stop-find': request<z.ZodUndefined, null>(z.undefined()),
} as const;

export const FOLDER_EVENTS = {
  'folder:found': z.object({ run, plans: z.array(foundPlan) }),
  /** What has become known of the plans of the open folder since the event before. */
  'folder:changed': z.object({
    folder: openedFolder,
    /** True for the first event of a folder and of a window: what was known before no longer counts. */
    isNew: z.boolean(),
    entries: z.array(folderEntry),
    /** Paths of plans that are not there any more. */
    gone: z.array(inFolder),
    /** False until the files of the folder are known. */
    isListed: z.boolean(),
    /** How many plans are still to be read. */
    left: z.number(),
    /** True where the folder holds more plans than are listed. */
    isCut: z.boolean(),
    /** Why the folder itself can't be read, as a sentence. */
    problem: z.string().nullable(),
  }),
} as const;
