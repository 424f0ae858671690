import { expect, it } from 'vitest';
import { isTrustedSender } from '../../../../src/main/ipc/trusted-sender';

const ours = { origin: 'plan://app', url: 'plan://app/', parent: null };

it('the main frame of our own window is heard', () => {
  expect(isTrustedSender(ours, true)).toBe(true);
  expect(isTrustedSender({ ...ours, url: 'plan://app/index.html#x' }, true)).toBe(true);
});

it.each([
  ['a frame that is gone', null, true],
  ['another window with our page', ours, false],
  ['a frame inside of our page', { ...ours, parent: ours }, true],
  ['about:blank', { origin: 'null', url: 'about:blank', parent: null }, true],
  ['about:blank that took over our origin', { ...ours, url: 'about:blank' }, true],
  ['our page in a sandboxed frame', { ...ours, origin: 'null' }, true],
  ['no address at all', { origin: '', url: '', parent: null }, true],
  ['a web page', { origin: 'https://example.com', url: 'https://example.com/', parent: null }, true],
  ['a file', { origin: 'file://', url: 'file:///tmp/x.html', parent: null }, true],
  ['a host that begins like ours', { origin: 'plan://app.evil', url: 'plan://app.evil/', parent: null }, true],
  ['another host of our scheme', { origin: 'plan://print', url: 'plan://print/', parent: null }, true],
])('%s is not', (_name, frame, isOurWindow) => {
  expect(isTrustedSender(frame, isOurWindow)).toBe(false);
});
