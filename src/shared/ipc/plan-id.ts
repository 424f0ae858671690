import { z } from 'zod';

z.config({ jitless: true });

/** Opaque name of an open plan; main alone knows its path. */
export const planId = z.string().regex(/^plan-[0-9a-z]{1,24}$/);
export type PlanId = z.infer<typeof planId>;

/** The text of a plan. */
export const planText = z.string().max(256 * 1024 * 1024);
