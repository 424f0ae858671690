import { z } from 'zod';
import { TEMPLATE_IDS } from '../plan/templates/template-list';
import type { OpenedPlan } from './opened-plan';
import { planId } from './plan-id';
import { request } from './request';

/** A file of the person's own folder of templates, by its name alone. */
const templateFile = z
  .string()
  .max(255)
  .regex(/^[^/\\\p{Cc}.][^/\\\p{Cc}]*\.md$/iu);

const newFrom = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('built-in'), id: z.enum(TEMPLATE_IDS) }),
  z.object({ kind: z.literal('own'), file: templateFile }),
]);
export type TemplateChoice = Readonly<z.infer<typeof newFrom>>;

const saveTemplate = z.object({
  id: planId,
  text: z.string().max(1024 * 1024),
  name: z.string().min(1).max(120),
  /** Whether a template of this name is written over. */
  replaces: z.boolean(),
});

/** A template of the person's own. */
export interface OwnTemplate {
  readonly file: string;
  readonly name: string;
  /** Its title, where it has one; empty otherwise. */
  readonly title: string;
}

export interface OwnTemplates {
  /** The folder as shown to the person. */
  readonly folder: string;
  readonly templates: readonly OwnTemplate[];
}

/** What new plans start with. */
export const TEMPLATE_REQUESTS = {
  /** The templates in the person's own folder; none where it is not there yet. */
  'template:list': request<z.ZodUndefined, OwnTemplates>(z.undefined()),
  /** A new plan from a template, with the day and the person's name in its fields. */
  'plan:new-from': request<typeof newFrom, OpenedPlan>(newFrom),
  /** Keeps a text as a template in the person's own folder. Answers its file, or null where one of this name is there. */
  'template:save': request<typeof saveTemplate, { readonly file: string } | null>(saveTemplate),
  /** Asks for another folder of templates, and answers what is in it; null where the person cancelled. */
  'template:choose-folder': request<z.ZodUndefined, OwnTemplates | null>(z.undefined()),
} as const;
