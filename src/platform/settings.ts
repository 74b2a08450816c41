import type { z } from 'zod';
import { aligned } from './aligned-domains.js';
import { settingsSchema } from './settings.schema.js';
import { StartRefused } from './start-refused.js';

export type SettingsValues = z.output<typeof settingsSchema>;

/** What the environment says, read once; everything else takes it from here. */
export class Settings {
  constructor(readonly values: Readonly<SettingsValues>) {
    Object.freeze(this);
  }

  /** Whether pages are served over TLS, and so whether cookies carry `Secure` and the `__Host-` prefix. */
  get secure(): boolean {
    return this.values.BASE_URL.startsWith('https:');
  }

  get database(): 'sqlite' | 'postgres' {
    return this.values.DATABASE_URL.startsWith('sqlite:') ? 'sqlite' : 'postgres';
  }
}

/** The environment does not say what the service needs; the message names each wrong variable. */
export class SettingsRefused extends StartRefused {}

/**
 * Reads the settings from an environment.
 * @throws {SettingsRefused} naming every variable that is missing or wrong, and what to write instead
 */
export function settingsFrom(environment: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = settingsSchema.safeParse(given);
  const problems = result.success
    ? []
    : result.error.issues.map(({ path, message }) => {
        const name = String(path[0]);
        return given[name] === undefined ? `${name} is missing: ${message}` : `${name}: ${message}`;
      });
  if (given['SMTP_URL'] === undefined && (given['MAILBOX'] ?? 'off') === 'off') {
    problems.push('SMTP_URL is missing; to keep mails in the built-in mailbox instead, set MAILBOX=on');
  }
  if (given['DELIVERY'] === 'off' && given['DATABASE_URL']?.startsWith('sqlite:')) {
    problems.push('DELIVERY: on SQLite there is no other process to deliver; write on, or use PostgreSQL');
  }
  const refused = result.error?.issues.map(({ path }) => path[0]) ?? [];
  if (!refused.includes('DKIM_DOMAIN')) problems.push(...signingProblems(given));
  const { IMAP_URL, BOUNCE_ADDRESS, REPLY_ADDRESS } = given;
  if (IMAP_URL !== undefined && BOUNCE_ADDRESS === undefined && REPLY_ADDRESS === undefined) {
    problems.push(
      'BOUNCE_ADDRESS is missing: mail comes back to it, into the mailbox that IMAP_URL names; or REPLY_ADDRESS, to read answers alone',
    );
  }
  if (REPLY_ADDRESS !== undefined && IMAP_URL === undefined) {
    problems.push('IMAP_URL is missing: answers to REPLY_ADDRESS are read in the mailbox that it names');
  }
  if (!result.success || problems.length > 0) {
    throw new SettingsRefused(`These settings stop the service from starting:\n  ${problems.join('\n  ')}`);
  }
  return new Settings(result.data);
}

/** The settings of this process. */
export function settingsOfProcess(): Settings {
  return settingsFrom(process.env);
}

/** The file of time-zone rules for this process, which those who run without a service's other settings follow too. */
export function zoneRulesOfProcess(): string | undefined {
  return process.env['ZONE_RULES'] || undefined;
}

/** What signs is a domain, a selector and a key: all of them or none, and a domain receivers see as the sender's. */
function signingProblems(given: Readonly<Record<string, string | undefined>>): string[] {
  const names = ['DKIM_DOMAIN', 'DKIM_SELECTOR', 'DKIM_KEY_FILE'];
  const missing = names.filter((name) => given[name] === undefined);
  if (missing.length === names.length) return [];
  if (missing.length > 0) {
    return missing.map(
      (name) => `${name} is missing: mails are signed by ${names.join(', ')} together, or by none`,
    );
  }
  const from = /@([^\s@>]+)>?\s*$/.exec(given['MAIL_FROM'] ?? '')?.[1] ?? '';
  if (from === '' || aligned(given['DKIM_DOMAIN'] ?? '', from)) return [];
  return [
    `DKIM_DOMAIN: a signature of this domain counts for nothing on mails from ${from}; write that domain, or let MAIL_FROM be an address of this one`,
  ];
}
