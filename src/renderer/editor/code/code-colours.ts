import {
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  HISTORIC_TAG,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
} from 'lexical';
import { jsonProblem } from '../../../shared/plan/json-problem';
import { $isCodeNode, languageOf, PlanCodeNode } from '../markdown/code-block';
import { scrollerOf } from '../viewport/far-blocks';
import { quietHighlight, setQuietHighlight } from '../viewport/quiet-highlights';
import type { CodeColour } from './code-engine';
import { $offsetInSource } from './code-places';
import { engineNow, loadEngine } from './load-engine';

/** Code up to this length is painted anew at each key, longer code a moment after the last one, and no more than so much. */
const QUICK = 12_000;
const LONGEST = 200_000;
const SOON_MS = 150;

/** Brackets are looked for in code up to this length. */
const LONGEST_FOR_BRACKETS = 50_000;

const NEAR = '600px 0px';

type PaintName = CodeColour | 'bracket' | 'problem';

/** The code of a block with the pieces of text that show it. */
interface ShownCode {
  readonly word: string;
  readonly text: string;
  readonly pieces: readonly { readonly node: Text; readonly from: number }[];
}

/** All that is painted under a name, in all editors of the window. It lies under what was found. */
function paintOf(name: PaintName): Highlight {
  const key = `code-${name}`;
  let paint = quietHighlight(key);
  if (paint === undefined) {
    paint = new Highlight();
    paint.priority = name === 'problem' || name === 'bracket' ? -1 : -2;
    setQuietHighlight(key, paint);
  }
  return paint;
}

/** The ranges of one block by the name that they are painted under. */
class Painted {
  readonly #ranges: [PaintName, AbstractRange][] = [];

  add(name: PaintName, code: ShownCode, from: number, to: number): void {
    for (const range of rangesOf(code, from, to)) {
      paintOf(name).add(range);
      this.#ranges.push([name, range]);
    }
  }

  clear(): void {
    for (const [name, range] of this.#ranges) paintOf(name).delete(range);
    this.#ranges.length = 0;
  }
}

function rangesOf({ pieces }: ShownCode, from: number, to: number): readonly StaticRange[] {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle];
    if (piece && piece.from + piece.node.length <= from) low = middle + 1;
    else high = middle;
  }
  const ranges: StaticRange[] = [];
  for (let index = low; index < pieces.length; index++) {
    const piece = pieces[index];
    if (!piece || piece.from >= to) break;
    const start = Math.max(0, from - piece.from);
    const end = Math.min(piece.node.length, to - piece.from);
    if (start >= end) continue;
    ranges.push(
      new StaticRange({ startContainer: piece.node, startOffset: start, endContainer: piece.node, endOffset: end }),
    );
  }
  return ranges;
}

interface ShownBlock {
  readonly element: HTMLElement;
  readonly painted: Painted;
  isNear: boolean;
  timer: number;
}

/**
 * Paints the words of code blocks near the view by their language, the brackets at the caret, and what is wrong with
 * JSON. The paint lies over the page and is no part of the document or of its elements.
 */
export class CodeColours {
  readonly #blocks = new Map<NodeKey, ShownBlock>();
  readonly #keys = new WeakMap<Element, NodeKey>();
  readonly #near: IntersectionObserver;
  readonly #brackets = new Painted();
  readonly #stop: () => void;
  readonly #canPaint = typeof Highlight !== 'undefined' && typeof CSS.highlights !== 'undefined';

