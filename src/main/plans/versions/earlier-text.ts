import { readMarkdown } from '../../../shared/markdown/read-markdown';
import { statusOf } from '../../../shared/plan/fields';
import { planOf } from '../../../shared/plan/plan';
import { decodePlan } from '../plan-text';
import type { VersionStore } from './version-store';

/** How many versions are looked through for the last review. */
const MOST_READ = 200;

/**
 * What a plan is compared with: the newest kept version that was in review or approved, where it differs from the text,
 * else the newest that differs; null for none.
 */
export async function earlierText(
  store: Pick<VersionStore, 'versionsOf' | 'readVersion'>,
  path: string,
  text: string,
): Promise<{ readonly text: string; readonly label: string } | null> {
  let newest: { readonly text: string; readonly label: string } | null = null;
  for (const { hash, at } of (await store.versionsOf(path)).slice(0, MOST_READ)) {
    const bytes = await store.readVersion(path, hash);
    const decoded = bytes === null ? null : decodePlan(bytes);
    if (decoded?.ok !== true || decoded.text === text) continue;
    const status = statusOf(planOf(readMarkdown(decoded.text).blocks).fields);
    if (status === 'in-review' || status === 'approved') {
      return { text: decoded.text, label: `the review of ${timeOf(at)}` };
    }
    newest ??= { text: decoded.text, label: `the version of ${timeOf(at)}` };
  }
  return newest;
}

/** The day and minute where the person is. */
function timeOf(at: number): string {
  const time = new Date(at);
  const two = (number: number) => String(number).padStart(2, '0');
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return `${day}, ${two(time.getHours())}:${two(time.getMinutes())}`;
}
