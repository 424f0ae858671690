/** What a block that was never laid out is taken to be high, before any of its kind was measured. In pixels. */
const GUESS: Readonly<Record<string, number>> = { P: 60, H1: 70, H2: 70, H3: 55, UL: 110, OL: 110, DIV: 160, PRE: 140 };
const GUESS_OTHER = 60;

/** The heights of a plan's blocks with their margins: measured where they were laid out, guessed from their kind elsewhere. */
export class BlockHeights {
  private measured = new WeakMap<HTMLElement, number>();
  /** A guess is kept until the block is measured: were it to change with each new mean, the plan would jump about. */
  private guessed = new WeakMap<HTMLElement, number>();
  private readonly means = new Map<string, { sum: number; count: number }>();
  private tops = new Float64Array(1);

  /** Puts the blocks below one another. */
  arrange(blocks: readonly HTMLElement[]): void {
    const tops = new Float64Array(blocks.length + 1);
    let top = 0;
    for (const [index, block] of blocks.entries()) {
      tops[index] = top;
      top += this.measured.get(block) ?? this.guess(block);
    }
    tops[blocks.length] = top;
    this.tops = tops;
  }

  /** The distance from the first block's top to a block's, in pixels. */
  topOf(index: number): number {
    return this.tops[Math.min(index, this.tops.length - 1)] ?? 0;
  }

  /** The height of all blocks from an index on. */
  below(index: number): number {
    return (this.tops[this.tops.length - 1] ?? 0) - this.topOf(index);
  }

  /** The block at a distance from the first one's top; the first or last one outside of them. */
  indexAt(y: number): number {
    let low = 0;
    let high = Math.max(0, this.tops.length - 2);
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.tops[middle] ?? 0) <= y) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Measures the blocks of a range, which must be laid out, and arranges all anew if any was not as it was taken to be. */
  measure(blocks: readonly HTMLElement[], from: number, to: number): void {
    const end = Math.min(to, blocks.length);
    let differs = false;
    let next = end > from ? (blocks[end - 1]?.getBoundingClientRect().bottom ?? 0) : 0;
    for (let index = end - 1; index >= from; index--) {
      const block = blocks[index];
      if (!block || block.hasAttribute('data-far')) return;
      const { top } = block.getBoundingClientRect();
      const height = Math.max(0, next - top);
      next = top;
      if (Math.abs((this.measured.get(block) ?? -1) - height) < 0.5) continue;
      if (!this.measured.has(block)) this.learn(block.tagName, height);
      this.measured.set(block, height);
      differs = true;
    }
    if (differs) this.arrange(blocks);
  }

  /** Forgets all measures: the width has changed. */
  forget(): void {
    this.measured = new WeakMap();
    this.guessed = new WeakMap();
    this.means.clear();
  }

  private learn(tag: string, height: number): void {
    const mean = this.means.get(tag) ?? { sum: 0, count: 0 };
    mean.sum += height;
    mean.count += 1;
    this.means.set(tag, mean);
  }

  private guess(block: HTMLElement): number {
    const known = this.guessed.get(block);
    if (known !== undefined) return known;
    const mean = this.means.get(block.tagName);
    const guess = mean && mean.count > 0 ? mean.sum / mean.count : (GUESS[block.tagName] ?? GUESS_OTHER);
    this.guessed.set(block, guess);
    return guess;
  }
}
