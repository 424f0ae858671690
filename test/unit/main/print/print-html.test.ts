import { mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { printHtml } from '../../../../src/main/print/print-html';
import { printPlan } from './print-plan';

const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

async function bodyOf(
  text: string,
  { baseFolder = null, cover = false }: { readonly baseFolder?: string | null; readonly cover?: boolean } = {},
): Promise<string> {
  const { html } = await printHtml(printPlan(text, { linkNotes: false, contents: false, cover }, { baseFolder }));
  return /<main>(.*)<\/main>/s.exec(html)?.[1] ?? '';
}

const words = (html: string) => html.replace(/<[^>]*>/g, '');

const PAYLOADS = [
  'text <img src=x onerror=alert(1)>',
  '# <img src=x onerror=alert(1)>',
  '| a |\n|---|\n| <img src=x onerror=alert(1)> |',
  '[x](y "<img src=x onerror=alert(1)>")',
  '<script>alert(1)</script>',
  '<svg><script>alert(1)</script></svg>',
  '<svg onload=alert(1)>',
  '<iframe src=x onload=alert(1)></iframe>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe src="data:text/html,<script>alert(1)</script>"></iframe>',
  '<embed src="plan://app/index.html"><object data="plan://app/index.html"></object>',
  '[x](javascript:alert(1)) [y](JaVaScRiPt:alert(1)) [z](vbscript:alert(1)) [w](data:text/html,<script>)',
  '<a href="java&#9;script:alert(1)">x</a><a href="java&#10;script:alert(1)">y</a><a href=" javascript:alert(1)">z</a>',
  '```mermaid\ngraph TD; A["<img src=x onerror=alert(1)>"] --> B; click A "javascript:alert(1)"\n```',
  '$\\href{javascript:alert(1)}{x}$',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<svg><use href="data:image/svg+xml,x#y"/><a xlink:href="javascript:alert(1)">x</a></svg>',
  '---\ntitle: <img src=x onerror=alert(1)>\n---\n\nx',
  '<div data-background-iframe="javascript:alert(1)" onclick="alert(1)">x</div>',
  '<form action="https://evil.example"><input autofocus onfocus=alert(1)><button formaction="javascript:alert(1)">x</button></form>',
  '<details ontoggle=alert(1) open>x</details>',
  '<link rel=dns-prefetch href=//evil.example><meta http-equiv=refresh content="0;url=https://evil.example"><base href=https://evil.example>',
  '<style>@import url(https://evil.example/x.css); body { display: none }</style><p style="background: url(https://evil.example)">x</p>',
  '<img srcset="https://evil.example/x.png 2x" src="https://evil.example/y.png"><video poster="https://evil.example/z.png"></video>',
];

describe('raw HTML in a plan can neither run, load nor submit anything when it is printed', () => {
  it.each(PAYLOADS)('%s', async (payload) => {
    const html = await bodyOf(payload);

    expect(html).not.toMatch(
      /<(?:script|style|iframe|object|embed|svg|math|form|button|input|link|meta|base|video|noscript)\b/i,
    );
    expect(html).not.toMatch(
      /<[^>]*\s(?:on\w+|style|srcset|poster|action|formaction|ping|data-background\S*|xlink:href)\s*=/i,
    );
    expect(html).not.toMatch(/(?:href|src)="(?!#at-|https?:|mailto:|data:image\/)/i);
    expect(html).not.toMatch(/<img[^>]*src="http/i);
  });

  it('and the page itself forbids scripts and requests, should anything slip through', async () => {
    const { html } = await printHtml(printPlan('x', {}, { name: '</title><script>' }));
    expect(html).toContain('default-src &#x27;none&#x27;');
    expect(html).not.toContain('<script');
  });
});

describe('words of the plan', () => {
  it('are all kept, in order, whatever they are wrapped in', async () => {
    const text =
      '# One *two*\n\n> three `four`\n\n- five\n  1. six\n\n| seven |\n|---|\n| eight \\| nine |\n\n<center>ten</center>\n\n<unknown-tag>eleven</unknown-tag>\n\n```x\ntwelve\n```\n';
    expect(
      words(await bodyOf(text))
        .split(/\s+/)
        .filter(Boolean),
    ).toEqual('One two three four five six seven eight | nine ten eleven twelve'.split(' '));
  });

  it('in a folded part are printed open', async () => {
    expect(await bodyOf('<details><summary>More</summary>\n\nhidden words\n\n</details>')).toContain('<details open>');
  });

  it('do not include comments, front matter or a byte order mark', async () => {
    expect(
      words(await bodyOf('\ufeff---\nowner: me\n---\n\nkept <!-- dropped --> words\n\n<!-- gone\n-->\n')).trim(),
    ).toBe('kept  words');
  });

  it('of footnotes come at the end without a heading that the plan does not have', async () => {
    const { html, headings } = await printHtml(printPlan('# Title\n\nSee[^1].\n\n[^1]: The note.\n'));
    expect(headings).toEqual(['Title']);
    expect(html).toContain('The note.');
  });
});

describe('check boxes', () => {
  it('are drawn, named by their state, and are no form fields', async () => {
    const html = await bodyOf('- [ ] open\n- [x] closed\n');
    expect(html).toContain('<span class="task-box" role="img" aria-label="not done"></span> open');
    expect(html).toContain('<span class="task-box done" role="img" aria-label="done"></span> closed');
  });

  it('without words, as in a template, are drawn too', async () => {
    const html = await bodyOf('- [ ] \n- [x]\n- [ ] said\n');
    expect(html.match(/class="task-box/g)).toHaveLength(3);
    expect(words(html)).not.toContain('[');
  });

  it('are not made from a bracket that is only the start of a sentence', async () => {
    expect(words(await bodyOf('- [x](https://example.com) is a link\n- [ ]*no box*\n'))).toContain('[ ]no box');
  });
});

describe('links', () => {
  it('inside the plan lead to the heading, as on GitHub, also for a heading of another script', async () => {
    const html = await bodyOf(
      '# Über uns!\n\n## 设计 方案\n\n[a](#über-uns) [b](#设计-方案) [c](#%E8%AE%BE%E8%AE%A1-%E6%96%B9%E6%A1%88)\n',
    );
    expect(html.match(/href="(#[^"]+)"/g)).toEqual(['href="#at-1"', 'href="#at-2"', 'href="#at-2"']);
    expect(html).toContain('<h1 id="at-1"');
  });

  it('to files beside the plan and to headings that are not there keep their words and lose their target', async () => {
    const html = await bodyOf(
      '[beside](other.md) [gone](#gone) [share](//host/share) [unc](<\\\\\\\\host\\\\share>) [f](file:///etc/passwd)\n',
    );
    expect(html).not.toContain('href');
    expect(words(html).trim()).toBe('beside gone share unc f');
  });
});

describe('right-to-left text', () => {
  it('runs from the right by paragraph, list and table, and code never does', async () => {
    const html = await bodyOf(
      'שלום לכולם\n\n- פריט ראשון\n\n| שם | ערך |\n|---|---|\n| א | 1 |\n\nEnglish words\n\n```\nקוד\n```\n',
    );
    expect(html).toContain('<p dir="rtl">שלום');
    expect(html).toContain('<ul dir="rtl">');
    expect(html).toMatch(/<table[^>]* dir="rtl"/);
    expect(html).toContain('<p dir="ltr">English');
    expect(html).toMatch(/<pre[^>]* dir="ltr"/);
  });
});

describe('a long name of a program', () => {
  const name = 'container_network_receiveErrors.total';
  const broken = 'container_<wbr>network_<wbr>receive<wbr>Errors.<wbr>total';

  it('in a cell or in code breaks at its joints and not at any letter', async () => {
    const html = await bodyOf(`| ${name} |\n|---|\n| \`${name}\` |\n`);
    expect(html.split(broken)).toHaveLength(3);
    expect(words(html)).toContain(name);
  });

  it('is left as it is in a block of code, and so are short ones', async () => {
    expect(await bodyOf(`\`\`\`\n${name}\n\`\`\`\n\n\`short_name\` and ${name}\n`)).not.toContain('<wbr>');
  });
});

describe('what is kept on one page', () => {
  const items = (count: number) => Array.from({ length: count }, (_, at) => `  - item ${at}\n`).join('');

  it('is a short item of a list, but not one that holds a long list, which would leave half a page empty', async () => {
    expect(await bodyOf(`- few\n${items(4)}`)).toMatch(/<li[^>]*class="short"[^>]*>few/);
    expect(await bodyOf(`- many\n${items(20)}`)).not.toMatch(/<li[^>]*class="short"[^>]*>many/);
  });

  it('is a drawing with boxes, which is of no use in halves, where other code and trees of folders are', async () => {
    const code = (line: string) => `\`\`\`\n${`${line}\n`.repeat(40)}\`\`\`\n`;
    expect(await bodyOf(code('┌ box ┐'))).toMatch(/<pre[^>]*class="short drawing"/);
    expect(await bodyOf(code('├── file'))).toMatch(/<pre[^>]*class="drawing"/);
    expect(await bodyOf(code('| box |'))).not.toMatch(/<pre[^>]*class="short/);
  });
});

it('a line of code that is too long for the page has a mark where it goes on, and no other line has one', async () => {
  const html = await bodyOf(`\`\`\`js\nconst short = 1;\n${'longWord + '.repeat(20)}1;\n\`\`\`\n`);
  expect(html.match(/class="long-line"/g)).toHaveLength(1);
  expect(words(html)).toContain(`const short = 1;\n${'longWord + '.repeat(20)}1;`);
});

describe('a cover', () => {
  it('of a plan without fields shows no empty frame for them', async () => {
    expect(await bodyOf('# Plan\n\nWords.\n', { cover: true })).not.toContain('cover-fields');
  });

  it('of a plan that runs from right to left says its counts in their order', async () => {
    const html = await bodyOf('# תוכנית העבודה\n\n## שלב ראשון של העבודה\n\n- [ ] משימה\n- [x] משימה\n', {
      cover: true,
    });
    expect(html).toContain('<span dir="ltr">1 of 2 items done (50 %)</span>');
    expect(html).toContain('<span class="progress" dir="ltr">1 of 2</span>');
  });
});

describe('pictures', () => {
  let folder = '';
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('from the folder of the plan are put into the page; all others become words with the reason', async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'plandesk-print-')));
    await writeFile(join(folder, 'here.png'), Buffer.from(PIXEL, 'base64'));
    await writeFile(join(folder, 'lies.png'), 'no picture');
    await symlink('/etc/hostname', join(folder, 'link.png'));

    const html = await bodyOf(
      '![Good](here.png) ![Lie](lies.png) ![Link](link.png) ![Up](../x.png) ![Far](http://x.example/a.png) ![](none.png)',
      { baseFolder: folder },
    );

    expect(html.match(/<img /g)).toHaveLength(1);
    expect(html).toContain(`src="data:image/png;base64,${PIXEL}" alt="Good"`);
    expect(words(html)).toContain('Lie (picture not a picture: lies.png)');
    expect(words(html)).toContain('Link (picture not in the folder of the plan: link.png)');
    expect(words(html)).toContain('Far (picture on the web: http://x.example/a.png)');
    expect(words(html)).toContain('(picture missing: none.png)');
  });
});

it('the same plan makes the same page', async () => {
  const text = '# A\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nx[^n]\n\n[^n]: y\n';
  expect(await bodyOf(text)).toBe(await bodyOf(text));
});

describe('the widths that a table keeps in its delimiter row', () => {
  const kept = `|${'-'.repeat(60)}|${'-'.repeat(40)}|`;
  const shares = async (text: string) =>
    [...(await bodyOf(text)).matchAll(/<col width="([^"]*)"/g)].map(([, at]) => at);

  it('are the widths on paper too, also in a quote, in a list and beside raw HTML', async () => {
    expect(await shares(`Intro\n\n| a | b |\n${kept}\n| c | d |\n`)).toEqual(['60%', '40%']);
    expect(await shares(`> | a | b |\n> ${kept}\n> | c | d |\n`)).toEqual(['60%', '40%']);
    expect(await shares(`- x\n\n  - | a | b |\n    ${kept}\n    | c | d |\n`)).toEqual(['60%', '40%']);
    expect(await shares(`<div>x</div>\n\n| a | b |\n${kept}\n| c | d |\n`)).toEqual(['60%', '40%']);
  });

  it('say nothing where the source is only aligned, or a row has more cells', async () => {
    expect(await shares('| a | b |\n|---|---|\n| c | d |\n')).toEqual(['50%', '50%']);
    expect(await shares(`| a | b |\n${kept}\n| c | d | e |\n`)).toHaveLength(3);
  });
});
