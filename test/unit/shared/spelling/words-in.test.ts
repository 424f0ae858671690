import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../../src/shared/markdown/read-markdown';
import { planOf } from '../../../../src/shared/plan/plan';
import { isEnglish } from '../../../../src/shared/spelling/english';
import { namesIn } from '../../../../src/shared/spelling/plan-names';
import { wordsIn } from '../../../../src/shared/spelling/words-in';

const words = (text: string) => wordsIn(text).map(({ word }) => word);

describe('what is asked of a dictionary is prose', () => {
  it.each([
    ['words with their marks', 'A (wrong) word, “quoted”; and more.', ['wrong', 'word', 'quoted', 'and', 'more']],
    ['contractions, and possessives without their ending', "it doesn't, the ledger’s", ["doesn't", 'the', 'ledger']],
    ['both parts of a compound', 'double-entry', ['double', 'entry']],
    ['no addresses', 'see https://exmaple.com/pahts or www.exmaple.com and me@exmaple.com', ['see', 'and']],
    ['no paths and files', 'in src/mian.ts, C:\\temp, plan.md and /entreis', ['and']],
    ['no identifiers', 'snake_cse camelCse PascalCse FLAG_ON APIs SQL GitHub v2 x86 --flga $VRA @naem', []],
    ['nothing around code', 'the \uFFFC\uFFFC\uFFFCs and b\uFFFC here', ['the', 'and', 'here']],
    ['words of any script', 'ein Wörterbuch и словарь', ['ein', 'Wörterbuch', 'словарь']],
    ['nothing short', 'an of it is', []],
  ] as const)('%s', (_name, text, expected) => {
    expect(words(text).filter((word) => word !== 'or')).toEqual(expected);
  });

  it('each word is told with its place', () => {
    const text = 'The ledger’s “wrod”.';
    for (const { word, from, to } of wordsIn(text)) expect(text.slice(from, to)).toBe(word);
    expect(wordsIn(text).at(-1)).toEqual({ word: 'wrod', from: 14, to: 18 });
  });
});

describe('names of the plan’s own are left alone', () => {
  it('in columns of names and in the fields, and nowhere else', () => {
    const { blocks } = readMarkdown(
      '# Plan\n\n**Owner:** Zbigniew\n\n| Component | Notes | Flag |\n| - | - | - |\n| Ledgerd | A wronng note | newpath |\n\nOther wrods.\n',
    );
    const names = namesIn(planOf(blocks));
    expect([...names].sort()).toEqual(['ledgerd', 'newpath', 'zbigniew']);
  });
});

describe('the app’s English', () => {
  const knows = (word: string) => ['color', 'organization', 'center', 'labeled', 'analyze', 'license'].includes(word);

  it('takes both spellings, and the words of plans', () => {
    for (const word of ['colour', 'Organisation', 'centre', 'labelled', 'analyse', 'licence', 'backend', 'Rollback']) {
      expect(isEnglish(word, knows), word).toBe(true);
    }
  });

  it('takes nothing else', () => {
    for (const word of ['colur', 'wrod', 'organisaton', 'hour']) expect(isEnglish(word, knows), word).toBe(false);
  });
});
