import { $createHeadingNode, type HeadingNode, type HeadingTagType } from '@lexical/rich-text';
import type { Heading, HeadingLevel } from '../../../shared/markdown/blocks';
import { $exportInlines, $importInlines } from './inlines';
import { $getSource, $setSource } from './source-state';

const TAGS: Record<HeadingLevel, HeadingTagType> = { 1: 'h1', 2: 'h2', 3: 'h3', 4: 'h4', 5: 'h5', 6: 'h6' };
const LEVELS: Record<HeadingTagType, HeadingLevel> = { h1: 1, h2: 2, h3: 3, h4: 4, h5: 5, h6: 6 };

export function tagOfLevel(level: HeadingLevel): HeadingTagType {
  return TAGS[level];
}

export function levelOfTag(tag: HeadingTagType): HeadingLevel {
  return LEVELS[tag];
}

export function $importHeading(heading: Heading): HeadingNode {
  const node = $createHeadingNode(TAGS[heading.level]);
  node.append(...$importInlines(heading.inlines));
  return $setSource(node, heading.source);
}

export function $exportHeading(node: HeadingNode): Heading {
  return { kind: 'heading', source: $getSource(node), level: LEVELS[node.getTag()], inlines: $exportInlines(node) };
}
