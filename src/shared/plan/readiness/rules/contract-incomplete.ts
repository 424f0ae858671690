import { isFilled } from '../../filled';
import { jsonProblem } from '../../json-problem';
import { placeAt, placeIn } from '../../place';
import type { Finding, Rule } from '../rule';

const ID = 'contract-incomplete';

export const contractIncomplete: Rule = {
  id: ID,
  asks: 'Every API contract has a method, a path, who may call it and a response',
  find: ({ contracts }) =>
    contracts.flatMap(({ title, api, code }): readonly Finding[] => {
      // A section that is empty or has another form is not ours to complete.
      if (!api || !code) return [];
      const missing = [
        isFilled(api.method?.text ?? '') ? null : { what: 'method', line: api.method?.line },
        isFilled(api.path?.text ?? '') ? null : { what: 'path', line: api.path?.line },
        isFilled(api.auth?.text ?? '') ? null : { what: 'auth', line: api.auth?.line },
        api.responses.some(({ text, status }) => isBody(text) || isFilled(status))
          ? null
          : { what: 'response', line: api.responses[0]?.labelLine },
      ];
      return missing.flatMap((one) => {
        if (!one) return [];
        const place = placeAt(code.blockIndex, placeIn(code.block, null, one.line === undefined ? 0 : one.line + 1));
        return [{ rule: ID, message: `The contract “${title}” has no ${one.what}`, place }];
      });
    }),
};

/** An empty pair of brackets is what the template leaves; words in one pair are a body where they are JSON. */
function isBody(text: string): boolean {
  if (/^(?:\{\s*\}|\[\s*\])$/u.test(text)) return false;
  return isFilled(text) || (text.trim() !== '' && jsonProblem(text) === null);
}
