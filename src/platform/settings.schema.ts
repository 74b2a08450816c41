import { accessSync, constants, statSync } from 'node:fs';
import { isIP } from 'node:net';
import { z } from 'zod';
import { readSigningKey } from './signing-key.js';

// Each message says what to write; `settings.ts` puts the name of the variable before it.

const ADDRESS = String.raw`[^\s@<>,;"]+@[^\s@<>,;"]+`;
/** What `MailSender` reads, on one line. */
const MAILBOX = new RegExp(String.raw`^[ \t]*(?:${ADDRESS}|"?[^"<>\r\n]*"?[ \t]*<${ADDRESS}>)[ \t]*$`);
/** Of a name in the DNS, as ASCII. */
const LABELS = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/i;
const DOMAIN = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/i;

/** Each mail's own address puts 49 characters behind the name, which may have 64 in all (RFC 5321, 4.5.3.1.1). */
const OWN_NAME = /^[a-z0-9!#$%&'*/=?^_`{|}~.-]{1,15}@[a-z0-9.-]+$/i;

function ownName(like: string) {
  const error = `write an address whose name has at most 15 characters and no plus sign, like ${like}`;
  return z.string().regex(OWN_NAME, error).optional();
}

const DATABASE = 'write sqlite:FILE or postgres://user:password@host:port/database';
const SMTP = 'write smtp://user:password@host:port, smtps://… or file:FOLDER';
const IMAP = 'write imaps://user:password@host/folder, or imap://… where the server offers STARTTLS';
const BASE = 'write the address people reach the service by without anything behind the host and port';
const KEYS = 'write id:secret, the secret at least 32 characters; several are separated by commas';
const SELECTOR = 'write the name below which the key is published, like k1 for k1._domainkey.your-domain';
const PROXIES =
  'write IP addresses or ranges like 10.0.0.0/8, separated by commas, or loopback, linklocal or uniquelocal';

function whole(least: number, most: number) {
  const error = `write a whole number from ${least} to ${most}`;
  return z
    .string()
    .trim()
    .regex(/^\d+$/, { error, abort: true })
    .transform(Number)
    .refine((value) => value >= least && value <= most, error);
}

const switchValue = z.enum(['on', 'off'], 'write on or off').transform((value) => value === 'on');

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const;

export const settingsSchema = z.object({
  PORT: whole(0, 65_535).default(3000),
  HOST: z.string().default('0.0.0.0'),
  BASE_URL: z
    .string(`${BASE}, like https://cadans.example.org`)
    .refine(isSite, `${BASE}, like https://cadans.example.org`)
    .transform((url) => new URL(url).origin),
  DATABASE_URL: z.string(DATABASE).refine(isDatabase, DATABASE),
  DATABASE_POOL: whole(2, 200).default(10),
  DATABASE_PATIENCE_SECONDS: whole(1, 600).default(20),
  SMTP_URL: z.string().refine(isMailServer, SMTP).optional(),
  SMTP_CONNECTIONS: whole(1, 100).default(5),
  /** A server may take ten minutes over the end of a message (RFC 5321, 4.5.3.2.6); the rest is for getting there. */
  SMTP_PATIENCE_SECONDS: whole(5, 3600).default(900),
  SMTP_RATE: whole(1, 1_000_000).optional(),
  MAIL_FROM: z.string('write Name <address@your-domain>').regex(MAILBOX, 'write Name <address@your-domain>'),
  BOUNCE_ADDRESS: ownName('bounces@example.org'),
  REPLY_ADDRESS: ownName('answers@example.org'),
  IMAP_URL: z.string().refine(isMailboxServer, IMAP).optional(),
  MAILBOX: switchValue.default(false),
  DKIM_DOMAIN: z
    .string()
    .regex(DOMAIN, 'write the domain that signs, like example.org')
    .transform((domain) => domain.toLowerCase())
    .optional(),
  DKIM_SELECTOR: z
    .string()
    .regex(LABELS, SELECTOR)
    .transform((selector) => selector.toLowerCase())
    .optional(),
  /** The key itself: what it would sign with never stands in a log. */
  DKIM_KEY_FILE: z
    .string()
    .transform((file, context) => {
      try {
        return readSigningKey(file);
      } catch (error) {
        context.addIssue(error instanceof Error ? error.message : String(error));
        return z.NEVER;
      }
    })
    .optional(),
  /** `id:secret[,id:secret]`: the first signs new links, the others still open old ones. */
  LINK_KEYS: z.string(KEYS).transform((text, context) => {
    const keys = text.split(',').map((part) => {
      const [id, ...secret] = part.trim().split(':');
      return { id: id ?? '', secret: secret.join(':') };
    });
    if (keys.some(({ id, secret }) => !/^[a-z0-9]{1,16}$/.test(id) || secret.length < 32)) {
      context.addIssue(KEYS);
    } else if (new Set(keys.map(({ id }) => id)).size < keys.length) {
      context.addIssue('two keys have the same id; give each its own, like k2:… for the newer one');
    }
    return keys;
  }),
  ZONE_RULES: z
    .string()
    .refine(isReadable, 'this file cannot be read; write the path of one, or leave it empty')
    .optional(),
  TRUST_PROXY: z.string().refine(isProxyList, PROXIES).optional(),
  PROVIDERS_INSIDE: switchValue.default(false),
  WEBHOOKS_INSIDE: switchValue.default(false),
  DELIVERY: switchValue.default(true),
  WORKER_PORT: whole(0, 65_535).optional(),
  MAIL_LEASE_SECONDS: whole(2, 3600).default(60),
  KEEP_BODIES_DAYS: whole(1, 36_500).default(90),
  KEEP_ATTEMPTS_DAYS: whole(1, 36_500).default(365),
  KEEP_MAILS_DAYS: whole(1, 36_500).default(730),
  KEEP_LINKS_DAYS: whole(0, 36_500).default(90),
  KEEP_TOKENS_DAYS: whole(0, 36_500).default(365),
  KEEP_ORIGINS_DAYS: whole(0, 36_500).default(365),
  KEEP_WEBHOOKS_DAYS: whole(1, 36_500).default(30),
  MAIL_LATE_MINUTES: whole(1, 1440).default(15),
  TICK_SECONDS: whole(1, 30).default(10),
  LOG_LEVEL: z.enum(levels, `write ${levels.slice(0, -1).join(', ')} or silent`).default('info'),
});

/** Pages link to `/…` and cookies hold for the whole host, so the service stands at its root. */
function isSite(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, pathname, search, hash, username, password } = new URL(text);
  return (
    /^https?:$/.test(protocol) && /^\/*$/.test(pathname) && `${search}${hash}${username}${password}` === ''
  );
}

function isDatabase(text: string): boolean {
  if (/^sqlite:./.test(text)) return true;
  return /^postgres(ql)?:\/\/./.test(text) && URL.canParse(text);
}

function isMailServer(text: string): boolean {
  if (/^file:./.test(text)) return true;
  return /^smtps?:\/\//.test(text) && URL.canParse(text) && new URL(text).hostname !== '';
}

function isMailboxServer(text: string): boolean {
  if (!/^imaps?:\/\//.test(text) || !URL.canParse(text)) return false;
  const { hostname, username, password } = new URL(text);
  return hostname !== '' && username !== '' && password !== '';
}

function isProxyList(text: string): boolean {
  return text.split(',').every((part) => {
    const [address = '', bits, ...rest] = part.trim().split('/');
    if (/^(loopback|linklocal|uniquelocal)$/.test(address)) return bits === undefined;
    const family = isIP(address);
    if (family === 0 || rest.length > 0) return false;
    return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
  });
}

function isReadable(file: string): boolean {
  try {
    accessSync(file, constants.R_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
