/** Words of software plans that general dictionaries lack. */
const PLAN_WORDS =
  'analytics async allowlist allowlists autoscaler autoscaling backend backends backfill backfilled backfilling backfills ' +
  'backoff backport boolean booleans bugfix bugfixes caching cacheable canary canaries changelog changelogs checkbox ' +
  'checkboxes checklist checklists codebase codebases codepath config configs cron datastore datastores dataset datasets ' +
  'deduplicate deduplicated deduplicates deduplicating deduplication denylist deserialize deserialized dev devs dropdown ' +
  'dropdowns dogfood dogfooding endpoint endpoints enum enums failover failovers frontend frontends gateway gateways ' +
  'hardcode hardcoded hostname hostnames hotfix hotfixes idempotence idempotency idempotent inline inlined instrumented ' +
  'introspection invariant invariants latencies lifecycle lifecycles localhost lookup lookups macro macros metadata middleware microservice ' +
  'microservices misconfiguration misconfigured monorepo multitenant mutex namespace namespaces namespaced nullable ' +
  'observability offline onboard onboarded onboarding oncall online outbox param params parallelism parser parsers ' +
  'passthrough plaintext plugin plugins postmortem postmortems prefetch preload preprocess programmatic programmatically ' +
  'pubsub rebase rebased rebasing refactor refactored refactoring refactors regex regexes replay replays repo repos ' +
  'resize resized rollback rollbacks rollout rollouts roundtrip runbook runbooks runtime runtimes sandboxed sandboxing ' +
  'scalability schema schemas scrollable serializer serializers serverless setup setups sharded sharding signup signups ' +
  'spec specs stakeholder stakeholders startup startups storable stubbed subcommand subcommands subdomain subdomains ' +
  'subtask subtasks symlink symlinks telemetry tenancy testable throughput timestamp timestamps tokenization tokenize ' +
  'tokenized tooltip tooltips touchpoint touchpoints toolbar toolbars toolchain unauthenticated unencrypted unhandled unicode untrusted ' +
  'upsert upserts uptime username usernames validator validators verbatim versioned versioning webhook webhooks whitelist ' +
  'whitelisted widget widgets wireframe wireframes workaround workarounds workflow workflows workspace workspaces writable';

const KNOWN = new Set(PLAN_WORDS.split(' '));

/** What the other English writes differently, as pairs of an ending or middle and what the dictionary has there. */
const SPELLED: readonly (readonly [RegExp, string])[] = [
  [/our(?=(?:s|ed|ing|er|ers|able|ably|ite|ites|ful|less|al|ally|ism|ist|ably)?$)/, 'or'],
  [/is(?=(?:e|es|ed|er|ers|ing|able|ation|ations|ational)$)/, 'iz'],
  [/ys(?=(?:e|es|ed|er|ers|ing)$)/, 'yz'],
  [/tre(?=s?$)/, 'ter'],
  [/tred(?=$)/, 'tered'],
  [/ll(?=(?:ed|ing|er|ers|ation|ations)$)/, 'l'],
  [/ogue(?=s?$)/, 'og'],
  [/ence(?=s?$)/, 'ense'],
  [/lfil(?=(?:s|ment)?$)/, 'lfill'],
  [/^grey/, 'gray'],
  [/^artefact/, 'artifact'],
  [/^programme/, 'program'],
  [/^judgement/, 'judgment'],
];

/** True for a word of plans, or one that British and American English spell differently, in the spelling that is not `knows`'s. */
export function isEnglish(word: string, knows: (word: string) => boolean): boolean {
  const small = word.toLowerCase();
  if (KNOWN.has(small)) return true;
  return SPELLED.some(([pattern, other]) => pattern.test(small) && knows(small.replace(pattern, other)));
}
