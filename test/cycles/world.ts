import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { CyclesModule } from '../../src/cycles/cycles.module.js';
import { CyclesService } from '../../src/cycles/cycles.service.js';
import type { RhythmRules } from '../../src/cycles/domain/rhythm.js';
import { RhythmService } from '../../src/cycles/rhythm.service.js';
import { SessionChanges } from '../../src/cycles/session-changes.js';
import { SessionsService } from '../../src/cycles/sessions.service.js';
import { DeliveryService } from '../../src/mail/delivery/delivery.service.js';
import { MailKinds } from '../../src/mail/mail-kinds.js';
import { Occasion } from '../../src/mail/occasion.entity.js';
import { MailContent } from '../../src/mail/mail-content.entity.js';
import { OutboxMail } from '../../src/mail/outbox-mail.entity.js';
import { OutboxService } from '../../src/mail/outbox.service.js';
import type { Caller, RequestWithCaller } from '../../src/organizations/caller.js';
import { OrganizationsModule } from '../../src/organizations/organizations.module.js';
import { OrganizationsService } from '../../src/organizations/organizations.service.js';
import { PeopleService } from '../../src/organizations/people.service.js';
import { VirtualClock } from '../../src/platform/clock.js';
import { createApplication } from '../../src/platform/http/create-application.js';
import { WebModule } from '../../src/platform/http/web.module.js';
import { PlatformModule } from '../../src/platform/platform.module.js';
import { TestKind } from '../mail/support/test-kind.js';
import { aPerson, tulip } from '../organizations/tulip.js';
import { openTestDatabase } from '../support/database.js';
import { testSettings } from '../support/settings.js';
import { aMonthly, anAnnual, aRhythm, aSession } from './domain/rhythms.js';

/** An annual session, four quarterly and twelve monthly ones, the last two on first Wednesdays. */
export const RHYTHM: RhythmRules = aRhythm({
  annual: anAnnual({
    on: { type: 'nth-weekday', nth: 2, weekday: 4, month: 0, dayOff: 'next' },
    at: '09:00',
  }),
  quarterly: aSession({ on: { type: 'nth-weekday', nth: 3, weekday: 2, month: 1, dayOff: 'next' } }),
  monthly: aMonthly({ place: 'Room 2.01' }),
});

/** Stands where the room `access` does: whoever asks is an administrator of the organization a header names. */
class EverybodyIsAdmin implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context
      .switchToHttp()
      .getRequest<RequestWithCaller & { headers: Record<string, string> }>();
    request.caller = callerOf(request.headers['x-organization'] ?? '');
    return true;
  }
}

export function callerOf(organizationId: string, personId: string | null = null): Caller {
  return { organizationId, personId, roles: ['admin'] };
}

/** The rooms up to this one on a fresh database; organizations are set up by `anOrganization`. */
export async function startCycles(now: string) {
  const { database, url, close } = await openTestDatabase();
  const clock = new VirtualClock(now);
  const settings = testSettings();
  @Module({
    imports: [PlatformModule.with(settings, clock, database), WebModule, OrganizationsModule, CyclesModule],
    providers: [{ provide: APP_GUARD, useClass: EverybodyIsAdmin }],
  })
  class CyclesWorld {}
  const app = await createApplication(CyclesWorld, settings);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  app.get(MailKinds).register(new TestKind('agenda'));
  const announced: string[][] = [];
  app.get(SessionChanges).follow((_, __, sessions) => {
    announced.push(sessions.map(({ id }) => id));
    return Promise.resolve();
  });

  return {
    app,
    database,
    url,
    clock,
    /** Ids of the sessions of each announcement. */
    announced,
    async anOrganization(key: string, rhythm: RhythmRules | null = RHYTHM): Promise<string> {
      const organizationId = await app.get(OrganizationsService).create({ ...tulip, key });
      if (rhythm) await app.get(RhythmService).put(organizationId, rhythm);
      return organizationId;
    },
    /** Somebody of the organization; the id. */
    async person(organizationId: string, name: string, zone = 'Europe/Amsterdam', from = '2026-01-01') {
      const people = app.get(PeopleService);
      const locale = zone.startsWith('Europe') ? 'nl' : 'en';
      await people.put(organizationId, aPerson(name, { zone, locale, from }));
      return (await people.list(organizationId)).find((person) => person.name === name)?.id ?? '';
    },
    /** Keeps 2027; the regular session of a kind on a date. */
    async kept(organizationId: string, date: string) {
      await app.get(CyclesService).keep(organizationId, 2027);
      const [session] = await app.get(SessionsService).list(organizationId, { from: date, to: date });
      if (!session) throw new Error(`There is no session on ${date}.`);
      return session;
    },
    /** Queues an agenda of the present timing for people, without sending it. */
    async agendaFor(organizationId: string, sessionId: string, ...people: string[]) {
      const { timing } = await this.occasion(sessionId);
      await database.write((tx) =>
        app.get(OutboxService).enqueue(
          tx,
          people.map((recipientId) => ({
            ...{ organizationId, kind: 'agenda', occasionType: 'session', occasionId: sessionId },
            ...{ timing, step: 1, recipientId, dueAt: clock.now(), usefulUntil: null },
          })),
        ),
      );
    },
    deliver: () => app.get(DeliveryService).deliverDue(),
    occasion: (id: string) => database.read().findOneByOrFail(Occasion, { id }),
    /** Every mail about a session in short: `sanne session-moved 1 sent`. */
    async mails(sessionId: string, names: Readonly<Record<string, string>>): Promise<string[]> {
      const mails = await database.read().findBy(OutboxMail, { occasionId: sessionId });
      return mails
        .map((mail) => `${names[mail.recipientId]} ${mail.kind} ${mail.timing} ${mail.status}`)
        .sort();
    },
    /** What a person was mailed last about a session. */
    async lastMail(sessionId: string, recipientId: string): Promise<OutboxMail & { text: string }> {
      const mails = await database.read().find(OutboxMail, {
        where: { occasionId: sessionId, recipientId, status: 'sent' },
        order: { timing: 'DESC', createdAt: 'DESC', id: 'DESC' },
      });
      const mail = mails[0]!;
      const body = await database.read().findOneByOrFail(MailContent, { mailId: mail.id });
      return { ...mail, text: body.says.text };
    },
    async ask(
      method: 'GET' | 'PUT' | 'POST' | 'DELETE',
      path: string,
      organizationId: string,
      body?: object,
    ) {
      const answer = await app.inject({
        method,
        url: `/api/v1${path}`,
        headers: { 'x-organization': organizationId, authorization: 'Bearer anything' },
        ...(body && { payload: body }),
      });
      return { status: answer.statusCode, body: JSON.parse(answer.payload || 'null') as unknown };
    },
    async close() {
      await app.close();
      await close();
    },
  };
}

export type CyclesWorld = Awaited<ReturnType<typeof startCycles>>;
