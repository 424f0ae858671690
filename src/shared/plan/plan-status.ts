/** Where a plan is on its way. `other` is a state of the document's own. */
export type PlanStatus = 'draft' | 'in-review' | 'approved' | 'other';

const SPELLINGS: readonly (readonly [PlanStatus, RegExp])[] = [
  ['draft', /^(?:draft|wip|work in progress|initial draft|草稿)(?![\p{L}\p{N}])/iu],
  ['in-review', /^(?:in[\s-]?review|under review|reviewing|ready for review|review|proposed|评审中)(?![\p{L}\p{N}])/iu],
  ['approved', /^(?:approved|accepted|已批准|已通过)(?![\p{L}\p{N}])/iu],
];

/** The state that a filled-in status value names, whatever follows it: `✅ Approved (2026-10-02)` is approved. */
export function planStatus(value: string): PlanStatus {
  const words = value.replace(/^[^\p{L}]+/u, '');
  return SPELLINGS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other';
}

/**
 * The states that a status value offers instead of naming one: `Draft | In Review | Approved`. Empty for a value that
 * names one. Values parted by slashes are an offer only when all of them are states we know.
 */
export function statusChoices(value: string): readonly string[] {
  const plain = value.trim().replace(/^["'“{[]+|["'”}\]]+$/gu, '');
  const byBar = split(plain, '|');
  if (byBar.length > 1 && byBar.every((part) => part.length <= 40)) return byBar;
  const bySlash = split(plain, '/');
  return bySlash.length > 1 && bySlash.every((part) => planStatus(part) !== 'other') ? bySlash : [];
}

const USUAL: readonly string[] = ['Draft', 'In Review', 'Approved'];
const OF_RECORDS: readonly string[] = ['Proposed', 'Accepted', 'Rejected', 'Deprecated', 'Superseded'];

/**
 * The states that a menu offers for a status: those that the document lists, else the usual ones of a plan or of a
 * decision record, in small letters where the document writes them so. What the status says now is always among them.
 */
export function statusMenu(value: string, choices: readonly string[]): readonly string[] {
  const isOpen = value.trim() === '' || statusChoices(value).length > 0;
  const isRecord = OF_RECORDS.some((state) => value.toLowerCase().startsWith(state.toLowerCase()));
  const isSmall = !isOpen && /^\p{Ll}/u.test(value) && value === value.toLowerCase();
  const usual = (isRecord ? OF_RECORDS : USUAL).map((state) => (isSmall ? state.toLowerCase() : state));
  const offered = choices.length > 0 ? choices : usual;
  return isOpen || offered.includes(value) ? offered : [value, ...offered];
}

function split(text: string, separator: string): readonly string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
