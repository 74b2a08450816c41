import { afterEach, beforeEach } from '@jest/globals';
import { MailServer } from '../../mail/support/mail-server.js';
import { Service, type Strain } from '../../service/support/service.js';
import { freshDatabaseUrl } from '../../support/database.js';
import { freePort } from './free-port.js';
import { untilReady } from './health.js';
import type { ReadyService } from './ready-service.js';

/** Mails that one service can have on their way at once. */
export const CONNECTIONS = 5;

/** A database and a mail server for each story of a file, and services that end with it whatever happens. */
export function scene() {
  const started: Service[] = [];
  const sinks: MailServer[] = [];
  let drop: () => Promise<void>;
  const here = {
    url: '',
    sink: new MailServer(),
    settings: {} as Readonly<Record<string, string>>,
    /** A second server, where it matters which process sent what. */
    anotherSink: (): MailServer => {
      const sink = new MailServer();
      sinks.push(sink);
      return sink;
    },
    start: (settings: Readonly<Record<string, string>> = {}, strain: Strain = {}): Service => {
      const service = Service.start({ ...here.settings, ...settings }, strain);
      started.push(service);
      return service;
    },
    /** Starts a service and waits until it serves, whatever it has to complain about. */
    serving: async (
      settings: Readonly<Record<string, string>> = {},
      strain: Strain = {},
    ): Promise<ReadyService> => {
      const port = await freePort();
      const service = here.start({ ...settings, PORT: `${port}` }, strain);
      await service.until(untilReady(port, true, 'serving'));
      return { service, port, address: `http://127.0.0.1:${port}` };
    },
    stopAll: async (): Promise<void> => {
      await Promise.all(started.splice(0).map((service) => service.stop()));
    },
  };
  beforeEach(async () => {
    here.sink = here.anotherSink();
    ({ url: here.url, drop } = await freshDatabaseUrl());
    here.settings = {
      DATABASE_URL: here.url,
      SMTP_URL: await here.sink.start(),
      SMTP_CONNECTIONS: `${CONNECTIONS}`,
      MAIL_LEASE_SECONDS: '2',
    };
  });
  afterEach(async () => {
    await Promise.all(started.splice(0).map((service) => service.kill()));
    await Promise.all(sinks.splice(0).map((sink) => sink.stop()));
    await drop();
  });
  return here;
}
