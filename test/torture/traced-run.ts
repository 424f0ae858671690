import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';

/** One call of one kind by one thread: the `count`th `call`. */
export interface Point {
  readonly call: string;
  readonly count: number;
}

export interface Run {
  readonly said: string;
  /** How the program ended: its exit code, or the signal's name. */
  readonly end: string;
  /** The calls it made, by kind: the most of one thread, be it of a program that it started. */
  readonly calls: ReadonlyMap<string, number>;
  /** Whether the injected signal or error struck: it, or a program that it started. */
  readonly isStruck: boolean;
}

/** Calls that do nothing to files and wait, or whose number differs from run to run. */
const UNCOUNTED =
  /^(?:futex|epoll_\w+|restart_syscall|sched_\w+|madvise|mprotect|mmap|munmap|brk|clock_\w+|nanosleep|poll|ppoll|getrandom|rt_sig\w+|gettid|getpid|exit|exit_group|clone3?|vfork|wait4|set_\w+|rseq|prlimit64|arch_prctl|execve|eventfd2|pipe2|prctl)$/;

/** What may be told to fail of what a disk can refuse. */
export const FILE_CALLS =
  /^(?:openat?|write|pwrite64|writev|pwritev|read|pread64|readv|fsync|fdatasync|rename|renameat2?|f?chmod|f?chown|fchownat|unlink(?:at)?|mkdir|statx|[fl]?stat|newfstatat|readlink|f?truncate|f?statfs|f?access|faccessat2?|getdents64)$/;

const LONGEST = 30_000;

/** Whether the system lets a program be followed and failed: strace is there and may attach. */
export function canTrace(): boolean {
  return spawnSync('strace', ['-qq', '-e', 'inject=fsync:error=EIO', '/bin/true'], { stdio: 'ignore' }).status === 0;
}

/**
 * Runs `node target CASE FOLDER` and has strace follow its work, from the moment that it is ready. `inject` is strace's own,
 * such as `fsync:signal=KILL:when=2`. One thread does the file work, so that counts are the same in each run.
 */
export async function tracedRun(
  target: string,
  { name, folder, inject }: { readonly name: string; readonly folder: string; readonly inject: string | null },
  log: string,
): Promise<Run> {
  const program = spawn(process.execPath, [target, name, folder], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, UV_THREADPOOL_SIZE: '1' },
  });
  const timer = setTimeout(() => program.kill('SIGKILL'), LONGEST);
  try {
    const said = collect(program);
    await until(() => said().includes('ready\n'), program, 'it was not ready');
    const args = ['-f', '-o', log, '-p', String(program.pid), ...(inject === null ? [] : ['-e', `inject=${inject}`])];
    const tracer = spawn('strace', args, { stdio: ['ignore', 'ignore', 'pipe'] });
    const told = collect(tracer);
    await until(() => told().includes('attached'), tracer, 'strace did not attach');
    const ends = Promise.all([ended(program), ended(tracer)]);
    program.stdin?.write('go\n');
    const [end] = await ends;
    const trace = await readFile(log, 'utf8');
    return {
      said: said().replace('ready\n', ''),
      end,
      calls: callsIn(trace),
      isStruck: / \(INJECTED\)|^\d+ +\+\+\+ killed by SIGKILL/m.test(trace),
    };
  } finally {
    clearTimeout(timer);
    program.kill('SIGKILL');
  }
}

/** Every call of a run, one after the other, that something can happen at. */
export function pointsOf(calls: Run['calls']): readonly Point[] {
  return [...calls].flatMap(([call, most]) => Array.from({ length: most }, (_, at) => ({ call, count: at + 1 })));
}

/** strace counts the calls of each thread by themselves. */
function callsIn(trace: string): ReadonlyMap<string, number> {
  const perThread = new Map<string, number>();
  for (const [, thread = '', call = ''] of trace.matchAll(/^(\d+) +([a-z_0-9]+)\(/gm)) {
    if (UNCOUNTED.test(call)) continue;
    perThread.set(`${thread} ${call}`, (perThread.get(`${thread} ${call}`) ?? 0) + 1);
  }
  const most = new Map<string, number>();
  for (const [key, count] of perThread) {
    const [, call = ''] = key.split(' ');
    most.set(call, Math.max(most.get(call) ?? 0, count));
  }
  return most;
}

function collect(child: ChildProcess): () => string {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
  }
  // Written to when it may be dead already.
  child.stdin?.on('error', () => undefined);
  return () => text;
}

function until(isSo: () => boolean, child: ChildProcess, otherwise: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (isSo()) resolve();
    };
    child.stdout?.on('data', look);
    child.stderr?.on('data', look);
    child.once('error', reject);
    child.once('exit', () => (isSo() ? resolve() : reject(new Error(otherwise))));
  });
}

function ended(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(signal ?? String(code)));
  });
}
