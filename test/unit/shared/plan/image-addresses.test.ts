import { expect, it } from 'vitest';
import { readMarkdown } from '../../../../src/shared/markdown/read-markdown';
import { imageAddresses } from '../../../../src/shared/plan/image-addresses';

it('every image of a plan is found, wherever it stands and however it is spelled, once', () => {
  const text = `# ![a](a.png)

> - [x] ![b](<b b.png> "t") and ![a](a.png)

| t |
| - |
| [![c](c.png)](https://x.org) |

![d][d] <img src="e.png" alt="">

<p><img width=3 src='f.png'></p>

\`![no](no.png)\`

    ![no](no.png)

[d]: d.png
`;
  expect(imageAddresses(readMarkdown(text))).toEqual(['a.png', 'b b.png', 'c.png', 'd.png', 'e.png', 'f.png']);
});
