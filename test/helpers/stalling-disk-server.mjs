// node stalling-disk-server.mjs FOLDER: a disk in memory at FOLDER, in the kernel's own protocol for disks that a program
// keeps (FUSE 7). Told `stall`, it answers nothing from then on, as a network disk does whose server is gone; told
// `answer`, it answers all that was asked meanwhile.
import { spawn } from 'node:child_process';
import { openSync, read, writeSync } from 'node:fs';

const [folder = ''] = process.argv.slice(2);
const device = openSync('/dev/fuse', 'r+');
const FOLDER_MODE = 0o40755;
const FILE_MODE = 0o100644;
const [ENOENT, EINTR, ENOSYS] = [2, 4, 38];

/** By node; 1 is the folder. */
const nodes = new Map([[1, { name: '', mode: FOLDER_MODE, bytes: Buffer.alloc(0), time: 1 }]]);
let lastNode = 1;
let clock = 1_700_000_000;
let isStalled = false;
const waiting = [];

const nodeOf = (name) => [...nodes].find(([id, node]) => id > 1 && node.name === name)?.[0] ?? null;
const words = (bytes) => bytes.toString('utf8').split('\0');
const u32 = (...numbers) => Buffer.from(Uint32Array.from(numbers).buffer);
const u64 = (...numbers) => Buffer.from(BigUint64Array.from(numbers.map(BigInt)).buffer);

function attributes(id) {
  const { mode, bytes, time } = nodes.get(id);
  return Buffer.concat([
    u64(id, bytes.length, Math.ceil(bytes.length / 512), time, time, time),
    u32(0, 0, 0, mode, id === 1 ? 2 : 1, 0, 0, 0, 4096, 0),
  ]);
}

const entry = (id) => Buffer.concat([u64(id, 0, 0, 0), u32(0, 0), attributes(id)]);
const opened = () => Buffer.concat([u64(0), u32(1, 0)]);

function create(name, mode) {
  lastNode += 1;
  clock += 1;
  nodes.set(lastNode, { name, mode: (mode & 0o7777) | 0o100000, bytes: Buffer.alloc(0), time: clock });
  return lastNode;
}

function resize(node, size) {
  const bytes = Buffer.alloc(size);
  node.bytes.copy(bytes, 0, 0, Math.min(size, node.bytes.length));
  node.bytes = bytes;
}

function rename(names) {
  const [from = '', to = ''] = words(names);
  const id = nodeOf(from);
  if (id === null) return -ENOENT;
  const old = nodeOf(to);
  if (old !== null && old !== id) nodes.get(old).name = '';
  nodes.get(id).name = to;
  return Buffer.alloc(0);
}

function listing(offset) {
  const names = [...nodes].filter(([id, { name }]) => id > 1 && name !== '').slice(offset);
  return Buffer.concat(
    names.map(([id, { name }], at) => {
      const bytes = Buffer.from(name);
      const padding = Buffer.alloc((8 - (bytes.length % 8)) % 8);
      return Buffer.concat([u64(id, offset + at + 1), u32(bytes.length, 8), bytes, padding]);
    }),
  );
}

