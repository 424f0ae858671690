/** What a field means to Plandesk, whatever the document calls it. */
export type FieldRole = 'owner' | 'status' | 'last-updated';

/** Names of each role; the first ones are meant the most clearly. */
const NAMES: Readonly<Record<FieldRole, readonly string[]>> = {
  owner: [
    'owner',
    'owners',
    'plan owner',
    'dri',
    'lead',
    'author',
    'authors',
    'decision makers',
    'deciders',
    '负责人',
    '提交作者',
    '作者',
    'בעלים',
    'אחראי',
    'מחבר',
  ],
  status: ['status', 'state', '状态', 'סטטוס'],
  'last-updated': [
    'last updated',
    'updated',
    'last update',
    'last modified',
    'last changed',
    'last revised',
    'date updated',
    '最后更新',
    '更新时间',
    'date',
    '提交时间',
    'תאריך',
    'עודכן',
  ],
};

const ROLES: ReadonlyMap<string, { readonly role: FieldRole; readonly rank: number }> = new Map(
  (['owner', 'status', 'last-updated'] as const).flatMap((role) =>
    NAMES[role].map((name, rank) => [name, { role, rank }] as const),
  ),
);

function plainName(name: string): string {
  return name
    .replace(/[-_\s]+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** Other names that fields have wherever plans are written. */
const OTHERS = new Set(
  'approvers,category,created,epic,issue,issues,jira,version,reviewers,reviewer,rfc pr,start date,target release,team,ticket,tracking issue,type'.split(
    ',',
  ),
);

/** True for a name that is a field's without any bold type. */
export function isFieldName(name: string): boolean {
  return ROLES.has(plainName(name)) || OTHERS.has(plainName(name));
}

export function fieldRole(name: string): FieldRole | null {
  return ROLES.get(plainName(name))?.role ?? null;
}

/** How clearly a name means its role: 0 is the clearest. */
export function fieldRank(name: string): number {
  return ROLES.get(plainName(name))?.rank ?? Number.MAX_SAFE_INTEGER;
}

/** False for a bare `Date`, which may be the day a plan was begun. */
export function saysUpdated(name: string): boolean {
  return fieldRole(name) === 'last-updated' && !/^(?:date|提交时间|תאריך)$/u.test(plainName(name));
}
