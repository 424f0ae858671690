import { createHash } from 'node:crypto';
import type { DiagramReport, DiagramTask } from '../../shared/diagrams/diagram-contract';
import { type DiagramTheme, type Drawing, LONGEST_DIAGRAM } from '../../shared/diagrams/drawing';
import { safeSvg, svgText } from './safe-svg';

/** Where diagrams are laid out. */
export interface DrawingPlace {
  /** Rejects where the place gave up on it: too slow, crashed. It must be usable again afterwards. */
  draw(task: DiagramTask): Promise<DiagramReport>;
}

interface Job {
  readonly key: string;
  readonly source: string;
  readonly theme: DiagramTheme;
  readonly settle: (drawing: Drawing) => void;
}

const MOST_KEPT = 100;

/**
 * Draws diagrams one at a time, and remembers the latest. What comes from the place is cleaned before it is passed on, and
 * the fonts of its words are put inside, so that it looks the same wherever it is shown. A diagram that can't be drawn is
 * an answer, not an error.
 */
export class DiagramDrawer {
  readonly #kept = new Map<string, Drawing>();
  readonly #waiting: Job[] = [];
  #isDrawing = false;

  constructor(
    private readonly place: DrawingPlace,
    /** The `@font-face` rules for a text, with the fonts inside. */
    private readonly fontsFor: (text: string) => Promise<string>,
  ) {}

  /** Rejects with the signal's reason when it is aborted; what was not begun by then is not drawn. */
  draw(source: string, theme: DiagramTheme, signal?: AbortSignal): Promise<Drawing> {
    if (signal?.aborted) return Promise.reject(signal.reason);
    if (source.trim() === '') return Promise.resolve(failed('it is empty'));
    if (source.length > LONGEST_DIAGRAM) {
      return Promise.resolve(failed(`it is longer than ${LONGEST_DIAGRAM.toLocaleString('en')} characters`));
    }
    const key = createHash('sha256').update(`${theme}\n${source}`).digest('hex');
    const known = this.#kept.get(key);
    if (known !== undefined) {
      this.#keep(key, known);
      return Promise.resolve(known);
    }
    return new Promise((resolve, reject) => {
      const job: Job = {
        key,
        source,
        theme,
        settle: (drawing) => {
          signal?.removeEventListener('abort', onAbort);
          resolve(drawing);
        },
      };
      const onAbort = () => {
        const at = this.#waiting.indexOf(job);
        if (at >= 0) this.#waiting.splice(at, 1);
        reject(signal?.reason);
      };
      signal?.addEventListener('abort', onAbort, { once: true });
      this.#waiting.push(job);
      void this.#work();
    });
  }

  async #work(): Promise<void> {
    if (this.#isDrawing) return;
    this.#isDrawing = true;
    try {
      for (let job = this.#waiting.shift(); job !== undefined; job = this.#waiting.shift()) {
        const drawing = this.#kept.get(job.key) ?? (await this.#drawOne(job));
        job.settle(drawing);
      }
    } finally {
      this.#isDrawing = false;
    }
  }

  async #drawOne({ key, source, theme }: Job): Promise<Drawing> {
    try {
      const fonts = await this.fontsFor(source);
      const report = await this.place.draw({ id: `d${key.slice(0, 12)}`, source, theme, fonts });
      const drawing = report.kind === 'failed' ? report : clean(report.svg, report.alt, fonts);
      this.#keep(key, drawing);
      return drawing;
    } catch (error) {
      // Not kept: a busy machine may manage the next time.
      return failed(error instanceof Error ? error.message : String(error));
    }
  }

  #keep(key: string, drawing: Drawing): void {
    this.#kept.delete(key);
    this.#kept.set(key, drawing);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
  }
}

function clean(svg: string, alt: string, fonts: string): Drawing {
  const safe = safeSvg(svg);
  if (safe === null) return failed('it could not be read as a drawing');
  return { kind: 'drawn', svg: svgText(safe, fonts), width: safe.width, height: safe.height, alt };
}

function failed(reason: string): Drawing {
  return { kind: 'failed', reason, line: null };
}
