import { compileQuery, type FindQuery } from '../../shared/find/find-query';
import { matchText, type TextMatch } from '../../shared/find/match-text';
import { startWorker } from '../workers/start-worker';
import type { PatternAnswer, PatternQuestion } from './pattern-worker';
import patternWorker from './pattern-worker?worker&url';

/** How long a pattern may take on a plan, in milliseconds. */
const DEADLINE = 2_000;

export type Matches =
  | { readonly ok: true; readonly matches: PatternAnswer }
  /** Why nothing is known, in a few words; null where another question came before the answer. */
  | { readonly ok: false; readonly problem: string | null };

/** Finds a query in texts: plain words at once, patterns in a worker that is stopped when they take too long. */
export interface Matcher {
  match(query: FindQuery, texts: readonly string[]): Matches | Promise<Matches>;
  dispose(): void;
}

export function createMatcher(start: () => Worker = () => startWorker(patternWorker), deadline = DEADLINE): Matcher {
  let worker: Worker | null = null;
  let giveUp: (() => void) | null = null;

  function end(): void {
    worker?.terminate();
    worker = null;
  }

  function ask(question: PatternQuestion): Promise<Matches> {
    // A worker that is at work can't be asked: it goes, and what it was asked is no longer wanted.
    giveUp?.();
    worker ??= start();
    const asked = worker;
    return new Promise((resolve) => {
      const finish = (matches: Matches): void => {
        clearTimeout(timer);
        giveUp = null;
        asked.onmessage = null;
        asked.onerror = null;
        if (!matches.ok) end();
        resolve(matches);
      };
      const timer = setTimeout(
        () => finish({ ok: false, problem: 'This pattern takes too long here. Make it more exact.' }),
        deadline,
      );
      giveUp = () => finish({ ok: false, problem: null });
      asked.onmessage = ({ data }: MessageEvent<PatternAnswer>) => finish({ ok: true, matches: data });
      asked.onerror = () => finish({ ok: false, problem: 'The search could not be started.' });
      asked.postMessage(question);
    });
  }

  return {
    match: (query, texts) => {
      const compiled = compileQuery(query);
      if (!compiled.ok) return { ok: false, problem: compiled.problem && `Broken pattern: ${compiled.problem}` };
      const { regex } = compiled;
      if (query.isPattern) return ask({ source: regex.source, flags: regex.flags, texts });
      const matches: (readonly TextMatch[])[] = texts.map((text) => matchText(text, regex));
      return { ok: true, matches };
    },
    dispose: () => {
      giveUp?.();
      end();
    },
  };
}
