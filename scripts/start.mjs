// `npm start [-- FILE… | COMMAND …]`: sets up what is missing, then runs the app.
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT, USER_FOLDER } from './bootstrap/places.mjs';
import { prepare } from './bootstrap/prepare.mjs';
import { runApp } from './bootstrap/run-app.mjs';
import { sandboxAdvice } from './bootstrap/sandbox.mjs';
import { runMain, say } from './bootstrap/say.mjs';
import { systemLibraries } from './bootstrap/system-libraries.mjs';
import { hasDisplay, startVirtualDisplay } from './bootstrap/virtual-display.mjs';

const SAMPLE = join(ROOT, 'examples', 'checkout-ledger.md');
// A place that git ignores and a build keeps.
const SAMPLE_PDF = join(ROOT, 'out', 'checkout-ledger.pdf');
const HELP = join(ROOT, 'src', 'main', 'cli', 'help.txt');
const COMMANDS = new Set(['export', 'status', 'verify']);
const HEADLESS = ['--ozone-platform=headless', '--disable-gpu'];

await runMain(() => main(process.argv.slice(2)));

async function main(args) {
  const [first] = args;
  // Neither needs Electron, so both answer at once even in a bare clone.
  if (first === '--version') return print(`${JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version}\n`);
  if ((first === '--help' || first === '-h') && existsSync(HELP)) return print(readFileSync(HELP, 'utf8'));

  const electron = await prepare({ virtualDisplay: false });
  const advice = sandboxAdvice(electron);
  if (advice !== null) say(advice);
  const opens = !COMMANDS.has(first) && !args.some((argument) => argument.startsWith('-'));
  if (!opens) return (await runCommand(electron, args)).code;

  const files = args.length > 0 ? args : [SAMPLE];
  if (hasDisplay) return (await runApp(electron, files)).code;
  return printInstead(electron, args.length > 0 ? args : [SAMPLE, '-o', SAMPLE_PDF]);
}

function print(text) {
  process.stdout.write(text);
  return 0;
}

/** Runs a command that opens no window; a display is not needed. Answers `{ code, out }`, `out` where there is none. */
async function runCommand(electron, args) {
  if (hasDisplay) return runApp(electron, args);
  const headless = await runApp(electron, args, { switches: HEADLESS, hold: true });
  // What keeps the sandbox from starting is no matter of displays.
  if (!headless.crashed || sandboxAdvice(electron) !== null) return headless;

  say('Electron can not run without a display here; trying again on a virtual one');
  await systemLibraries({ virtualDisplay: true });
  const display = await startVirtualDisplay();
  try {
    return await runApp(electron, args, { env: display.env, hold: true });
  } finally {
    display.stop();
  }
}

/** With no display there is nothing to show a plan on: prints it to a PDF, and names that file in the last line. */
async function printInstead(electron, exported) {
  say('there is no display (DISPLAY and WAYLAND_DISPLAY are not set); printing to PDF instead of opening a window');
  const { code, out } = await runCommand(electron, ['export', ...exported]);
  if (code === 0) say(`printed to ${out.trim().split('\n').map(fromHere).join(', ')}`);
  return code;
}

function fromHere(path) {
  const short = relative(USER_FOLDER, path);
  return short.startsWith('..') ? path : short;
}
