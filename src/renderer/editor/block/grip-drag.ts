export type Axis = 'row' | 'column';

/** A pointer that moves less far is clicking. */
const SLOP = 4;

interface GripDragWork {
  /** The cells along the axis, in order. */
  readonly cells: () => readonly Element[];
  /** Called once with the index before which the line was dropped. */
  readonly drop: (before: number) => void;
}

/** Before which of the boxes a pointer is, by their middles; behind the last is their number. */
export function dropIndex(middles: readonly number[], at: number): number {
  const index = middles.findIndex((middle) => at < middle);
  return index === -1 ? middles.length : index;
}

/** Dragging a grip along its axis, with a line where it would drop. Escape gives the drag up. */
export class GripDrag {
  readonly #line: HTMLElement;
  #from: number | null = null;
  #dragged = false;
  #before: number | null = null;

  constructor(
    private readonly grip: HTMLElement,
    layer: HTMLElement,
    private readonly axis: Axis,
    signal: AbortSignal,
    private readonly work: GripDragWork,
  ) {
    this.#line = grip.ownerDocument.createElement('div');
    this.#line.className = `grip-line grip-line--${axis}`;
    this.#line.hidden = true;
    layer.append(this.#line);
    grip.addEventListener('pointerdown', (event) => this.#start(event), { signal });
    grip.addEventListener('pointermove', (event) => this.#move(event), { signal });
    grip.addEventListener('pointerup', () => this.#end(true), { signal });
    grip.addEventListener('pointercancel', () => this.#end(false), { signal });
    grip.ownerDocument.addEventListener('keydown', (event) => event.key === 'Escape' && this.#end(false), { signal });
  }

  /** Whether the press that has just ended was a drag, which is no click. */
  wasDragged(): boolean {
    return this.#dragged;
  }

  #start(event: PointerEvent): void {
    if (event.button !== 0 || this.grip.hasAttribute('data-fixed')) return;
    // The caret stays where it is.
    event.preventDefault();
    this.grip.setPointerCapture(event.pointerId);
    this.#from = this.#along(event);
    this.#dragged = false;
    this.#before = null;
  }

  #move(event: PointerEvent): void {
    if (this.#from === null) return;
    const at = this.#along(event);
    if (!this.#dragged && Math.abs(at - this.#from) < SLOP) return;
    this.#dragged = true;
    const boxes = this.work.cells().map((cell) => cell.getBoundingClientRect());
    const isRow = this.axis === 'row';
    this.#before = dropIndex(
      boxes.map((box) => (isRow ? (box.top + box.bottom) / 2 : (box.left + box.right) / 2)),
      at,
    );
    const next = boxes[this.#before];
    const last = boxes.at(-1);
    const edge = next ? (isRow ? next.top : next.left) : last ? (isRow ? last.bottom : last.right) : at;
    const layer = this.#line.offsetParent?.getBoundingClientRect();
    const grip = this.grip.getBoundingClientRect();
    if (!layer) return;
    const [x, y] = isRow ? [grip.right - layer.left, edge - layer.top] : [edge - layer.left, grip.bottom - layer.top];
    this.#line.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
    this.#line.hidden = false;
  }

  #end(drops: boolean): void {
    const before = this.#before;
    const wasMoving = this.#from !== null && this.#dragged;
    this.#from = null;
    this.#before = null;
    this.#line.hidden = true;
    if (drops && wasMoving && before !== null) this.work.drop(before);
  }

  #along(event: PointerEvent): number {
    return this.axis === 'row' ? event.clientY : event.clientX;
  }
}
