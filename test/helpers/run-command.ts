import { spawn } from 'node:child_process';
import { APP_FOLDER, electronExecutable, environment, IS_ROOT } from './launch-app';

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Chromium's switches. */
  readonly switches?: readonly string[];
}

/** Runs a program to its end. */
export function runProgram(program: string, args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: options.cwd, env: { ...environment(), ...options.env } });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString('utf8');
    });
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString('utf8');
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** Runs the built app with a command line of ours, to its end. */
export function runPlandesk(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  return runProgram(electronExecutable(), [...plandeskArguments(options.switches ?? []), ...args], options);
}

/** What comes before our own arguments on Electron's command line. */
export function plandeskArguments(switches: readonly string[] = []): readonly string[] {
  return [APP_FOLDER, ...(IS_ROOT ? ['--no-sandbox'] : []), '--log-level=3', ...switches, '--'];
}

/** The lines that the app itself wrote to standard error, without what Chromium and the system's libraries say. */
export function ownLines(stderr: string): readonly string[] {
  return stderr.split('\n').filter((line) => line.startsWith('plandesk: '));
}
