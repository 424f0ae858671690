// Starts an empty window or the built app in the same way, types one letter as soon as a text can take it, and prints
// when that letter was on screen; `npm run bench -- startup` drives it.
const { join } = require('node:path');
const { app, BrowserWindow } = require('electron');

const ROOT = join(__dirname, '../../..');

// Both run in the page. The first resolves with the length of the text that has the focus.
const TEXT = 'document.activeElement.value ?? document.activeElement.textContent';
const FOCUSED = `new Promise((resolve) => {
  const look = () => {
    if (document.activeElement?.matches('textarea, [contenteditable=true]')) resolve((${TEXT}).length);
    else requestAnimationFrame(look);
  };
  look();
})`;
// Resolves with the time of the frame that shows a longer one.
const shownAfter = (length) => `new Promise((resolve) => {
  const look = () => requestAnimationFrame(() => {
    if ((${TEXT}).length === ${length}) look();
    else setTimeout(() => resolve(performance.timeOrigin + performance.now()));
  });
  look();
})`;

app.on('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', async () => {
    try {
      contents.debugger.attach();
      // A display without a window manager gives no window the focus.
      await contents.debugger.sendCommand('Emulation.setFocusEmulationEnabled', { enabled: true });
      const shown = contents.executeJavaScript(shownAfter(await contents.executeJavaScript(FOCUSED)));
      await contents.debugger.sendCommand('Input.dispatchKeyEvent', { type: 'keyDown', key: 'x', text: 'x' });
      process.stdout.write(`shown ${await shown}\n`);
      setTimeout(() => app.exit(0), Number(process.env.PLANDESK_BENCH_STAY ?? 0));
    } catch (error) {
      process.stderr.write(`${error}\n`);
      app.exit(1);
    }
  });
});

if (process.env.PLANDESK_BENCH_EMPTY) {
  app.whenReady().then(() => {
    const window = new BrowserWindow({
      width: 1280,
      height: 900,
      webPreferences: { sandbox: true, spellcheck: false },
    });
    window.webContents.session.setSpellCheckerLanguages([]);
    window.loadFile(join(__dirname, 'empty.html'));
  });
} else {
  app.setAppPath(ROOT);
  require(join(ROOT, 'out/main/main.cjs'));
}
