// `npm test [-- --full] [lint|types|unit|e2e]`: format and lint, types, unit, end to end in Electron.
import { stripVTControlCharacters } from 'node:util';
import { dependencies } from './bootstrap/dependencies.mjs';
import { checkNodeVersion } from './bootstrap/node-version.mjs';
import { runMain } from './bootstrap/say.mjs';
import { STAGES } from './testing/stages.mjs';

const SHOWN_LINES = 60;

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
]) {
  process.once(signal, () => process.exit(code));
}

await runMain(() => main(process.argv.slice(2)));

async function main(args) {
  const wanted = args.filter((argument) => argument !== '--full');
  const unknown = wanted.find((id) => !STAGES.some((stage) => stage.id === id));
  if (unknown !== undefined) {
    process.stderr.write(`usage: npm test [-- --full] [${STAGES.map((stage) => stage.id).join('|')}]\n`);
    return 2;
  }
  checkNodeVersion();
  await dependencies();

  // Colours would end up as raw codes in the quoted details.
  const env = { ...process.env, NO_COLOR: '1', ...(args.includes('--full') && { PLANDESK_FULL: '1' }) };
  const stages = STAGES.filter((stage) => wanted.length === 0 || wanted.includes(stage.id));
  const results = [];
  for (const stage of stages) results.push(await runStage(stage, env));
  return report(results);
}

async function runStage(stage, env) {
  const started = Date.now();
  const result = await stage.work(env).catch((error) => ({
    passed: 0,
    skipped: [],
    failures: [{ name: `${stage.name} could not run`, detail: error.message }],
  }));
  const { passed, failures, skipped } = result;
  const counts = passed + skipped.length > 0 ? `, ${passed} passed, ${skipped.length} skipped` : '';
  const verdict = failures.length === 0 ? 'ok' : `${failures.length} failed`;
  print(`${stage.name}: ${verdict}${counts}, ${((Date.now() - started) / 1000).toFixed(1)} s`);
  for (const { name, detail } of failures) print(`\nfailed: ${name}\n${indent(detail)}\n`);
  return result;
}

function report(results) {
  const skipped = results.flatMap((result) => result.skipped);
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failures.length, 0);
  for (const name of results.flatMap((result) => result.again ?? [])) print(`passed only when run again: ${name}`);
  for (const name of skipped) print(`skipped: ${name}`);
  print(`${skipped.length} skipped`);
  print(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

function indent(text) {
  const lines = stripVTControlCharacters(text).trimEnd().split('\n');
  const shown = lines.length > SHOWN_LINES ? [...lines.slice(0, SHOWN_LINES), '…'] : lines;
  return shown.map((line) => `  ${line}`).join('\n');
}

function print(line) {
  process.stdout.write(`${line}\n`);
}
