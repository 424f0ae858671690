/**
 * Reads Playwright's JSON report: `{ passed, failures: [{ name, detail }], skipped: [name], again: [name] }`. Those in
 * `again` failed and then passed; they count as passed.
 * Errors outside tests (a file that could not be loaded) are failures too.
 */
export function readPlaywrightReport(report) {
  const result = { passed: 0, failures: [], skipped: [], again: [] };
  for (const suite of report.suites ?? []) readSuite(suite, [], result);
  for (const error of report.errors ?? []) {
    result.failures.push({ name: error.location?.file ?? 'end to end', detail: error.message ?? String(error.value) });
  }
  return result;
}

function readSuite(suite, above, result) {
  const path = [...above, suite.title].filter(Boolean);
  for (const spec of suite.specs ?? []) {
    const name = [...path, spec.title].join(' > ');
    for (const test of spec.tests) {
      if (test.status === 'skipped') result.skipped.push(name);
      else if (test.status === 'expected' || test.status === 'flaky') result.passed += 1;
      else result.failures.push({ name, detail: details(test) });
      if (test.status === 'flaky') result.again.push(name);
    }
  }
  for (const inner of suite.suites ?? []) readSuite(inner, path, result);
}

function details(test) {
  const messages = test.results.flatMap((result) => (result.errors ?? []).map((error) => error.message ?? ''));
  return [...new Set(messages)].join('\n') || `status ${test.results.at(-1)?.status ?? 'unknown'}`;
}
