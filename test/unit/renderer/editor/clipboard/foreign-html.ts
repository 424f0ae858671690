/** HTML as programs write it to the clipboard, cut down to what matters. */

export const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm; font-size:11.0pt;} --></style>
<!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]--></head>
<body lang=EN-US><!--StartFragment-->
<h2>Rollout<o:p></o:p></h2>
<p class=MsoNormal>Move <b style='mso-bidi-font-weight:normal'>all</b> <i>tenants</i>&nbsp; <s>now</s>
later.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>First<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>o<span>&nbsp; </span></span><![endif]>Inner<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>·<span>&nbsp; </span></span><![endif]>Second<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span
style='mso-list:Ignore'>1.<span>&nbsp; </span></span><![endif]>Numbered<o:p></o:p></p>
<table class=MsoTableGrid border=1><tr><td width=300><p class=MsoNormal><b>Step</b><o:p></o:p></p></td><td><p class=MsoNormal>Who<o:p></o:p></p></td></tr>
<tr><td><p class=MsoNormal>Copy<o:p></o:p></p><p class=MsoNormal>check<o:p></o:p></p></td><td><p class=MsoNormal>Ada<o:p></o:p></p></td></tr></table>
<!--EndFragment--></body></html>`;

export const GOOGLE_DOCS = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1f2e"><h1 dir="ltr" style="line-height:1.38;"><span style="font-size:20pt;font-weight:700;">Plan</span></h1><p dir="ltr" style="line-height:1.38;"><span style="font-weight:400;font-style:normal;">Some </span><span style="font-weight:700;font-style:normal;">bold</span><span style="font-weight:400;font-style:italic;"> words</span> <a href="https://example.com/a?b=1&amp;c=2" style="text-decoration:none;"><span style="color:#1155cc;text-decoration:underline;">there</span></a></p><ul style="margin-top:0;"><li dir="ltr" style="list-style-type:disc;" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400;">one</span></p></li><ul><li dir="ltr" aria-level="2"><p dir="ltr" role="presentation"><span>inner</span></p></li></ul><li dir="ltr" role="checkbox" aria-checked="true" aria-level="1"><img src="data:image/png;base64,AAAA" alt="checked" style="display:none"><p role="presentation"><span>done</span></p></li></ul></b><br class="Apple-interchange-newline">`;

export const LIBREOFFICE_CALC = `<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN"><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title><meta name="generator" content="LibreOffice 24.2 (Linux)"/><style type="text/css">body,div,table{ font-family:"Liberation Sans"; }</style></head><body><table cellspacing="0" border="0"><colgroup width="85"></colgroup><tr><td height="17" align="left">Name</td><td align="right">Hours</td></tr><tr><td height="17" align="left"><b>Ada | Bea</b></td><td align="right" sdval="3.5" sdnum="1033;">3.5</td></tr><tr><td colspan="2" align="left">both</td></tr></table></body></html>`;

export const GITHUB = `<meta charset='utf-8'><h3 dir="auto" style="box-sizing: border-box; font-weight: 600;">Tasks<a id="user-content-tasks" class="anchor" href="#tasks"><svg class="octicon"><path d="m7"></path></svg></a></h3><ul class="contains-task-list"><li class="task-list-item"><input type="checkbox" disabled="" class="task-list-item-checkbox" checked=""> Write <code class="notranslate">a_b</code></li><li class="task-list-item"><input type="checkbox" disabled=""> Ship</li></ul><div class="highlight highlight-source-ts"><pre><code class="language-ts">const a = <span class="pl-c1">1</span>;
const b = 2;</code></pre></div><table role="table"><thead><tr><th align="left">A</th><th align="center">B</th></tr></thead><tbody><tr><td align="left">x</td><td align="center">y</td></tr></tbody></table>`;

export const VS_CODE = {
  html: `<meta charset='utf-8'><div style="color: #3b3b3b;background-color: #ffffff;font-family: 'Droid Sans Mono', 'monospace';font-size: 14px;white-space: pre;"><div><span style="color: #800000;font-weight: bold;"># Title</span></div><br><div><span style="color: #0451a5;">-</span><span> a *b*</span></div></div>`,
  text: '# Title\n\n- a *b*',
};

export const TERMINAL = {
  html: '<pre style="color:#fff"><span>$ ls -l</span>\n<span>total 0</span></pre>',
  text: '$ ls -l\ntotal 0',
};

