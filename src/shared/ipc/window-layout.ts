import { z } from 'zod';

z.config({ jitless: true });

const name = z.string().max(40);

/** How the person has arranged the window: kept from start to start, by names that only the window knows. */
export const windowLayout = z.object({
  /** Which panels are wanted, by name. */
  panels: z.record(name, z.boolean()).catch({}).default({}),
  /** The width of each panel in CSS pixels. */
  widths: z.record(name, z.number().min(50).max(4000)).catch({}).default({}),
  /** The tab of the panel at the right. */
  reviewTab: name.nullable().catch(null).default(null),
  /** Ids of the commands that were chosen in the palette, newest first. */
  recentCommands: z.array(z.string().max(60)).max(50).catch([]).default([]),
});
export type WindowLayout = Readonly<z.infer<typeof windowLayout>>;
