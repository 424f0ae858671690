import { spawn } from 'node:child_process';

/**
 * Runs a program to its end and collects what it prints.
 * Answers `{ code, out }`; `out` holds both streams in order. Rejects only when the program can't be started.
 */
export function run(command, args, options = {}) {
  const { onTick, timeout, ...rest } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...rest });
    const endWithUs = () => child.kill();
    process.once('exit', endWithUs);
    const chunks = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    const ticker = onTick ? setInterval(onTick, 1000) : undefined;
    const deadline = timeout ? setTimeout(() => child.kill('SIGKILL'), timeout) : undefined;
    const stop = () => {
      clearInterval(ticker);
      clearTimeout(deadline);
      process.off('exit', endWithUs);
    };
    child.on('error', (error) => {
      stop();
      reject(error);
    });
    child.on('close', (code, signal) => {
      stop();
      resolve({ code: code ?? (signal ? 1 : 0), signal, out: Buffer.concat(chunks).toString('utf8') });
    });
  });
}

/** The last lines of a program's output, indented, for an error message. */
export function tail(text, lines = 15) {
  return text
    .trimEnd()
    .split('\n')
    .slice(-lines)
    .map((line) => `  ${line}`)
    .join('\n');
}

/** How to run npm: through the one that runs us where there is one, so that no shell is needed on any platform. */
export function npmCommand(args) {
  const own = process.env.npm_execpath;
  if (own && /npm-cli\.c?js$/.test(own)) return [process.execPath, [own, ...args]];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', args];
}
