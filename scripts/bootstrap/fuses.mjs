import { open, readFile } from 'node:fs/promises';
import { SetupError } from './say.mjs';

// Electron's fuses are one byte each after this marker, a version byte and a length byte.
const MARKER = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const VERSION = 1;
const ON = 0x31;
const OFF = 0x30;
const REMOVED = 0x72;

/** Position of each fuse in the wire, version 1. */
export const FUSES = {
  runAsNode: 0,
  cookieEncryption: 1,
  nodeOptions: 2,
  nodeCliInspect: 3,
  asarIntegrity: 4,
  onlyLoadAppFromAsar: 5,
  browserV8Snapshot: 6,
  fileProtocolPrivileges: 7,
};

/** Sets fuses in an Electron binary: `{ nodeCliInspect: true }`. Throws if the binary lacks one of them. */
export async function writeFuses(binary, wanted) {
  const bytes = await readFile(binary);
  const at = bytes.indexOf(MARKER, 0, 'latin1');
  if (at < 0) throw new SetupError(`${binary} holds no fuses: it is not an Electron binary.`);
  const wire = at + MARKER.length;
  if (bytes[wire] !== VERSION) throw new SetupError(`${binary} has fuses of an unknown version.`);
  const length = bytes[wire + 1];

  const file = await open(binary, 'r+');
  try {
    for (const [name, on] of Object.entries(wanted)) {
      const index = FUSES[name];
      const position = wire + 2 + index;
      if (index >= length || bytes[position] === REMOVED) throw new SetupError(`${binary} has no fuse ${name}.`);
      await file.write(Buffer.of(on ? ON : OFF), 0, 1, position);
    }
  } finally {
    await file.close();
  }
}
