import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Finding, median, type Piece, rounded, type Scale } from './piece.js';

const RUNS = 5;
const GIVE_UP_MS = 120_000;
const pathOf = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get({ host: '127.0.0.1', port, path: '/health/live' }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.on('error', () => resolve(false));
  });
}

/** Milliseconds from the start of a process to its first good answer. */
async function startOf(program: string, environment: Record<string, string>): Promise<number> {
  const port = await freePort();
  const env = {
    PATH: process.env.PATH ?? '',
    ...environment,
    PORT: `${port}`,
    BASE_URL: `http://localhost:${port}`,
  };
  const started = performance.now();
  const child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  try {
    while (!(await answers(port))) {
      if (child.exitCode !== null) throw new Error(`${program} ended with ${child.exitCode}`);
      if (performance.now() - started > GIVE_UP_MS) throw new Error(`${program} never answered`);
      await wait(2);
    }
    return performance.now() - started;
  } finally {
    await end(child);
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}

/** The service, with its tables made, beside a bare NestJS application; turn by turn, so both meet the same load. */
async function benchStart({ quick }: Scale): Promise<Finding> {
  const folder = mkdtempSync(join(tmpdir(), 'cadans-bench-'));
  const settings = {
    HOST: '127.0.0.1',
    DATABASE_URL: `sqlite:${join(folder, 'bench.sqlite')}`,
    MAIL_FROM: 'Cadans <cadans@example.org>',
    MAILBOX: 'on',
    LINK_KEYS: 'bench:0123456789abcdef0123456789abcdef',
    LOG_LEVEL: 'silent',
  };
  const service = () => startOf(pathOf('../src/main.js'), settings);
  const bare = () => startOf(pathOf('./bare.js'), {});
  try {
    // The first start of each also reads its files from disk for the first time; it counts for nothing.
    const first = await service();
    await bare();
    const services: number[] = [];
    const bares: number[] = [];
    for (let run = 0; run < (quick ? 1 : RUNS); run += 1) {
      services.push(await service());
      bares.push(await bare());
    }
    const [serviceMs, bareMs] = [median(services), median(bares)];
    return {
      name: 'start, against a bare NestJS application',
      value: rounded(serviceMs / bareMs),
      unit: 'times',
      limit: 3,
      detail: { serviceMs: rounded(serviceMs), bareMs: rounded(bareMs), withMigrationMs: rounded(first) },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const start: Piece = {
  name: 'start',
  on: 'nothing',
  run: async (scale) => [await benchStart(scale)],
};
