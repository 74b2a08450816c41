import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { OutboxMail } from '../../mail/outbox-mail.entity.js';
import { dateAt } from '../../calendar/domain/zones.js';
import { isStaffOn } from '../../organizations/domain/staff.js';
import { RosterService } from '../../organizations/roster.service.js';
import { Clock } from '../../platform/clock.js';
import { Person } from '../../organizations/person.entity.js';
import { Database } from '../../platform/database/database.js';
import type { Locale } from '../../platform/pages/locale.js';
import { AgendasService, type SessionAgenda } from '../agendas.service.js';
import type { SessionMail } from './session-letter.js';

type Agenda = Omit<SessionAgenda, 'meeting'>;

/** Loads what mails to participants are written from: each session's agenda once, and once a language. */
@Injectable()
export class SessionMailsService {
  constructor(
    private readonly database: Database,
    private readonly agendas: AgendasService,
    private readonly rosters: RosterService,
    private readonly clock: Clock,
  ) {}

  /** By mail id. */
  async load(mails: readonly OutboxMail[]): Promise<Map<string, SessionMail>> {
    const found = new Map<string, SessionMail>();
    for (const [organizationId, own] of groupBy(mails, (mail) => mail.organizationId)) {
      const ids = own.flatMap((mail) => [mail.recipientId, ...awayOf(mail)]);
      const people = new Map(
        (await this.database.read().findBy(Person, { organizationId, id: In([...new Set(ids)]) })).map(
          (person) => [person.id, person],
        ),
      );
      for (const [sessionId, ofSession] of groupBy(own, (mail) => mail.occasionId)) {
        const agendaIn = await this.#agenda(organizationId, sessionId);
        for (const mail of ofSession) {
          const recipient = people.get(mail.recipientId);
          if (!recipient) continue;
          const standsInFor = awayOf(mail).flatMap((id) => people.get(id)?.name ?? []);
          found.set(mail.id, { recipient, standsInFor, agenda: agendaIn(recipient.locale) });
        }
      }
    }
    return found;
  }

  /** Those whose recipient takes part in the session as of now, or somebody in whose place they had its agenda. */
  async invited(mails: readonly OutboxMail[]): Promise<ReadonlySet<string>> {
    const invited = new Set<string>();
    for (const [organizationId, own] of groupBy(mails, (mail) => mail.organizationId)) {
      const roster = await this.rosters.load(organizationId);
      for (const [sessionId, ofSession] of groupBy(own, (mail) => mail.occasionId)) {
        const takesPart = await this.agendas.whoTakesPart(organizationId, sessionId, roster);
        for (const mail of ofSession) {
          const person = roster.people.get(mail.recipientId);
          const isHere = person && isStaffOn(person, dateAt(this.clock.now(), person.zone));
          const isNamed = [mail.recipientId, ...awayOf(mail)].some((id) => takesPart.has(id));
          if (isHere && isNamed) invited.add(mail.id);
        }
      }
    }
    return invited;
  }

  async #agenda(organizationId: string, sessionId: string): Promise<(locale: Locale) => Agenda> {
    const { arrangedIn, ...rest } = await this.agendas.load(organizationId, sessionId);
    const written = new Map<Locale, Agenda>();
    return (locale) => {
      const agenda = written.get(locale) ?? { ...rest, ...arrangedIn(locale) };
      written.set(locale, agenda);
      return agenda;
    };
  }
}

function awayOf({ data }: OutboxMail): string[] {
  return Array.isArray(data.for) ? data.for.filter((id) => typeof id === 'string') : [];
}

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
