import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter, NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Attachment, simpleParser } from 'mailparser';
import type { Logger } from 'pino';
import type { Scope } from '../../src/access/api-token.entity.js';
import { ApiTokensService } from '../../src/access/api-tokens.service.js';
import { BootstrapService } from '../../src/access/bootstrap.service.js';
import { SignInRequestsService } from '../../src/access/sign-in-requests.service.js';
import { DeliveryService } from '../../src/mail/delivery/delivery.service.js';
import { MailTransport } from '../../src/mail/transport/mail-transport.js';
import { Account } from '../../src/organizations/account.entity.js';
import { Person } from '../../src/organizations/person.entity.js';
import { VirtualClock } from '../../src/platform/clock.js';
import type { Database } from '../../src/platform/database/database.js';
import { createApplication } from '../../src/platform/http/create-application.js';
import { WebModule } from '../../src/platform/http/web.module.js';
import { PlatformModule } from '../../src/platform/platform.module.js';
import type { Settings, SettingsValues } from '../../src/platform/settings.js';
import { openTestDatabase } from './database.js';
import { testSettings } from './settings.js';

/** A mail as its reader gets it, with the links in it. */
export interface ReceivedMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Addresses of all links in the HTML part. */
  readonly links: readonly string[];
  /** What it tells the reader's calendar, as a program finds it beside the texts; null where it tells nothing. */
  readonly calendar: { readonly method: string; readonly ics: string } | null;
}

interface Route {
  readonly method: string;
  /** The pattern: `/sign-in/:token`. */
  readonly url: string;
}

/** What a browser sends with a page or a form of ours. */
export const BROWSER = { accept: 'text/html,application/xhtml+xml', 'sec-fetch-site': 'same-origin' };

export interface TestAppOptions {
  /** Instant at which the clock stands. */
  readonly now?: number | string;
  readonly settings?: Partial<SettingsValues>;
  readonly logger?: Logger;
  /** The rooms a story is about, `AccessModule` among them, and modules of the test itself; all of the product without. */
  readonly rooms?: readonly Type[];
}

/** The product, or a few rooms of it, on a fresh database, with a clock that stands and a mailbox instead of a mail server. Nothing delivers by itself. */
export async function startTestApp({ now = '2027-03-01T09:00:00Z', ...options }: TestAppOptions = {}) {
  const { database, url, close } = await openTestDatabase();
  const settings = testSettings({ DATABASE_URL: url, ...options.settings });
  const clock = new VirtualClock(now);
  const routes: Route[] = [];
  const rooms = options.rooms
    ? [PlatformModule.with(settings, clock, database), WebModule, ...options.rooms]
    : [await wholeProduct(settings, clock, database)];
  const root = { module: RootModule, imports: [recordRoutes(routes), ...rooms] };
  const app = await createApplication(root, settings, options.logger);
  const received = receiveMails(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return {
    ...{ app, database, clock, settings, routes, received },
    ...browserOf(app, database),
    ...machinesOf(app),
    /** Sends all that is due; what arrived by that. */
    deliver: async (): Promise<ReceivedMail[]> => {
      await app.get(SignInRequestsService).settled();
      const before = received.length;
      await app.get(DeliveryService).deliverDue();
      return received.slice(before);
    },
    close: async () => {
      await app.close();
      await close();
    },
  };
}

export type TestApp = Awaited<ReturnType<typeof startTestApp>>;

@Module({})
class RootModule {}

/** Loaded only where it is wanted, so that the story of a few rooms waits for no other. */
async function wholeProduct(...given: [Settings, VirtualClock, Database]): Promise<DynamicModule> {
  const { AppModule } = await import('../../src/app.module.js');
  return AppModule.with(...given);
}

/** Its providers are made before anything registers a route, so that none escapes. */
function recordRoutes(routes: Route[]) {
  @Module({})
  class RecorderModule {
    constructor(host: HttpAdapterHost<FastifyAdapter>) {
      host.httpAdapter.getInstance().addHook('onRoute', ({ method, url }) => {
        for (const one of [method].flat()) routes.push({ method: one, url });
      });
    }
  }
  return RecorderModule;
}

/** Whatever leaves arrives here, read the way a mail program reads it. */
function receiveMails(app: NestFastifyApplication): ReceivedMail[] {
  const received: ReceivedMail[] = [];
  const transport = app.get(MailTransport);
  const send = transport.send.bind(transport);
  transport.send = async (message) => {
    const { subject = '', text = '', html, attachments } = await simpleParser(await message.bytes());
    const page = html === false ? '' : html;
    const links = [...page.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
    const { to } = message.envelope;
    received.push({ to, subject, text, html: page, links, calendar: calendarIn(attachments) });
    return send(message);
  };
  return received;
}

/** The part, and the file beside it: programs read the one or the other, so both must say the same. */
function calendarIn(attachments: readonly Attachment[]): ReceivedMail['calendar'] {
  const part = attachments.find(({ contentType }) => contentType === 'text/calendar');
  const file = attachments.find(({ contentType }) => contentType === 'application/ics');
  if (!part && !file) return null;
  if (!part || !file?.content.equals(part.content)) throw new Error('The invitation and its file differ.');
  const { params } = part.headers.get('content-type') as { params: { method?: string } };
  return { method: params.method ?? '', ics: part.content.toString() };
}

function browserOf(app: NestFastifyApplication, database: Database) {
  let requests = 0;
  /** Each from a computer of its own: what one client may do in a minute is the story of few tests. */
  const anywhere = () => {
    requests += 1;
    return `10.${requests >> 16}.${(requests >> 8) & 255}.${requests & 255}`;
  };
  /** Opens a page. */
  const get = (url: string, headers: Record<string, string> = {}) =>
    app.inject({ url, headers: { ...BROWSER, ...headers }, remoteAddress: anywhere() });
  /** Sends a form of ours. */
  const post = (url: string, form: Record<string, string> = {}, headers: Record<string, string> = {}) =>
    app.inject({
      method: 'POST',
      url,
      headers: { ...BROWSER, 'content-type': 'application/x-www-form-urlencoded', ...headers },
      payload: new URLSearchParams(form).toString(),
      remoteAddress: anywhere(),
    });
  return {
    get,
    post,
    /** Signs a person in the way a printed link does; the value of the `cookie` header from then on. */
    signInAs: async (address: string): Promise<string> => {
      const person = await database
        .read()
        .createQueryBuilder(Person, 'person')
        .innerJoin(Account, 'account', 'account.id = person.accountId')
        .where('account.address = :address', { address: address.toLowerCase() })
        .orderBy('person.id')
        .getOneOrFail();
      const link = await app.get(BootstrapService).signInLinkFor(person.organizationId, person.id);
      const { statusCode, cookies } = await post(new URL(link).pathname);
      if (statusCode !== 303) throw new Error(`${address} could not sign in: ${statusCode}`);
      return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    },
  };
}

type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

function machinesOf(app: NestFastifyApplication) {
  return {
    /** A fresh API token of an organization. */
    tokenFor: async (organizationId: string, scopes: Scope[] = ['read', 'write']): Promise<string> => {
      const wanted = { organizationId, name: 'test', scopes, expiresAt: null };
      return (await app.get(ApiTokensService).make(wanted)).text;
    },
    /** Calls the API with a token. */
    api: (token: string) => (method: Method, url: string, payload?: object) =>
      app.inject({
        method,
        url,
        headers: { authorization: `Bearer ${token}` },
        ...(payload && { payload }),
      }),
  };
}
