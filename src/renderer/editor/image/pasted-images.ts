import { OWN_TYPE } from '../clipboard/own-data';

const isImageFile = (file: File): boolean => file.type.startsWith('image/');

/** True for text that only names files: file managers put their paths beside the files themselves. */
function namesFiles(text: string, files: readonly File[]): boolean {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('#'));
  return lines.every(
    (line) => /^(?:file:\/\/|\/|[a-z]:\\)/i.test(line) || files.some((file) => line.trim() === file.name),
  );
}

/**
 * The picture files that a paste is about; none where it brings text too. Spreadsheets and word processors add a picture
 * of what was copied to the text of it.
 */
export function pastedImages(data: DataTransfer | null): readonly File[] {
  if (data === null || data.getData(OWN_TYPE) !== '' || data.getData('text/markdown') !== '') return [];
  const files = [...data.files].filter(isImageFile);
  if (files.length === 0 || !namesFiles(data.getData('text/plain'), files)) return [];
  // A browser's "Copy image" brings the picture and an `img` element with its address.
  const words = data
    .getData('text/html')
    .replace(/<!--[\s\S]*?-->|<(?:style|title)[\s\S]*?<\/(?:style|title)>|<[^>]*>/gi, '');
  return words.replace(/&nbsp;/g, ' ').trim() === '' ? files : [];
}

/** The picture files among those that were dropped. */
export function droppedImages(files: readonly File[]): readonly File[] {
  return files.filter(isImageFile);
}
