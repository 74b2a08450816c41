import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findOrBringChromium } from './chromium.js';

const DEMO = fileURLToPath(new URL('../dist/src/run-demo.js', import.meta.url));
const COMMANDS = fileURLToPath(new URL('../dist/src/cadans.js', import.meta.url));
const VISITOR = /^ {2}an? (\w+) .*(http:\S+)$/;

/** The built demo, on a free port and in a folder that is thrown away: a sign-in link by role, and a token for its API. */
export async function startDemo() {
  const folder = await mkdtemp(join(tmpdir(), 'cadans-pictures-'));
  const port = await freePort();
  const child = spawn(process.execPath, [DEMO, String(port)], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.once('exit', () => child.kill());
  const stop = async () => {
    child.kill();
    await rm(folder, { recursive: true, force: true });
  };
  const links = {};
  for await (const line of createInterface({ input: child.stdout })) {
    const [, role, link] = VISITOR.exec(line) ?? [];
    if (role) links[role] = link;
    if (line.startsWith('Every mail')) {
      return { links, stop, url: `http://localhost:${port}`, token: makeToken(folder) };
    }
  }
  await stop();
  throw new Error('The demo ended before it was ready. Is it built? (npm run build)');
}

function makeToken(folder) {
  const env = {
    DATABASE_URL: `sqlite:${join(folder, 'cadans-demo.sqlite')}`,
    LINK_KEYS: `pictures:${randomBytes(32).toString('base64url')}`,
    BASE_URL: 'http://localhost',
    MAIL_FROM: 'cadans@example.org',
    MAILBOX: 'on',
    LOG_LEVEL: 'warn',
  };
  const parameters = [COMMANDS, 'token', 'tessel', '--name', 'pictures', '--write'];
  const printed = execFileSync(process.execPath, parameters, { env, encoding: 'utf8', stdio: 'pipe' });
  return /cdn_\S+/.exec(printed)[0];
}

/** Chromium as it is found, or else brought; `CHROMIUM_PATH` names another one. */
export function openBrowser() {
  const asRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: findOrBringChromium(),
    args: ['--disable-gpu', '--disable-background-networking', ...(asRoot ? ['--no-sandbox'] : [])],
  });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
