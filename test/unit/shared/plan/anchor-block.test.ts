import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../../src/shared/markdown/read-markdown';
import { anchorOfAddress, blockOfAnchor } from '../../../../src/shared/plan/anchor-block';

const { blocks } = readMarkdown(`# Plan

Words with <a id="Here"></a> a place.

## Goals

> ## Quoted

## Goals

<h3>By hand</h3>
`);

describe('a link within a plan leads to the block with its heading or place', () => {
  it.each([
    ['plan', 0],
    ['here', 1],
    ['goals', 2],
    ['quoted', 3],
    ['goals-1', 4],
    ['by-hand', 5],
    ['', 0],
    ['top', 0],
    ['nothing', null],
  ])('#%s', (anchor, index) => {
    expect(blockOfAnchor(blocks, anchor)).toBe(index);
  });
});

it.each([
  ['#Goals', 'goals'],
  ['#%D7%A9%D7%9C%D7%95%D7%9D', 'שלום'],
  ['#100%', '100%'],
  ['#', ''],
  ['other.md#goals', null],
  ['https://x.org#a', null],
])('the anchor of %s', (href, anchor) => {
  expect(anchorOfAddress(href)).toBe(anchor);
});
