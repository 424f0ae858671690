/** The one channel between the process that reads the files and the window that edits them. */
export const VERIFY_CHANNEL = 'verify:next';
