import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

// Run by ../chromium.js in a process of its own: the package unpacks into the folder for temporary files that this
// process is given, and only brings the libraries that a bare machine lacks where it takes itself to be in that cloud.
const [folder] = process.argv.slice(2);
const entry = join(folder, 'node_modules/@sparticuz/chromium/build/index.js');
const { default: chromium } = await import(pathToFileURL(entry).href);
await chromium.executablePath();
