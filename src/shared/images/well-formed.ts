import { SaxesParser } from 'saxes';

/** Chromium reads no deeper trees (`kMaxXMLTreeDepth`). */
const DEEPEST = 5000;

/** Whether a browser reads a text as XML to its end. What it trips over it shows nothing of as a picture. */
export function isWellFormed(source: string): boolean {
  const parser = new SaxesParser({ xmlns: true, position: false });
  let hasOwnEntities = false;
  let depth = 0;
  parser.on('doctype', (doctype) => {
    hasOwnEntities = doctype.includes('[');
  });
  parser.on('opentag', () => {
    depth += 1;
    if (depth > DEEPEST) throw new Error('too deep');
  });
  parser.on('closetag', () => {
    depth -= 1;
  });
  parser.on('error', (error) => {
    // Entities that the drawing itself declares are not known to this reader.
    if (!hasOwnEntities || !error.message.includes('undefined entity')) throw error;
  });
  try {
    parser.write(source.replace(/^\uFEFF/, '')).close();
    return true;
  } catch {
    return false;
  }
}
