import { existsSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';

const MARKDOWN = { name: 'Markdown', extensions: ['md', 'markdown', 'mdown', 'mkd', 'txt'] };
const PICTURES = { name: 'Pictures', extensions: ['png', 'jpg', 'jpeg', 'gif', 'webp', 'avif', 'bmp', 'svg'] };
const VALUES = { name: 'Comma-separated values', extensions: ['csv', 'tsv', 'tab', 'txt'] };
const ANY = { name: 'All files', extensions: ['*'] };

/** The files that the person chose to open; null when they cancelled. */
export async function askFilesToOpen(window: BrowserWindow): Promise<readonly string[] | null> {
  const answer = await dialog.showOpenDialog(window, {
    title: 'Open',
    properties: ['openFile', 'multiSelections'],
    filters: [MARKDOWN, ANY],
  });
  return answer.canceled || answer.filePaths.length === 0 ? null : answer.filePaths;
}

/** The folder that the person chose to open; null when they cancelled. */
export async function askFolderToOpen(window: BrowserWindow): Promise<string | null> {
  const answer = await dialog.showOpenDialog(window, { title: 'Open Folder', properties: ['openDirectory'] });
  return answer.canceled ? null : (answer.filePaths[0] ?? null);
}

/** The picture that the person chose to insert; null when they cancelled. */
export async function askImageToInsert(window: BrowserWindow, planPath: string | null): Promise<string | null> {
  const answer = await dialog.showOpenDialog(window, {
    title: 'Insert image',
    properties: ['openFile'],
    filters: [PICTURES, ANY],
    ...(planPath !== null && { defaultPath: dirname(planPath) }),
  });
  return answer.canceled ? null : (answer.filePaths[0] ?? null);
}

/** Where to save a plan; null when the person cancelled. */
export async function askPlaceToSave(window: BrowserWindow, suggested: string): Promise<string | null> {
  const answer = await dialog.showSaveDialog(window, {
    title: 'Save As',
    defaultPath: suggested,
    filters: [MARKDOWN, ANY],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  });
  return answer.canceled || answer.filePath === '' ? null : withExtension(answer.filePath, '.md');
}

/** Where to put a PDF; null when the person cancelled. */
export async function askPlaceForPdf(window: BrowserWindow, suggested: string): Promise<string | null> {
  const answer = await dialog.showSaveDialog(window, {
    title: 'Export PDF',
    defaultPath: suggested,
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  });
  return answer.canceled || answer.filePath === '' ? null : withExtension(answer.filePath, '.pdf');
}

/** The file of comma-separated values that the person chose to import; null when they cancelled. */
export async function askCsvToOpen(window: BrowserWindow): Promise<string | null> {
  const answer = await dialog.showOpenDialog(window, {
    title: 'Import CSV',
    properties: ['openFile'],
    filters: [VALUES, ANY],
  });
  return answer.canceled ? null : (answer.filePaths[0] ?? null);
}

/** Where to put a table; null when the person cancelled. */
export async function askPlaceForCsv(window: BrowserWindow, suggested: string): Promise<string | null> {
  const answer = await dialog.showSaveDialog(window, {
    title: 'Export CSV',
    defaultPath: suggested,
    filters: [VALUES, ANY],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  });
  return answer.canceled || answer.filePath === '' ? null : withExtension(answer.filePath, '.csv');
}

/** Where to put a page for browsers; null when the person cancelled. */
export async function askPlaceForHtml(window: BrowserWindow, suggested: string): Promise<string | null> {
  const answer = await dialog.showSaveDialog(window, {
    title: 'Export HTML',
    defaultPath: suggested,
    filters: [{ name: 'HTML', extensions: ['html', 'htm'] }],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  });
  return answer.canceled || answer.filePath === '' ? null : withExtension(answer.filePath, '.html');
}

/** Shows the whole address that would be opened outside, and asks. */
export async function askToOpenLink(window: BrowserWindow, address: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    title: 'Open link',
    message: 'Open this address outside of Plandesk?',
    detail: address,
    buttons: ['Open', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}

/** Asked when the person closes a window that no longer answers. */
export async function askToCloseStuck(window: BrowserWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: 'Plandesk is not answering',
    message: 'The window is not answering.',
    detail: 'What was saved is safe on disk. What was typed since then is kept and comes back at the next start.',
    buttons: ['Wait', 'Close anyway'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}

/** Asked when the window's content hangs. True: end it and show the plans again. */
export async function askToRestartStuck(window: BrowserWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: 'Plandesk is not answering',
    message: 'The window is not answering.',
    detail: 'It can be started again with your plans and with what you typed up to about a second before it stopped.',
    buttons: ['Wait', 'Start it again'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}

/** Asked when the window's content has crashed again. True: show the plans once more. */
export async function askToReopen(window: BrowserWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    title: 'The window stopped working',
    message: 'The window stopped working.',
    detail: 'It stopped a moment ago too. What was saved is safe on disk, and what was typed since then is kept.',
    buttons: ['Open the plans again', 'Close'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}

/**
 * Some systems' dialogs leave the extension to the person. It is not added where that would name another file that is
 * there already: the dialog asked about replacing the name as typed, not that one.
 */
function withExtension(path: string, extension: string): string {
  return extname(path) !== '' || existsSync(path + extension) ? path : path + extension;
}
