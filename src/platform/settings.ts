import { z } from 'zod';

const switchValue = z.enum(['on', 'off']).transform((value) => value === 'on');

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('0.0.0.0'),
  BASE_URL: z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, '')),
  DATABASE_URL: z
    .string()
    .regex(
      /^(sqlite:.+|postgres(ql)?:\/\/.+)$/,
      'write sqlite:FILE or postgres://user:password@host:port/database',
    ),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10),
  SMTP_URL: z
    .string()
    .regex(/^(smtps?:\/\/|file:.)/, 'write smtp://user:password@host:port, smtps://… or file:FOLDER')
    .optional(),
  SMTP_CONNECTIONS: z.coerce.number().int().min(1).max(100).default(5),
  MAIL_FROM: z.string().min(3),
  MAILBOX: switchValue.default(false),
  /** `id:secret[,id:secret]`: the first signs new links, the others still open old ones. */
  LINK_KEYS: z.string().transform((text, context) => {
    const keys = text.split(',').map((part) => {
      const [id, ...secret] = part.trim().split(':');
      return { id: id ?? '', secret: secret.join(':') };
    });
    for (const key of keys) {
      if (!/^[a-z0-9]{1,16}$/.test(key.id) || key.secret.length < 32) {
        context.addIssue(
          'write id:secret, the secret at least 32 characters; several are separated by commas',
        );
      }
    }
    return keys;
  }),
  ZONE_RULES: z.string().optional(),
  TRUST_PROXY: z.string().optional(),
  MAIL_LEASE_SECONDS: z.coerce.number().int().min(2).max(3600).default(60),
  TICK_SECONDS: z.coerce.number().int().min(1).max(30).default(10),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

export type SettingsValues = z.output<typeof schema>;

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
export class SettingsRefused extends Error {}

/**
 * Reads the settings from an environment.
 * @throws {SettingsRefused} naming every variable that is missing or wrong, and what to write instead
 */
export function settingsFrom(environment: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given);
  const problems = result.success
    ? []
    : result.error.issues.map(({ path, message }) => {
        const name = String(path[0]);
        return given[name] === undefined ? `${name} is missing` : `${name}: ${message}`;
      });
  if (given['SMTP_URL'] === undefined && given['MAILBOX'] !== 'on') {
    problems.push('SMTP_URL is missing; to keep mails in the built-in mailbox instead, set MAILBOX=on');
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
