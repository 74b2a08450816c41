import { Settings, type SettingsValues } from '../../src/platform/settings.js';

/** Settings a test can live with: nothing leaves the process, nothing is logged. */
export function testSettings(overrides: Partial<SettingsValues> = {}): Settings {
  return new Settings({
    PORT: 0,
    HOST: '127.0.0.1',
    BASE_URL: 'http://localhost:3000',
    DATABASE_URL: 'sqlite:unused.sqlite',
    DATABASE_POOL: 4,
    DATABASE_PATIENCE_SECONDS: 20,
    SMTP_CONNECTIONS: 2,
    SMTP_PATIENCE_SECONDS: 900,
    MAIL_FROM: 'Cadans <cadans@example.org>',
    MAILBOX: true,
    LINK_KEYS: [{ id: 'k1', secret: 'a secret for tests, of thirty-two characters or more' }],
    PROVIDERS_INSIDE: false,
    WEBHOOKS_INSIDE: false,
    DELIVERY: true,
    MAIL_LEASE_SECONDS: 60,
    KEEP_BODIES_DAYS: 90,
    KEEP_ATTEMPTS_DAYS: 365,
    KEEP_MAILS_DAYS: 730,
    KEEP_LINKS_DAYS: 90,
    KEEP_TOKENS_DAYS: 365,
    KEEP_ORIGINS_DAYS: 365,
    KEEP_WEBHOOKS_DAYS: 30,
    MAIL_LATE_MINUTES: 15,
    TICK_SECONDS: 15,
    LOG_LEVEL: 'silent',
    ...overrides,
  });
}
