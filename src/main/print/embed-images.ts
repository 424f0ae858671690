import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { lineOfNode, type PrintFindings } from './print-findings';
import { readImage } from './read-image';

const MOST_BYTES_TOGETHER = 200 * 1024 * 1024;
const LONGEST_ADDRESS = 200;

/** Puts each picture into the page itself, or in its place its description, its address and why it is not there. */
export function embedImages(baseFolder: string | null, findings: PrintFindings) {
  return async (tree: Root): Promise<void> => {
    const images: Element[] = [];
    visit(tree, 'element', (node) => {
      if (node.tagName === 'img') images.push(node);
    });
    const read = new Map<string, Awaited<ReturnType<typeof readImage>>>();
    let bytes = 0;
    for (const image of images) {
      const source = String(image.properties.src ?? '');
      let answer = read.get(source);
      if (answer === undefined) {
        answer = await readImage(source, baseFolder);
        read.set(source, answer);
      }
      if (answer.ok) bytes += answer.address.length;
      if (answer.ok && bytes <= MOST_BYTES_TOGETHER) image.properties.src = answer.address;
      else {
        const reason = answer.ok ? 'too large' : answer.reason;
        findings.missingImages.push({ line: lineOfNode(image), source: shownAddress(source), reason });
        replaceByWords(image, source, reason);
      }
    }
  };
}

function shownAddress(source: string): string {
  return source.startsWith('data:') ? '' : source.slice(0, LONGEST_ADDRESS);
}

function replaceByWords(image: Element, source: string, reason: string): void {
  const alt = String(image.properties.alt ?? '').trim();
  const address = shownAddress(source);
  image.tagName = 'span';
  image.properties = { className: ['no-image'] };
  image.children = [
    ...(alt === '' ? [] : [h('span', { className: ['no-image-alt'] }, alt), { type: 'text' as const, value: ' ' }]),
    h('span', { className: ['no-image-why'] }, `(picture ${reason}${address === '' ? '' : `: ${address}`})`),
  ];
}
