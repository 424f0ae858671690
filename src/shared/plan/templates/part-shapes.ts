/** The parts that templates have in common, without their headings: also what a new part looks like where a plan has none yet. */
export const DECISION_SHAPE: readonly string[] = [
  '**Context:** ',
  '',
  '**Options Considered:**',
  '1. **Option A:** ',
  '   - Pros: ',
  '   - Cons: ',
  '2. **Option B:** ',
  '   - Pros: ',
  '   - Cons: ',
  '',
  '**Decision:** ',
  '',
  '**Rationale:** ',
];

export const CONTRACT_SHAPE: readonly string[] = [
  '```',
  'Method: ',
  'Path: ',
  'Auth: ',
  '',
  'Request:',
  '{',
  '  ',
  '}',
  '',
  'Response (Success):',
  '{',
  '  ',
  '}',
  '',
  'Response (Error):',
  '{',
  '  ',
  '}',
  '```',
  '',
  '#### Invariants',
  '- ',
  '- ',
];

export const OPTION_SHAPE: readonly string[] = ['1. **Option A:** ', '   - Pros: ', '   - Cons: '];

export const THREAT_TABLE: readonly string[] = [
  '| Asset | Threat | Vector | Mitigation |',
  '|-------|--------|--------|------------|',
  '| | | | |',
];

export const FLAG_TABLE: readonly string[] = [
  '| Flag | Purpose | Default |',
  '|------|---------|---------|',
  '| | | |',
];

export const REQUIREMENT_TABLE: readonly string[] = [
  '| Metric | Target | Current |',
  '|--------|--------|---------|',
  '| | | |',
];
