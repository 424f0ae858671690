/** Notices of the bootstrap. All of them go to standard error: standard output carries data only. */

/** Prints one line. */
export function say(line) {
  process.stderr.write(`plandesk: ${line}\n`);
}

/** An error whose message is meant for the person; it is shown without a stack, and the exit code is 1. */
export class SetupError extends Error {}

/** Runs a script's main function, and turns its failure into one clear message and exit code 1. */
export async function runMain(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    process.stderr.write(`plandesk: ${error instanceof SetupError ? error.message : error.stack}\n`);
    process.exitCode = 1;
  }
}

/**
 * Starts a line for a long step. `at(fraction)` redraws it on a terminal; elsewhere it prints a line for a tenth, but not
 * more often than every two seconds. `done()` ends it with the time it took.
 */
export function progress(label) {
  const started = Date.now();
  const terminal = process.stderr.isTTY === true;
  let shown = -1;
  let printed = started;
  if (!terminal) say(`${label} …`);
  return {
    at(fraction) {
      const percent = Math.floor(Math.min(Math.max(fraction, 0), 1) * 100);
      const step = terminal ? percent : Math.floor(percent / 10) * 10;
      if (step === shown || (!terminal && Date.now() - printed < 2000)) return;
      shown = step;
      printed = Date.now();
      if (terminal) process.stderr.write(`\r\u001b[Kplandesk: ${label} ${step} %`);
      else if (step < 100) say(`${label} ${step} %`);
    },
    /** For steps whose length is not known: says now and then that the work goes on. */
    elapsed() {
      const seconds = Math.round((Date.now() - started) / 1000);
      if (terminal) process.stderr.write(`\r\u001b[Kplandesk: ${label} ${seconds} s`);
      else if (seconds >= shown + 15) {
        shown = seconds;
        say(`${label} (${seconds} s so far)`);
      }
    },
    done(note = '') {
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      if (terminal) process.stderr.write('\r\u001b[K');
      say(`${label}: done in ${seconds} s${note ? ` (${note})` : ''}`);
    },
    failed() {
      if (terminal) process.stderr.write('\n');
    },
  };
}
