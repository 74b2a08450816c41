import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { OutboxMail } from '../../mail/outbox-mail.entity.js';
import { Person } from '../../organizations/person.entity.js';
import { Database } from '../../platform/database/database.js';
import type { Locale } from '../../platform/pages/locale.js';
import { AgendasService, type SessionAgenda } from '../agendas.service.js';
import type { SessionMail } from './session-letter.js';

/** Loads what mails to participants are written from: each session's agenda once, and once a language. */
@Injectable()
export class SessionMailsService {
  constructor(
    private readonly database: Database,
    private readonly agendas: AgendasService,
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

  async #agenda(organizationId: string, sessionId: string): Promise<(locale: Locale) => SessionAgenda> {
    const { arrangedIn, ...rest } = await this.agendas.load(organizationId, sessionId);
    const written = new Map<Locale, SessionAgenda>();
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