export const CHROMIUM = `<meta charset='utf-8'><p style="color: rgb(0, 0, 0); font-family: Arial; font-weight: 400; white-space: normal;">Read<span class="Apple-converted-space">&nbsp;</span><a href="https://example.com/doc" style="color: blue">the <em>whole</em> page</a>.</p><blockquote style="margin: 0"><p>Said so</p></blockquote><ol start="3"><li>three</li><li>four</li></ol><hr><p>1. not a list, *not* marked</p>`;

/** What attackers put into HTML. Each has the word `safe`, and nothing else of it may stay but words. */
export const HOSTILE: readonly (readonly [name: string, html: string])[] = [
  ['an image that runs', '<p>safe</p><img src=x onerror="window.__pwned=1"><h1 onclick="window.__pwned=1">safe</h1>'],
  [
    'an image in a cell and a title',
    '<table><tr><td title="<img src=x onerror=window.__pwned=1>">safe<img src=x onerror=window.__pwned=1></td></tr></table>',
  ],
  [
    'scripts',
    '<script>window.__pwned=1</script><svg onload="window.__pwned=1"><script>window.__pwned=1</script></svg><p>safe</p>',
  ],
  [
    'frames',
    '<iframe src="javascript:window.__pwned=1" onload="window.__pwned=1"></iframe><iframe srcdoc="<script>window.__pwned=1</script>">safe</iframe><p>safe</p>',
  ],
  ['a frame of data', '<iframe src="data:text/html,<script>window.__pwned=1</script>"></iframe><p>safe</p>'],
  [
    'embedded pages',
    '<object data="plan://app/index.html">window.__pwned=1</object><embed src="javascript:window.__pwned=1"><p>safe</p>',
  ],
  [
    'links that run',
    '<a href="javascript:window.__pwned=1">safe</a> <a href="JaVaScRiPt:window.__pwned=1">safe</a> <a href="java&#9;script:window.__pwned=1">safe</a> <a href="&#1;javascript:window.__pwned=1">safe</a> <a href="vbscript:window.__pwned=1">safe</a> <a href="data:text/html,<script>window.__pwned=1</script>">safe</a>',
  ],
  [
    'links to files and shares',
    '<a href="file:///etc/passwd">safe</a> <a href="smb://host/x">safe</a> <a href="//host/share">safe</a> <a href="\\\\host\\share">safe</a> <a href="ms-word:ofe">safe</a>',
  ],
  ['diagrams', '<pre class="mermaid">graph TD; A["&lt;img src=x onerror=window.__pwned=1&gt;"] safe</pre><p>safe</p>'],
  [
    'math',
    '<math><mtext><table><mglyph><style><img src=x onerror=window.__pwned=1></style></mglyph></table></mtext></math><p>safe</p>',
  ],
  [
    'what changes when it is read twice',
    '<noscript><p title="</noscript><img src=x onerror=window.__pwned=1>">safe</p></noscript><svg><style><img src=x onerror=window.__pwned=1></style></svg><p>safe</p><form><math><mtext></form><form><mglyph><style></math><img src=x onerror=window.__pwned=1>',
  ],
  [
    'names that shadow',
    '<p id="body" name="plandesk" data-background-iframe="javascript:window.__pwned=1">safe</p><img name="cookie">',
  ],
  [
    'forms',
    '<form action="javascript:window.__pwned=1"><button formaction="javascript:window.__pwned=1">safe</button><input autofocus onfocus="window.__pwned=1" value="window.__pwned=1"></form><details open ontoggle="window.__pwned=1">safe</details>',
  ],
  [
    'styles and other pages',
    '<base href="https://evil.invalid/"><link rel="stylesheet" href="https://evil.invalid/x.css"><meta http-equiv="refresh" content="0;url=https://evil.invalid/"><style>@import "https://evil.invalid/x.css"; p { color: red }</style><p style="background:url(https://evil.invalid/x)">safe</p>',
  ],
  [
    'trackers',
    '<img src="https://evil.invalid/t.gif" srcset="https://evil.invalid/t2.gif 2x"><video src="https://evil.invalid/v"></video><link rel="dns-prefetch" href="//evil.invalid"><p>safe</p>',
  ],
  ['hidden words', '<p>safe<span style="display:none">window.__pwned=1</span></p>'],
];
