import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';

const src = fileURLToPath(new URL('../../../src', import.meta.url));
const sources = readdirSync(src, { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((file) => ({ path: relative(src, file), text: readFileSync(file, 'utf8') }));
const holding = (pattern: RegExp) => sources.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

/**
 * S17, S18. Nobody can make Cadans ask for an address but the provider by which an organization signs in and the receivers
 * of its webhooks, and those by one way out, whose own tests say which addresses, redirects, times and sizes it refuses.
 */
it('asks nobody for anything: the database, the mail server and the mailbox of the settings are all', () => {
  expect(sources.length).toBeGreaterThan(500);
  expect(holding(/from '(?:node:)?(?:https?|http2|dgram|undici|axios|got|node-fetch)'/)).toEqual([
    // How long the head of a request may be.
    'platform/http/create-application.ts',
    'platform/http/outward-fetch.ts',
  ]);
  expect(holding(/\bmaxHeaderSize } from 'node:http'/)).toEqual(['platform/http/create-application.ts']);
  expect(holding(/\boutwardFetch\(/).sort()).toEqual([
    ...['access/provider/provider-client.ts', 'platform/http/outward-fetch.ts'],
    'webhooks/webhook-work.service.ts',
  ]);
  expect(holding(/(?<![.\w])fetch\(|\bnew (?:WebSocket|EventSource)\(/)).toEqual([]);
  const beyondMail = (pattern: RegExp) =>
    holding(pattern).filter((path) => !/^(?:mail|commands)\//.test(path));
  expect(beyondMail(/from '(?:node:)?(?:net|tls)'/).sort()).toEqual([
    ...['platform/database/data-sources.ts', 'platform/http/inside-addresses.ts'],
    ...['platform/http/outward-fetch.ts', 'platform/settings.schema.ts'],
    // Whether an address is a number.
    'webhooks/webhook-endpoints.service.ts',
  ]);
  expect(beyondMail(/from '(?:node:)?dns(?:\/promises)?'/)).toEqual(['platform/http/outward-fetch.ts']);
});

/** S23. The parts of nodemailer that write a mail from files and addresses are not there to be reached. */
it('takes from nodemailer only what writes heads and speaks to servers: nothing that opens a path or an address', () => {
  const taken = sources.flatMap(({ text }) =>
    [...text.matchAll(/from '(nodemailer[^']*)'/g)].map(([, name = '']) => name),
  );
  expect([...new Set(taken)].sort()).toEqual([
    ...['nodemailer/lib/base64', 'nodemailer/lib/dkim/sign', 'nodemailer/lib/mime-node'],
    ...['nodemailer/lib/shared', 'nodemailer/lib/smtp-connection'],
  ]);
  const written = sources.find(({ path }) => path === 'mail/transport/compose-mime.ts')?.text ?? '';
  expect(written).toContain('MimeNode');
  // `setContent({ path })` and `{ href }` are how nodemailer would read them.
  expect(written).not.toMatch(/\b(?:path|href|raw)\s*:/);
});
