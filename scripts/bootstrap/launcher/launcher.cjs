// Stands in for Electron's own default app in the development runtime, which ships none: `electron [switches] FOLDER …`
// runs the app in FOLDER.
const { readFileSync } = require('node:fs');
const { resolve } = require('node:path');
const { pathToFileURL } = require('node:url');
const { app } = require('electron');

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (folder === undefined) {
  process.stderr.write('usage: electron [switches] APP-FOLDER [arguments]\n');
  app.exit(2);
} else {
  start(resolve(folder)).catch((error) => {
    process.stderr.write(`${error?.stack ?? error}\n`);
    app.exit(1);
  });
}

async function start(root) {
  const about = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'));
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true, configurable: true });
  app.setName(about.productName ?? about.name);
  app.setVersion(about.version);
  app.setAppPath(root);
  const main = resolve(root, about.main);
  if (/\.cjs$/.test(main)) require(main);
  else await import(pathToFileURL(main).href);
}