  constructor(
    private readonly editor: LexicalEditor,
    root: HTMLElement,
  ) {
    this.#near = new IntersectionObserver((entries) => this.#moved(entries), {
      root: scrollerOf(root),
      rootMargin: NEAR,
    });
    this.#stop = mergeRegister(
      editor.registerMutationListener(PlanCodeNode, (mutations) => {
        for (const [key, mutation] of mutations) {
          if (mutation === 'destroyed') this.#remove(key);
          else this.#changed(key);
        }
      }),
      editor.registerUpdateListener(({ dirtyElements, tags }) => {
        // An undone step brings back a whole state, and says of no node that it changed.
        const isAny = tags.has(HISTORIC_TAG);
        for (const [key, block] of this.#blocks) {
          if (block.isNear && (isAny || dirtyElements.has(key))) this.#paint(key, block);
        }
        this.#paintBrackets();
      }),
    );
  }

  dispose(): void {
    this.#stop();
    this.#near.disconnect();
    this.#brackets.clear();
    for (const key of [...this.#blocks.keys()]) this.#remove(key);
  }

  #changed(key: NodeKey): void {
    const element = this.editor.getElementByKey(key);
    if (element === null) return;
    let block = this.#blocks.get(key);
    if (block?.element !== element) {
      this.#remove(key);
      block = { element, painted: new Painted(), isNear: false, timer: 0 };
      this.#blocks.set(key, block);
      this.#keys.set(element, key);
      this.#near.observe(element);
    }
  }

  #remove(key: NodeKey): void {
    const block = this.#blocks.get(key);
    if (block === undefined) return;
    window.clearTimeout(block.timer);
    this.#near.unobserve(block.element);
    block.painted.clear();
    this.#blocks.delete(key);
  }

  #moved(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const key = this.#keys.get(target);
      const block = key === undefined ? undefined : this.#blocks.get(key);
      if (key === undefined || block === undefined || block.isNear === isIntersecting) continue;
      block.isNear = isIntersecting;
      if (isIntersecting) this.#paint(key, block);
      else {
        window.clearTimeout(block.timer);
        block.painted.clear();
      }
    }
  }

  #paint(key: NodeKey, block: ShownBlock): void {
    window.clearTimeout(block.timer);
    const code = this.#read(key);
    if (code === null) return;
    if (code.text.length <= QUICK) this.#paintNow(key, block, code);
    else {
      block.timer = window.setTimeout(() => {
        const now = this.#read(key);
        if (now !== null && block.isNear) this.#paintNow(key, block, now);
      }, SOON_MS);
    }
  }

  #paintNow(key: NodeKey, block: ShownBlock, code: ShownCode): void {
    block.painted.clear();
    const problem = isJson(code.word) && code.text.trim() !== '' ? jsonProblem(code.text) : null;
    const engine = engineNow();
    this.#tell(block.element, engine?.languageName(code.word) ?? code.word, problem);
    if (!this.#canPaint) return;
    if (problem !== null) block.painted.add('problem', code, ...lineRange(code.text, problem.line));
    if (code.word === '' || code.text.length > LONGEST) return;
    const support = engine?.languageNow(code.word) ?? null;
    if (engine === null || support === null) {
      void this.#load(key, code.word);
      return;
    }
    for (const { from, to, colour } of engine.colourCode(code.text, support)) block.painted.add(colour, code, from, to);
  }

  async #load(key: NodeKey, word: string): Promise<void> {
    try {
      const engine = await loadEngine();
      if ((await engine.loadLanguage(word)) === null && engine.languageName(word) === word) return;
    } catch {
      // Code without colours can be written all the same.
      return;
    }
    const block = this.#blocks.get(key);
    if (block?.isNear !== true) return;
    const now = this.#read(key);
    if (now?.word !== word) return;
    if (engineNow()?.languageNow(word) != null) this.#paintNow(key, block, now);
    else this.#tell(block.element, engineNow()?.languageName(word) ?? word, null);
  }

  /** Says the language, and what is wrong, to those who see the block and to those who hear it. */
  #tell(element: HTMLElement, name: string, problem: ReturnType<typeof jsonProblem>): void {
    const label = name === '' ? 'Code' : `Code, ${name}`;
    element.setAttribute('aria-label', label);
    if (problem === null) {
      delete element.dataset.problem;
      element.removeAttribute('aria-description');
      return;
    }
    const words = `Line ${problem.line + 1}: ${problem.message}`;
    element.dataset.problem = words;
    element.setAttribute('aria-description', `Not valid JSON. ${words}`);
  }

  #read(key: NodeKey): ShownCode | null {
    return this.editor.getEditorState().read(() => {
      const node = $getNodeByKey(key);
      if (!$isCodeNode(node)) return null;
      const pieces: { node: Text; from: number }[] = [];
      let from = 0;
      for (const child of node.getChildren()) {
        const text = $isTextNode(child) ? this.editor.getElementByKey(child.getKey())?.firstChild : null;
        if (text instanceof Text) pieces.push({ node: text, from });
        from += child.getTextContentSize();
      }
      return { word: languageOf(node.getInfo()), text: node.getTextContent(), pieces };
    });
  }

  #paintBrackets(): void {
    if (!this.#canPaint) return;
    this.#brackets.clear();
    const engine = engineNow();
    if (engine === null) return;
    const at = this.editor.getEditorState().read(() => {
      const selection = $getSelection();
      if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
      const node = selection.anchor.getNode();
      const block = $isCodeNode(node) ? node : node.getParent();
      return $isCodeNode(block) ? { key: block.getKey(), offset: $offsetInSource(block, selection.anchor) } : null;
    });
    const code = at === null ? null : this.#read(at.key);
    if (at === null || code === null || code.text.length > LONGEST_FOR_BRACKETS) return;
    if (!/[()[\]{}]/.test(code.text.slice(Math.max(0, at.offset - 1), at.offset + 1))) return;
    const found = engine.bracketsAt(code.text, at.offset, engine.languageNow(code.word));
    for (const [from, to] of found) this.#brackets.add('bracket', code, from, to);
  }
}

function isJson(word: string): boolean {
  return word.toLowerCase() === 'json';
}

/** The characters of a line, from its first word on. */
function lineRange(text: string, line: number): readonly [number, number] {
  let from = 0;
  for (let index = 0; index < line; index++) from = text.indexOf('\n', from) + 1;
  const end = text.indexOf('\n', from);
  const to = end < 0 ? text.length : end;
  return [from + (/^\s*/.exec(text.slice(from, to))?.[0].length ?? 0), to];
}
