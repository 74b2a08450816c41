import { Injectable } from '@nestjs/common';
import { OutboxMail } from '../../mail/outbox-mail.entity.js';
import { Database } from '../../platform/database/database.js';
import type { AgendaChange } from './agenda-change.entity.js';
import { AGENDA_CHANGED, AgendaChanges } from './agenda-changes.service.js';

/** What each mail about a changed agenda has to tell. */
@Injectable()
export class ToldChangesService {
  constructor(
    private readonly database: Database,
    private readonly changes: AgendaChanges,
  ) {}

  /**
   * By mail: the changes since the last such mail that left, or else since the agenda itself was mailed, up to when this
   * one was put in. None where its recipient made all of them.
   */
  async of(mails: readonly OutboxMail[]): Promise<Map<string, AgendaChange[]>> {
    const told = new Map<string, AgendaChange[]>();
    const sessions = new Map(mails.map((mail) => [mail.occasionId, mail]));
    for (const { organizationId, occasionId } of sessions.values()) {
      const before = await this.#before(organizationId, occasionId);
      const own = mails.filter((mail) => mail.occasionId === occasionId);
      const since = Math.min(...own.map((mail) => before(mail)));
      const changes = await this.changes.since(organizationId, occasionId, since);
      for (const mail of own) {
        const news = changes.filter(({ at }) => at > before(mail) && at <= mail.createdAt);
        const isOwn = news.every(({ personId }) => personId === mail.recipientId);
        told.set(mail.id, isOwn ? [] : news);
      }
    }
    return told;
  }

  /** Up to when the readers of a session's agenda know it, before a mail. */
  async #before(organizationId: string, occasionId: string): Promise<(mail: OutboxMail) => number> {
    const where = { organizationId, occasionType: 'session', occasionId };
    const left = await this.database.read().find(OutboxMail, {
      select: { kind: true, part: true, createdAt: true },
      where: (['sent', 'sending'] as const).flatMap((status) => [
        { ...where, status, kind: 'agenda' },
        { ...where, status, kind: AGENDA_CHANGED },
      ]),
    });
    return ({ part }) => {
      const earlier = left.filter((mail) => mail.kind === AGENDA_CHANGED && mail.part < part);
      const agendas = left.filter(({ kind }) => kind === 'agenda');
      return earlier.length > 0
        ? Math.max(...earlier.map(({ createdAt }) => createdAt))
        : Math.min(...agendas.map(({ createdAt }) => createdAt));
    };
  }
}
