import { DECISION_RECORD } from './decision-record';
import { DESIGN_DOC } from './design-doc';
import { IMPLEMENTATION_PLAN } from './implementation-plan';
import { SHORT_PLAN } from './short-plan';
import type { TemplateId } from './template-list';

/** What a new plan starts with, by template. */
export const TEMPLATE_TEXTS: Readonly<Record<TemplateId, string>> = {
  'implementation-plan': IMPLEMENTATION_PLAN,
  'short-plan': SHORT_PLAN,
  'decision-record': DECISION_RECORD,
  'design-doc': DESIGN_DOC,
};
