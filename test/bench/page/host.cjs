// Shows one built page in a bare Electron window; `npm run bench -- page` drives it.
const { app, BrowserWindow } = require('electron');

app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 900, webPreferences: { sandbox: true, spellcheck: false } });
  window.webContents.session.setSpellCheckerLanguages([]);
  window.loadFile(process.env.PLANDESK_BENCH_PAGE);
});
app.on('window-all-closed', () => app.quit());
