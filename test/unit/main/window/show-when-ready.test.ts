import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { showWhenReady } from '../../../../src/main/window/show-when-ready';

/** What is asked of a window here, in the order in which it is asked. */
class HiddenWindow extends EventEmitter {
  readonly webContents = new EventEmitter();
  readonly asked: string[] = [];
  isGone = false;

  isDestroyed = () => this.isGone;
  maximize = () => this.asked.push('maximize');
  show = () => this.asked.push('show');
}

let window: HiddenWindow;
beforeEach(() => {
  vi.useFakeTimers();
  window = new HiddenWindow();
});
afterEach(() => {
  vi.useRealTimers();
});

function start(maximized: boolean): void {
  showWhenReady(window as unknown as BrowserWindow, maximized);
}

it('a window is shown once its page is painted, and as large as it was left', () => {
  start(true);
  expect(window.asked).toEqual([]);
  window.emit('ready-to-show');
  expect(window.asked).toEqual(['maximize', 'show']);
});

it('a person gets a window also where its first paint is never told', () => {
  start(false);
  window.webContents.emit('did-finish-load');
  expect(window.asked).toEqual([]);
  vi.runAllTimers();
  expect(window.asked).toEqual(['show']);
});

it('a window that was shown, and hidden or moved since, is not shown again by what comes late', () => {
  start(true);
  window.webContents.emit('did-finish-load');
  window.emit('ready-to-show');
  vi.runAllTimers();
  expect(window.asked).toEqual(['maximize', 'show']);
});

it('a window that was closed while its page was loaded is left alone', () => {
  start(false);
  window.webContents.emit('did-finish-load');
  window.isGone = true;
  vi.runAllTimers();
  expect(window.asked).toEqual([]);
});
