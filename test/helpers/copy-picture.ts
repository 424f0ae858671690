import type { ElectronApplication } from '@playwright/test';

interface OldClipboard {
  writeImage?(image: unknown): void;
}

/** Puts a PNG on the system's clipboard, as a program for screenshots does. */
export async function copyPicture(app: ElectronApplication, bytes: Buffer): Promise<void> {
  await app.evaluate(async ({ clipboard, ClipboardItem, nativeImage }, data) => {
    const png = Buffer.from(data, 'base64');
    // Electron before 45 has a method of its own for pictures.
    const old = clipboard as OldClipboard;
    if (old.writeImage) old.writeImage(nativeImage.createFromBuffer(png));
    else await clipboard.write([new ClipboardItem({ 'image/png': new Blob([png], { type: 'image/png' }) })]);
  }, bytes.toString('base64'));
}
