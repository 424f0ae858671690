export const TEMPLATE_IDS = ['implementation-plan', 'short-plan', 'decision-record', 'design-doc'] as const;

export type TemplateId = (typeof TEMPLATE_IDS)[number];

/** What a person chooses a template by. */
export interface TemplateCard {
  readonly id: TemplateId;
  readonly name: string;
  readonly description: string;
}

/** The templates that come with Plandesk, the usual one first. */
export const TEMPLATES: readonly TemplateCard[] = [
  {
    id: 'implementation-plan',
    name: 'Implementation plan',
    description: 'All of it: architecture, decisions, contracts, security, rollout, and a checklist in three phases.',
  },
  {
    id: 'short-plan',
    name: 'Short plan',
    description: 'One page for a change of days: goal, approach, one decision, risks, rollout.',
  },
  {
    id: 'decision-record',
    name: 'Decision record',
    description: 'One architecture decision that outlives its plan: context, options, outcome, consequences.',
  },
  {
    id: 'design-doc',
    name: 'Design doc',
    description: 'A design to discuss before it is built: goals, data, interfaces, alternatives, open questions.',
  },
];
