import fc from 'fast-check';
import { expect, it } from 'vitest';
import { documentAtOnce, documentInSlices } from '../../../../../src/renderer/editor/source/document-in-slices';

const always = () => true;

it('a long text made a document in slices is the document that CodeMirror makes of it, whatever its line ends', async () => {
  const line = fc.tuple(fc.integer({ min: 0, max: 900_000 }), fc.constantFrom('\n', '\r\n', '\r', '\r\r\n', '\n\r'));
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 7 }), async (lines) => {
      const text = lines.map(([length, end]) => 'x'.repeat(length) + end).join('');
      const made = await documentInSlices(text, always);
      expect(made?.eq(documentAtOnce(text))).toBe(true);
    }),
    { numRuns: 20 },
  );
});

it('a document of a plan that was closed meanwhile is not made to its end', async () => {
  expect(await documentInSlices('a line\n'.repeat(600_000), () => false)).toBeNull();
});
