import { Injectable } from '@nestjs/common';
import { ExtraordinarySessionsService } from '../cycles/extraordinary-sessions.service.js';
import { SessionsService, type SessionWithPeriod } from '../cycles/sessions.service.js';
import type { Caller } from '../organizations/caller.js';
import { NotFound } from '../platform/errors.js';
import type { AnySessionRef } from './domain/file-to-check.js';
import type { OrganizationFile } from './organization-file.schema.js';

/** Where the sessions of a file's cycles differ from the rhythm: added, moved and cancelled ones. */
@Injectable()
export class SessionsInFileService {
  constructor(
    private readonly sessions: SessionsService,
    private readonly extraordinary: ExtraordinarySessionsService,
  ) {}

  /** Brings the sessions to where the file wants them; those that are there already are left alone. */
  async apply(organizationId: string, cycles: OrganizationFile['cycles']): Promise<void> {
    const caller: Caller = { organizationId, personId: null, roles: ['admin'] };
    if (
      cycles.every(
        ({ sessions: { added, moved, cancelled } }) => added.length + moved.length + cancelled.length === 0,
      )
    ) {
      return;
    }
    const all = await this.sessions.list(organizationId);
    for (const { sessions } of cycles) {
      for (const { session: ref, to } of sessions.moved) {
        const session = findSession(all, ref);
        const isThere = session.date === to.date && (to.time === undefined || session.time === to.time);
        if (!isThere) await this.sessions.move(caller, session.id, to);
      }
      for (const ref of sessions.cancelled) {
        const session = findSession(all, ref);
        if (session.cancelledAt === null) await this.sessions.cancel(caller, session.id);
      }
      for (const { title, ...rest } of sessions.added) {
        const isThere = all.some((session) => session.extraordinary && session.title === title);
        if (!isThere) await this.extraordinary.add(caller, { ...rest, title });
      }
    }
  }
}

/**
 * The session that a file names, by its kind and period or by its title.
 * @throws {NotFound} where the kept cycles have none such
 */
export function findSession(sessions: readonly SessionWithPeriod[], ref: AnySessionRef): SessionWithPeriod {
  const found = sessions.find((session) =>
    'title' in ref
      ? session.title === ref.title
      : session.kind === ref.kind && session.period.name === ref.period && !session.extraordinary,
  );
  if (!found)
    throw new NotFound('title' in ref ? `session "${ref.title}"` : `${ref.kind} session of ${ref.period}`);
  return found;
}
