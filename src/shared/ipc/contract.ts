import { z } from 'zod';
import { COMMAND_IDS } from '../commands/command-list';
import { type Settings, settings } from '../settings/settings';
import { DIAGRAM_REQUESTS } from './diagram-requests';
import { ENCODING_REQUESTS } from './encoding-requests';
import { FOLDER_EVENTS, FOLDER_REQUESTS } from './folder-requests';
import { IMAGE_REQUESTS, type TakenImages } from './image-requests';
import { LINK_REQUESTS } from './link-requests';
import { LONG_TEXT_REQUESTS } from './long-text-requests';
import { type OpenedPlan, openedPlan, planPlace } from './opened-plan';
import { type PlanId, planId, planText as text } from './plan-id';
import { PREVIEW_EVENTS, PREVIEW_REQUESTS } from './preview-requests';
import { PRINT_REQUESTS } from './print-requests';
import { request } from './request';
import { PROBLEM_CODES, type Result } from './result';
import { SETTINGS_REQUESTS } from './settings-requests';
import { SPELLING_REQUESTS } from './spelling-requests';
import { TABLE_REQUESTS } from './table-requests';
import { TEMPLATE_REQUESTS } from './template-requests';
import { type WindowLayout, windowLayout } from './window-layout';
import { WINDOW_REQUESTS } from './window-requests';

z.config({ jitless: true });

export type { OpenedPlan, PlanPlace } from './opened-plan';
export type { PlanId } from './plan-id';

export const recentPlan = z.object({ id: z.string(), name: z.string(), folder: z.string() });
export type RecentPlan = Readonly<z.infer<typeof recentPlan>>;

const nothing = z.undefined();
const commands = z.array(z.enum(COMMAND_IDS));

const offset = z.number().int().min(0);
const textChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('whole'), text }),
  z.object({ kind: z.literal('splice'), from: offset, to: offset, insert: text, hash: z.number() }),
]);
const journalArgument = z.object({
  id: planId,
  change: textChange.nullable(),
  /** Counts what a window tells of one plan. */
  revision: z.number().int().min(0),
  /** The revision that `change` was made to, which main must hold; null for the text of the plan's file. */
  on: z.number().int().min(0).nullable(),
  changedAt: z.number(),
  place: planPlace.nullable(),
});
const sessionArgument = z.object({
  plans: z.array(z.object({ id: planId, place: planPlace.nullable(), shownAs: z.enum(['rich', 'source']) })).max(500),
  front: planId.nullable(),
  layout: windowLayout,
});

export interface SavedPlan {
  readonly id: PlanId;
  readonly name: string;
  readonly folder: string;
  /** What it was written in: another one where the plan's own could not hold its text. */
  readonly encoding: OpenedPlan['encoding'];
  /** Milliseconds since the epoch, taken once the new bytes were on disk. */
  readonly savedAt: number;
  /** What a Save As to another folder did for the plan's pictures, where it has any. */
  readonly images?: TakenImages;
}

/** A kept state of a plan's file. */
export interface PlanVersion {
  readonly hash: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /**
   * Why it was kept: it was on disk before a save, it was saved, a save was about to drop much of it, or a save that was
   * cut off left it behind.
   */
  readonly reason: 'before-save' | 'saved' | 'shrinking' | 'left-over';
  /** Lines that came and went since the version before it. */
  readonly added: number;
  readonly removed: number;
}

export interface StartState {
  readonly plans: readonly OpenedPlan[];
  /** The plan to show first. */
  readonly front: PlanId | null;
  /** True where the window's content crashed or hung, and is shown again. */
  readonly afterCrash: boolean;
  readonly recent: readonly RecentPlan[];
  readonly settings: Settings;
  /** How the window was arranged; null at the first start. */
  readonly layout: WindowLayout | null;
  /** Where the settings are kept, as shown to the person. */
  readonly settingsFile: string;
  readonly platform: 'linux' | 'mac' | 'windows';
  readonly version: string;
}

/**
 * Every request that the window can make of main. Both sides derive from this map: `main/ipc/handlers.ts` must handle
 * each, `preload/bridge.ts` offers each. A null value means that the person cancelled.
 */
