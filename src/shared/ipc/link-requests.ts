import { z } from 'zod';
import type { OpenedPlan } from './opened-plan';
import { planId } from './plan-id';
import { request } from './request';

const href = z.string().max(8192);

export const LINK_REQUESTS = {
  /** Opens a web or mail address outside, after main has shown the target and the person agreed. */
  'link:open': request<z.ZodObject<{ href: typeof href }>, boolean>(z.object({ href })),
  /** Opens the plan that a relative link of an open plan leads to, if it lies in that plan's folder or is open already. */
  'link:open-plan': request<z.ZodObject<{ id: typeof planId; href: typeof href }>, OpenedPlan>(
    z.object({ id: planId, href }),
  ),
} as const;
