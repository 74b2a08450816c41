import { Injectable } from '@nestjs/common';
import { ExtraordinarySessionsService } from '../cycles/extraordinary-sessions.service.js';
import { SessionsService, type SessionWithPeriod } from '../cycles/sessions.service.js';
import type { Caller } from '../organizations/caller.js';
import { DomainError } from '../platform/errors.js';
import type { AnySessionRef } from './domain/file-to-check.js';
import type { PlacedFile } from './organization-file.js';

/** Where the sessions of a file's cycles differ from the rhythm: added, moved and cancelled ones. */
@Injectable()
export class SessionsInFileService {
  constructor(
    private readonly sessions: SessionsService,
    private readonly extraordinary: ExtraordinarySessionsService,
  ) {}

  /** Brings the sessions to where the file wants them; those that are there already are left alone. */
  async apply(organizationId: string, { file: { cycles }, placing }: PlacedFile): Promise<void> {
    const caller: Caller = { organizationId, personId: null, roles: ['admin'] };
    if (
      cycles.every(
        ({ sessions: { added, moved, cancelled } }) => added.length + moved.length + cancelled.length === 0,
      )
    ) {
      return;
    }
    const all = await this.sessions.list(organizationId);
    for (const [place, { sessions }] of cycles.entries()) {
      const at = (list: keyof typeof sessions, index: number) => ['cycles', place, 'sessions', list, index];
      for (const [index, { session: ref, to }] of sessions.moved.entries()) {
        await placing(at('moved', index), async () => {
          const session = findSession(all, ref);
          const isThere = session.date === to.date && (to.time === undefined || session.time === to.time);
          if (!isThere) await this.sessions.move(caller, session.id, to);
        });
      }
      for (const [index, ref] of sessions.cancelled.entries()) {
        await placing(at('cancelled', index), async () => {
          const session = findSession(all, ref);
          if (session.cancelledAt === null) await this.sessions.cancel(caller, session.id);
        });
      }
      for (const [index, { title, ...rest }] of sessions.added.entries()) {
        const isThere = all.some((session) => session.extraordinary && session.title === title);
        if (isThere) continue;
        await placing(at('added', index), () => this.extraordinary.add(caller, { ...rest, title }));
      }
    }
  }
}

/** The kept cycles have no such session, although the file's own parts fit each other. */
export class NoSuchSession extends DomainError {
  readonly code = 'files.no-such-session';
  readonly kind = 'invalid';

  constructor(ref: AnySessionRef) {
    super(
      'title' in ref
        ? `No session is called "${ref.title}". Name the title of one that was added.`
        : `There is no ${ref.kind} session of ${ref.period}: the rhythm names no date in it, or it is merged into a quarterly session. Name that one, or remove this.`,
    );
  }
}

/**
 * The session that a file names, by its kind and period or by its title.
 * @throws {NoSuchSession} where the kept cycles have none such
 */
export function findSession(sessions: readonly SessionWithPeriod[], ref: AnySessionRef): SessionWithPeriod {
  const found = sessions.find((session) =>
    'title' in ref
      ? session.title === ref.title
      : session.kind === ref.kind && session.period.name === ref.period && !session.extraordinary,
  );
  if (!found) throw new NoSuchSession(ref);
  return found;
}
