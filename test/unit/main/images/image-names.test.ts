import { describe, expect, it } from 'vitest';
import { addressOfPath, assetsFolderName, freeImageName } from '../../../../src/main/images/image-names';

describe('the folder of pictures is named after the plan', () => {
  it.each([
    ['/p/checkout.md', 'checkout.assets'],
    ['/p/My plan (v2).md', 'My plan (v2).assets'],
    ['/p/a.b.markdown', 'a.b.assets'],
    ['/p/no-extension', 'no-extension.assets'],
    ['/p/.md', '.md.assets'],
    ['/p/12:30 a*b.md', '12-30 a-b.assets'],
    [`/p/${'é'.repeat(125)}.md`, `${'é'.repeat(100)}.assets`],
  ])('%s', (path, folder) => {
    expect(assetsFolderName(path)).toBe(folder);
  });
});

describe('a picture gets a name that is free and safe on every system', () => {
  it.each([
    ['image.png', 'image/png', [], 'image-1.png'],
    ['image.png', 'image/png', ['image-1.png', 'image-2.png'], 'image-3.png'],
    ['Login flow.PNG', 'image/png', [], 'Login-flow.png'],
    ['login.png', 'image/png', ['LOGIN.png'], 'login-2.png'],
    ['photo.jpeg', 'image/jpeg', [], 'photo.jpg'],
    // The bytes tell the kind, so the name can't pretend another.
    ['page.html', 'image/webp', [], 'page.webp'],
    ['../../etc/passwd', 'image/png', [], 'passwd.png'],
    ['C:\\Users\\a\\Bild.png', 'image/png', [], 'Bild.png'],
    ['CON.png', 'image/png', [], 'image-1.png'],
    ['', 'image/png', [], 'image-1.png'],
    ['....', 'image/gif', [], 'image-1.gif'],
    ['a\u202egnp.exe\0.png', 'image/png', [], 'a-gnp-exe.png'],
    ['תמונה ראשית.png', 'image/png', [], 'תמונה-ראשית.png'],
    [`${'x'.repeat(300)}.png`, 'image/png', [], `${'x'.repeat(60)}.png`],
  ] as const)('%s', (name, mime, taken, wanted) => {
    expect(freeImageName(name, mime, taken)).toBe(wanted);
  });
});

describe('a path becomes an address that Markdown and our own scheme read back', () => {
  it.each([
    ['plan.assets/image-1.png', 'plan.assets/image-1.png'],
    ['My plan (v2).assets/a.png', 'My%20plan%20%28v2%29.assets/a.png'],
    ['תוכנית.assets/a.png', 'תוכנית.assets/a.png'],
    ['100%.assets/a#b?.png', '100%25.assets/a%23b%3F.png'],
  ])('%s', (path, address) => {
    expect(addressOfPath(path)).toBe(address);
    expect(decodeURIComponent(address)).toBe(path);
  });
});