export const REQUESTS = {
  ...SETTINGS_REQUESTS,
  ...SPELLING_REQUESTS,
  ...TEMPLATE_REQUESTS,
  ...WINDOW_REQUESTS,
  ...IMAGE_REQUESTS,
  ...ENCODING_REQUESTS,
  ...LONG_TEXT_REQUESTS,
  /** Asked once by each page of the window, before its scripts run. */
  'window:start': request<typeof nothing, StartState>(nothing),
  /** A new plan from the implementation plan template. */
  'plan:new': request<typeof nothing, OpenedPlan>(nothing),
  /** Shows the system's open dialog. Each file has its own result. */
  'plan:open': request<typeof nothing, readonly Result<OpenedPlan>[] | null>(nothing),
  'plan:open-recent': request<z.ZodObject<{ recent: z.ZodString }>, OpenedPlan>(z.object({ recent: z.string() })),
  /** Preload alone makes this one, from a file that was dropped on the window. */
  'plan:open-dropped': request<z.ZodObject<{ path: z.ZodString }>, OpenedPlan>(
    z.object({ path: z.string().max(8192) }),
  ),
  'plan:save': request<z.ZodObject<{ id: typeof planId; text: typeof text }>, SavedPlan | null>(
    z.object({ id: planId, text }),
  ),
  'plan:save-as': request<z.ZodObject<{ id: typeof planId; text: typeof text }>, SavedPlan | null>(
    z.object({ id: planId, text }),
  ),
  /** The text as it is on disk now. */
  'plan:revert': request<z.ZodObject<{ id: typeof planId }>, OpenedPlan>(z.object({ id: planId })),
  'plan:close': request<z.ZodObject<{ id: typeof planId }>, null>(z.object({ id: planId })),
  /**
   * Keeps the unsaved text of a plan for the case that the app ends without saving it, or forgets it: `change` is null
   * where nothing is unsaved. Answered once it is on disk; `resend` asks for the whole text.
   */
  'plan:journal': request<typeof journalArgument, 'kept' | 'resend'>(journalArgument),
  /** What is open and where the person is in it, for the next start. */
  'session:state': request<typeof sessionArgument, null>(sessionArgument),
  /**
   * The window has dealt with what the event `plan:disk` told: from here on a save is checked against the file of this
   * hash. False where the file has changed again meanwhile; that is told by another event.
   */
  'plan:take-disk': request<z.ZodObject<{ id: typeof planId; hash: z.ZodString }>, boolean>(
    z.object({ id: planId, hash: z.string().max(128) }),
  ),
  /** The kept versions of a plan's file, newest first; none for a plan without a file. */
  'plan:versions': request<z.ZodObject<{ id: typeof planId }>, readonly PlanVersion[]>(z.object({ id: planId })),
  /** The text of a version. */
  'plan:version': request<z.ZodObject<{ id: typeof planId; hash: z.ZodString }>, string>(
    z.object({ id: planId, hash: z.string().regex(/^[0-9a-f]{64}$/) }),
  ),
  ...PRINT_REQUESTS,
  ...PREVIEW_REQUESTS,
  ...DIAGRAM_REQUESTS,
  ...LINK_REQUESTS,
  ...FOLDER_REQUESTS,
  ...TABLE_REQUESTS,
  /** What the window shows, for the title bar and the menu. */
  'window:state': request<
    z.ZodObject<{
      title: z.ZodString;
      edited: z.ZodBoolean;
      disabled: typeof commands;
      checked: z.ZodOptional<typeof commands>;
    }>,
    null
  >(z.object({ title: z.string().max(1024), edited: z.boolean(), disabled: commands, checked: commands.optional() })),
  /** The answer to the event `window:close-requested`: the window has dealt with its edited plans. */
  'window:close': request<typeof nothing, null>(nothing),
} as const;

export type Requests = typeof REQUESTS;
export type RequestName = keyof Requests;
export type RequestArgument<N extends RequestName> = z.infer<Requests[N]['argument']>;
export type RequestAnswer<N extends RequestName> = NonNullable<Requests[N]['answer']>;

/** Every event that main sends to the window. */
export const EVENTS = {
  'plan:opened': openedPlan,
  /** A file named on the command line or handed over by a second start could not be opened. */
  'plan:failed': z.object({
    name: z.string(),
    problem: z.object({
      code: z.enum(PROBLEM_CODES),
      happened: z.string(),
      safe: z.string(),
      todo: z.string(),
      file: z.object({ id: z.string(), name: z.string() }).optional(),
    }),
  }),
  /** The file of an open plan is another one than was read or written here, is gone, or is as it was again. */
  'plan:disk': z.object({
    id: planId,
    news: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('same') }),
      /** `why` tells in a sentence what stands in its place, where there is something. */
      z.object({ kind: z.literal('gone'), why: z.string().optional() }),
      z.object({
        kind: z.literal('changed'),
        text: z.string(),
        hash: z.string(),
        encoding: openedPlan.shape.encoding,
        readOnly: z.boolean(),
      }),
    ]),
  }),
  'recent:changed': z.array(recentPlan),
  /** Settings were changed, here or by hand in their file. */
  'settings:changed': settings,
  ...FOLDER_EVENTS,
  ...PREVIEW_EVENTS,
  /** A menu item was chosen. */
  'command:run': z.enum(COMMAND_IDS),
  'window:close-requested': z.null(),
  'export:progress': z.object({ id: planId, done: z.number(), of: z.number(), step: z.string() }),
} as const;

export type Events = typeof EVENTS;
export type EventName = keyof Events;
export type EventPayload<N extends EventName> = z.infer<Events[N]>;
