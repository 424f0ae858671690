/** What is needed of standard error. */
export interface ProgressStream {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(text: string): unknown;
}

/** Where nobody watches, a line is written no more often than this. */
const LOG_EVERY_MS = 10_000;

export interface Progress {
  readonly show: (text: string) => void;
  /** Makes room for a line of another kind. */
  readonly clear: () => void;
}

/** One line that is written over on a terminal, and a line now and then in a log. */
export function verifyProgress(stream: ProgressStream, now: () => number = Date.now): Progress {
  let shown = false;
  let logged = Number.NEGATIVE_INFINITY;
  return {
    show: (text) => {
      const line = `plandesk: ${text}`;
      if (stream.isTTY) {
        const width = Math.max(20, (stream.columns ?? 80) - 1);
        stream.write(`\r\u001b[K${line.length > width ? `${line.slice(0, width - 1)}…` : line}`);
        shown = true;
      } else if (now() - logged >= LOG_EVERY_MS) {
        logged = now();
        stream.write(`${line}\n`);
      }
    },
    clear: () => {
      if (shown) stream.write('\r\u001b[K');
      shown = false;
    },
  };
}
