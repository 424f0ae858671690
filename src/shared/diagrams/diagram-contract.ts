import { z } from 'zod';
import type { DIAGRAM_THEMES } from './drawing';

z.config({ jitless: true });

/** What main gives the drawing window: one diagram. */
export interface DiagramTask {
  /** Begins every id inside the drawing, so that two drawings on one page don't share any. */
  readonly id: string;
  readonly source: string;
  readonly theme: (typeof DIAGRAM_THEMES)[number];
  /** `@font-face` rules for its words, with the fonts themselves inside. */
  readonly fonts: string;
}

/** What the drawing window answers. It is not trusted: main checks and cleans what it draws. */
export const diagramReport = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('drawn'),
    svg: z.string().max(5_000_000),
    alt: z.string().max(2000),
  }),
  z.object({ kind: z.literal('failed'), reason: z.string().max(2000), line: z.number().int().min(1).nullable() }),
]);
export type DiagramReport = z.infer<typeof diagramReport>;

/** What the preload script of the drawing window offers to its page: the answer to the last diagram for the next one. */
export interface DiagramBridge {
  readonly next: (report: DiagramReport | null) => Promise<DiagramTask>;
}