/** The answer's bytes, a negative error, or null for what is not answered. */
function answerTo(kind, id, body) {
  const node = nodes.get(id);
  switch (kind) {
    case 26: // INIT
      return Buffer.concat([u32(7, 31, 0, 0), u32(0, 131_072, 1), Buffer.alloc(36)]);
    case 1: {
      const found = nodeOf(words(body)[0]);
      return found === null ? -ENOENT : entry(found);
    }
    case 3: // GETATTR
      return node ? Buffer.concat([u64(0), u32(0, 0), attributes(id)]) : -ENOENT;
    case 4: {
      const valid = body.readUInt32LE(0);
      if (valid & 8) resize(node, Number(body.readBigUInt64LE(16)));
      if (valid & 1) node.mode = (node.mode & ~0o7777) | (body.readUInt32LE(68) & 0o7777);
      return Buffer.concat([u64(0), u32(0, 0), attributes(id)]);
    }
    case 14: // OPEN
    case 27: // OPENDIR
      return opened();
    case 15: {
      const from = Number(body.readBigUInt64LE(8));
      return node.bytes.subarray(from, from + body.readUInt32LE(16));
    }
    case 16: {
      const [at, size] = [Number(body.readBigUInt64LE(8)), body.readUInt32LE(16)];
      if (at + size > node.bytes.length) resize(node, at + size);
      body.copy(node.bytes, at, 40, 40 + size);
      clock += 1;
      node.time = clock;
      return u32(size, 0);
    }
    case 28: // READDIR
      return listing(Number(body.readBigUInt64LE(8)));
    case 35: // CREATE
      return Buffer.concat([entry(create(words(body.subarray(16))[0], body.readUInt32LE(4))), opened()]);
    case 12: // RENAME
      return rename(body.subarray(8));
    case 45: // RENAME2
      return rename(body.subarray(16));
    case 6: {
      const found = nodeOf(words(body)[0]);
      if (found === null) return -ENOENT;
      nodes.get(found).name = '';
      return Buffer.alloc(0);
    }
    case 17: // STATFS
      return Buffer.concat([u64(1e6, 1e6, 1e6, 1e6, 1e6), u32(4096, 255, 4096, 0), Buffer.alloc(24)]);
    case 18: // RELEASE, FSYNC, FLUSH, RELEASEDIR, FSYNCDIR, ACCESS
    case 20:
    case 25:
    case 29:
    case 30:
    case 34:
      return Buffer.alloc(0);
    case 2: // FORGET, BATCH_FORGET
    case 42:
      return null;
    default:
      return -ENOSYS;
  }
}

function answer(request) {
  const kind = request.readUInt32LE(4);
  if (kind === 36) {
    // Who asked is being ended: the system waits for no answer but this one.
    const asked = request.subarray(40, 48);
    const at = waiting.findIndex((each) => each.subarray(8, 16).equals(asked));
    if (at >= 0) reply(waiting.splice(at, 1)[0], -EINTR);
    return;
  }
  if (isStalled && ![2, 42].includes(kind)) {
    waiting.push(request);
    return;
  }
  const found = answerTo(kind, Number(request.readBigUInt64LE(16)), request.subarray(40));
  if (found !== null) reply(request, found);
}

function reply(request, found) {
  const body = typeof found === 'number' ? Buffer.alloc(0) : found;
  const head = Buffer.alloc(16);
  head.writeUInt32LE(16 + body.length, 0);
  head.writeInt32LE(typeof found === 'number' ? found : 0, 4);
  request.copy(head, 8, 8, 16);
  try {
    writeSync(device, Buffer.concat([head, body]));
  } catch {
    // Who asked has given up.
  }
}

const buffer = Buffer.alloc(1024 * 1024);
function next() {
  read(device, buffer, 0, buffer.length, null, (error, length) => {
    if (error?.code === 'ENODEV') process.exit(0);
    // Not mounted yet, or interrupted.
    if (error) setTimeout(next, 10);
    else {
      answer(Buffer.from(buffer.subarray(0, length)));
      next();
    }
  });
}

process.on('message', (message) => {
  if (message.make !== undefined) {
    const node = nodes.get(nodeOf(message.make) ?? create(message.make, FILE_MODE));
    node.bytes = Buffer.from(message.text);
    clock += 1;
    node.time = message.time ?? clock;
  } else isStalled = message.stall;
  if (!isStalled) for (const request of waiting.splice(0)) answer(request);
  process.send?.({ done: true });
});

next();
const options = 'fd=3,rootmode=40000,user_id=0,group_id=0,allow_other';
const mount = spawn('mount', ['-i', '-t', 'fuse', '-o', options, 'plandesk-test', folder], {
  stdio: ['ignore', 'ignore', 'inherit', device],
});
mount.once('exit', (code) => process.send?.({ mounted: code === 0 }));
