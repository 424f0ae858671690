import type { DiagramTheme, Drawing, Drawn } from '../../../shared/diagrams/drawing';

/** No drawing is higher than that in the window; a higher one is made smaller. In pixels. */
const HIGHEST = 620;
/** Between the source and the drawing. */
const GAP = 10;

/** What is shown of a diagram: its drawing below its source, or the drawing alone. */
export type DiagramShown = 'both' | 'drawing';

export interface DiagramViewEvents {
  /** The person wants to write in the source. */
  readonly onEdit: () => void;
  readonly onToggle: () => void;
  /** Its height may be another one. */
  readonly onResize: () => void;
}

/**
 * The drawing of one code block. It lies over the room that the block keeps free for it below its source, so that the
 * document holds nothing but the source. The drawing is a picture: nothing inside of it can run.
 */
export class DiagramView {
  readonly figure: HTMLElement;
  /** What the last drawing was made of; null while there is none. */
  drawn: { readonly source: string; readonly theme: DiagramTheme } | null = null;
  source: string;
  isNear = false;
  /** When a change of the source may be drawn, as `performance.now()` counts. */
  waitUntil = 0;
  shown: DiagramShown = 'both';
  #block: HTMLElement;
  #picture: HTMLImageElement | null = null;
  #last: Drawn | null = null;
  readonly #room: HTMLElement;
  readonly #message: HTMLElement;
  readonly #toggle: HTMLButtonElement;

  constructor(
    block: HTMLElement,
    source: string,
    readonly events: DiagramViewEvents,
  ) {
    this.#block = block;
    this.source = source;
    const page = block.ownerDocument;
    this.figure = page.createElement('figure');
    this.figure.className = 'diagram';
    this.figure.hidden = true;
    this.#room = page.createElement('div');
    this.#room.className = 'diagram__room';
    this.#message = page.createElement('p');
    this.#message.className = 'diagram__message';
    this.#message.setAttribute('role', 'status');
    this.#toggle = page.createElement('button');
    this.#toggle.type = 'button';
    this.#toggle.className = 'diagram__toggle';
    this.#toggle.addEventListener('click', () => events.onToggle());
    this.figure.append(this.#room, this.#message, this.#toggle);
    this.figure.setAttribute('aria-label', 'Diagram');
    this.show('both');
    this.#say('Drawing…');
  }

  get block(): HTMLElement {
    return this.#block;
  }

  /** The block's element was made anew. */
  moveTo(block: HTMLElement): void {
    if (block === this.#block) return;
    leave(this.#block);
    this.#block = block;
    this.show(this.shown);
  }

  dispose(): void {
    leave(this.#block);
    this.#forget();
    this.figure.remove();
  }

  show(shown: DiagramShown): void {
    this.shown = shown;
    this.#block.dataset.diagram = shown;
    this.#toggle.textContent = shown === 'both' ? 'Hide source' : 'Show source';
  }

  /** Takes over what came of drawing `source`. After a failure the drawing before it stays, paler. */
  take(drawing: Drawing, source: string, theme: DiagramTheme): void {
    this.drawn = { source, theme };
    if (drawing.kind === 'failed') {
      this.#say(`This diagram can’t be drawn: ${drawing.reason}`);
      this.figure.dataset.state = 'failed';
      this.show('both');
      return;
    }
    this.#say('');
    this.figure.dataset.state = 'drawn';
    this.figure.dataset.theme = theme;
    if (this.#last?.svg === drawing.svg && this.#picture !== null) return;
    this.#forget();
    this.#last = drawing;
    const picture = this.figure.ownerDocument.createElement('img');
    picture.className = 'diagram__picture';
    picture.alt = drawing.alt;
    picture.draggable = false;
    picture.src = URL.createObjectURL(new Blob([drawing.svg], { type: 'image/svg+xml' }));
    // A click leads to the source, and takes no focus on its way there.
    picture.addEventListener('mousedown', (event) => event.preventDefault());
    picture.addEventListener('click', () => this.events.onEdit());
    this.#picture = picture;
    this.#room.replaceChildren(picture);
  }

  /** Puts the figure where the block keeps room for it. All numbers are read before any is written. */
  measure(origin: DOMRect): () => void {
    const box = this.#block.getBoundingClientRect();
    if (box.width === 0 && box.height === 0) return () => this.#hide();
    const style = getComputedStyle(this.#block);
    const [left, right] = [Number.parseFloat(style.paddingLeft) || 0, Number.parseFloat(style.paddingRight) || 0];
    const border = Number.parseFloat(style.borderLeftWidth) || 0;
    const width = Math.max(60, box.width - left - right - 2 * border);
    const size = this.#size(width);
    const extras = this.figure.hidden ? 34 : this.figure.offsetHeight - (this.#picture?.offsetHeight ?? 0);
    const height = Math.round(size.height + extras + GAP);
    return () => {
      this.figure.hidden = false;
      if (this.#picture !== null) {
        this.#picture.style.width = `${size.width}px`;
        this.#picture.style.height = `${size.height}px`;
      }
      this.#block.style.setProperty('--diagram-height', `${height}px`);
      const { style: place } = this.figure;
      place.width = `${Math.round(width)}px`;
      // Its lower edge stands on the block's, which keeps the room above it.
      const below = this.#block.getBoundingClientRect();
      const top = below.bottom - origin.top - border - height + GAP - (this.shown === 'both' ? 6 : 4);
      place.transform = `translate(${Math.round(box.left - origin.left + border + left)}px, ${Math.round(top)}px)`;
    };
  }

  #hide(): void {
    this.figure.hidden = true;
  }

  #size(width: number): { readonly width: number; readonly height: number } {
    if (this.#last === null) return { width: 0, height: 0 };
    const scale = Math.min(1, width / this.#last.width, HIGHEST / this.#last.height);
    return { width: Math.round(this.#last.width * scale), height: Math.round(this.#last.height * scale) };
  }

  #say(words: string): void {
    this.#message.textContent = words;
    this.#message.hidden = words === '';
  }

  #forget(): void {
    if (this.#picture !== null) URL.revokeObjectURL(this.#picture.src);
    this.#picture = null;
    this.#last = null;
  }
}

function leave(block: HTMLElement): void {
  delete block.dataset.diagram;
  block.style.removeProperty('--diagram-height');
}
