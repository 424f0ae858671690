import { relative } from 'node:path';

/**
 * Reads vitest's JSON report: `{ passed, failures: [{ name, detail }], skipped: [name] }`.
 * A file that could not be loaded is one failure.
 */
export function readVitestReport(report, root) {
  const result = { passed: 0, failures: [], skipped: [] };
  for (const file of report.testResults) {
    const path = relative(root, file.name);
    for (const test of file.assertionResults) {
      const name = `${path} > ${[...test.ancestorTitles, test.title].join(' > ')}`;
      if (test.status === 'passed') result.passed += 1;
      else if (test.status === 'failed') result.failures.push({ name, detail: test.failureMessages.join('\n') });
      else result.skipped.push(name);
    }
    const toldByTests = file.assertionResults.some((test) => test.status === 'failed');
    if (file.status === 'failed' && !toldByTests) result.failures.push({ name: path, detail: file.message });
  }
  return result;
}
