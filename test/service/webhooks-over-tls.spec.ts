import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import { type AddressInfo, createServer as createSocket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { CERTIFICATE, CERTIFICATE_KEY } from '../mail/support/certificate.js';
import { freshDatabaseUrl } from '../support/database.js';
import { Service } from './support/service.js';

const COMMANDS = fileURLToPath(new URL('../../dist/src/cadans.js', import.meta.url));
const ORGANIZATION = `
organization:
  { key: tulip, name: Tulip, locale: nl, zone: Europe/Amsterdam, country: NL, fiscalYear: { type: months, startMonth: 1, namedBy: last } }
people:
  - { name: Piet, address: piet@tulip.example, roles: [planner, admin] }
`;

let folder: string;
let url: string;
let drop: () => Promise<void>;
let receiver: Server;
let came: string[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cadans-webhooks-'));
  ({ url, drop } = await freshDatabaseUrl());
  came = [];
  // The certificate is its own authority, for localhost and 127.0.0.1.
  receiver = createServer({ cert: CERTIFICATE, key: CERTIFICATE_KEY }, (request, response) => {
    came.push(request.url ?? '');
    request.resume().on('end', () => response.writeHead(204).end());
  });
  await new Promise<void>((resolve) => receiver.listen(0, '0.0.0.0', resolve));
});
afterEach(async () => {
  await new Promise<void>((resolve) => receiver.close(() => resolve()));
  await drop();
  rmSync(folder, { recursive: true });
});

async function freePort(): Promise<string> {
  const socket = createSocket();
  await new Promise<void>((resolve) => socket.listen(0, '127.0.0.1', resolve));
  const { port } = socket.address() as AddressInfo;
  await new Promise<void>((resolve) => socket.close(() => resolve()));
  return String(port);
}

/** An organization of its own, and a token for its API. */
function prepare(settings: Readonly<Record<string, string>>): string {
  const env = {
    ...{
      PATH: process.env['PATH'] ?? '',
      BASE_URL: 'http://localhost:3000',
      MAIL_FROM: 'cadans@example.org',
    },
    ...{
      LINK_KEYS: 'k1:a-secret-for-tests-of-thirty-two-characters-or-more',
      LOG_LEVEL: 'warn',
      ...settings,
    },
  };
  const file = join(folder, 'tulip.yaml');
  writeFileSync(file, ORGANIZATION);
  const run = (...parameters: string[]) =>
    execFileSync(process.execPath, [COMMANDS, ...parameters], { env, encoding: 'utf8', stdio: 'pipe' });
  run('apply', file);
  return /cdn_\S+/.exec(run('token', 'tulip', '--name', 'test', '--write'))?.[0] ?? '';
}

it('a webhook goes over TLS to a receiver whose authority Node was given, and to no other name', async () => {
  const authority = join(folder, 'authority.pem');
  writeFileSync(authority, CERTIFICATE);
  const port = await freePort();
  const settings = { DATABASE_URL: url, MAILBOX: 'on', WEBHOOKS_INSIDE: 'on' };
  const token = prepare(settings);
  const service = Service.start({ ...settings, PORT: port, NODE_EXTRA_CA_CERTS: authority });
  await service.begun();
  const call = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/webhooks${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  };
  const at = (receiver.address() as AddressInfo).port;
  /** How the first try of a test ends there. */
  const tested = async (host: string): Promise<unknown> => {
    const made = { name: host, url: `https://${host}:${at}/${host}`, eventTypes: ['goal.adopted'] };
    const { id } = await call<{ id: string }>('POST', '', made);
    await call('POST', `/${id}/test`, {});
    for (;;) {
      const { deliveries } = await call<{ deliveries: { tries: { outcome: string | null }[] }[] }>(
        'GET',
        `/${id}/deliveries`,
      );
      const outcome = deliveries[0]?.tries[0]?.outcome;
      if (outcome) return outcome;
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  expect(await service.until(tested('localhost'))).toBe('delivered');
  // The same program, the same certificate; of this name it says nothing.
  expect(await service.until(tested('127.0.0.2'))).toBe('untrusted');
  expect(came).toEqual(['/localhost']);
  expect(await service.stop()).toMatchObject({ code: 0 });
});
