import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { startsOf } from '../../cycles/domain/session-days.js';
import type { Session } from '../../cycles/session.entity.js';
import { ResolutionsService } from '../../decisions/resolutions/resolutions.service.js';
import type { Author } from '../../goals/author.js';
import { problem } from '../../organizations/domain/problem.js';
import { Person } from '../../organizations/person.entity.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { InvalidInput, NotFound, VersionConflict } from '../../platform/errors.js';
import { AgendaIsClosed, AgendaIsFixed, NotTheirAgenda } from '../agendas.errors.js';
import { AgendasService } from '../agendas.service.js';
import type { ChangeKind } from '../domain/agenda-changes.js';
import { type Arrangement, AS_IT_COMES, type ItemChange, moved } from '../domain/arrange.js';
import { problemsOfMinutes } from '../domain/proposal.js';
import { QuestionRoundsService } from '../questions/question-rounds.service.js';
import { Meeting } from '../room/meeting.entity.js';
import { AgendaChanges } from './agenda-changes.service.js';
import { Agenda } from './agenda.entity.js';

/** What somebody does to an item of an agenda. */
export type ArrangeCommand =
  | { readonly act: 'move'; readonly by: -1 | 1 }
  | { readonly act: 'drop' | 'restore' }
  | ({ readonly act: 'set' } & TimeAndOwner & { readonly seen?: TimeAndOwner });

interface TimeAndOwner {
  /** Whole minutes; null: its share of what is left. */
  readonly minutes: number | null;
  /** Id of the person who brings it in. */
  readonly ownerId: string | null;
}

const MINUTE = 60_000;
const KINDS: Readonly<Record<ArrangeCommand['act'], ChangeKind>> = {
  ...{ move: 'moved', drop: 'dropped', restore: 'restored', set: 'set' },
};
const NO_PERSON = {
  en: 'Choose somebody of the organization.',
  nl: 'Kies iemand van de organisatie.',
};
const PAST = {
  en: 'That moment has passed. Give one that is still to come, or leave both empty.',
  nl: 'Dat moment is al voorbij. Geef een later moment, of laat allebei leeg.',
};
const TOO_LATE = {
  en: 'That is after the session has started. Choose an earlier moment.',
  nl: 'Dat is nadat de sessie is begonnen. Kies een eerder moment.',
};

/** Leadership and planners arrange the agenda of a session that is not over. */
@Injectable()
export class ArrangingService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly agendas: AgendasService,
    private readonly resolutions: ResolutionsService,
    private readonly changes: AgendaChanges,
    private readonly questions: QuestionRoundsService,
  ) {}

  mayArrange(author: Author): boolean {
    return this.resolutions.mayRecord(author);
  }

  /**
   * Does something to one item, on top of whatever others did meanwhile: nobody's change is lost.
   * Throws `NotFound`, `NotTheirAgenda`, `AgendaIsClosed`, `InvalidInput`, and `VersionConflict` where the item has other
   * minutes or another owner than was seen.
   */
  async arrange(
    organizationId: string,
    sessionId: string,
    key: string,
    command: ArrangeCommand,
    author: Author,
  ): Promise<void> {
    await this.database.write(async (tx) => {
      const session = await this.open(organizationId, sessionId, author);
      const agenda = await this.agendas.agendaOf(organizationId, sessionId, 'en');
      const item = [...agenda.items, ...agenda.dropped].find((one) => one.key === key);
      if (!item) throw new NotFound('agenda item', 'agendapunt');
      if (command.act === 'set') await refuseWrong(tx, organizationId, command);
      const isChanged = await this.#save(tx, session, (before) =>
        changed(
          before,
          agenda.items.map((one) => one.key),
          key,
          command,
        ),
      );
      const change = { kind: KINDS[command.act], key, title: item.title };
      if (isChanged) await this.changes.record(tx, session, change, author);
    });
  }

  /** Says that the agenda is right as it is. Throws `NotFound`, `NotTheirAgenda`, `AgendaIsClosed`. */
  async approve(organizationId: string, sessionId: string, author: Author): Promise<void> {
    await this.database.write(async (tx) => {
      const session = await this.open(organizationId, sessionId, author);
      await this.#row(tx, session);
      const approval = { approvedAt: this.clock.now(), approvedBy: author.personId };
      await tx.update(Agenda, { organizationId, sessionId: session.id }, approval);
    });
  }

  /**
   * Until when participants put items forward (epoch milliseconds); null: until the agenda is mailed.
   * Throws `NotFound`, `NotTheirAgenda`, `AgendaIsClosed`, `InvalidInput`.
   */
  async setCutOff(
    organizationId: string,
    sessionId: string,
    proposalsUntil: number | null,
    author: Author,
  ): Promise<void> {
    await this.database.write(async (tx) => {
      const session = await this.open(organizationId, sessionId, author);
      const isLate = proposalsUntil !== null && proposalsUntil > session.startsAt;
      if (isLate) throw new InvalidInput(problem('until', TOO_LATE));
      const isPast = proposalsUntil !== null && proposalsUntil <= this.clock.now();
      if (isPast) throw new InvalidInput(problem('until', PAST));
      await this.#row(tx, session);
      await tx.update(Agenda, { organizationId, sessionId: session.id }, { proposalsUntil });
      await this.questions.keep(tx, organizationId, [session]);
    });
  }

  /**
   * The session, where its agenda can still be arranged and by whom. Throws `NotFound`, `NotTheirAgenda`, `AgendaIsClosed`,
   * `AgendaIsFixed`.
   */
  async open(organizationId: string, sessionId: string, author: Author): Promise<Session> {
    const session = await this.agendas.session(organizationId, sessionId);
    if (!this.mayArrange(author)) throw new NotTheirAgenda();
    if (isClosed(session, this.clock.now())) throw new AgendaIsClosed();
    await this.refuseBegun(session);
    return session;
  }

  /** What was begun in its room has the agenda it began with: throws `AgendaIsFixed`. */
  async refuseBegun({ organizationId, id: sessionId }: Session): Promise<void> {
    if (await this.database.read().existsBy(Meeting, { organizationId, sessionId }))
      throw new AgendaIsFixed();
  }

  /** Gives an item its time and owner, in the unit of work that puts it on. */
  async place(tx: EntityManager, session: Session, key: string, change: ItemChange): Promise<void> {
    await this.#save(tx, session, (before) => ({
      ...before,
      changes: { ...before.changes, [key]: { ...before.changes[key], ...change } },
    }));
  }

  async #save(
    tx: EntityManager,
    session: Session,
    change: (before: Arrangement) => Arrangement,
  ): Promise<boolean> {
    const { organizationId, id: sessionId } = session;
    const { arrangement: before, version } = await this.#row(tx, session);
    const arrangement = change(before);
    if (JSON.stringify(arrangement) === JSON.stringify(before)) return false;
    await tx.update(Agenda, { organizationId, sessionId }, { arrangement, version: version + 1 });
    return true;
  }

  async #row(tx: EntityManager, { organizationId, id: sessionId }: Session): Promise<Agenda> {
    const row = {
      ...{ organizationId, sessionId, arrangement: AS_IT_COMES },
      ...{ approvedAt: null, approvedBy: null, proposalsUntil: null, version: 1 },
    };
    await tx.createQueryBuilder().insert().into(Agenda).values(row).orIgnore().updateEntity(false).execute();
    // Locks it: a unit that reads what others committed meanwhile must not write over what it has not read.
    await tx.update(Agenda, { organizationId, sessionId }, { version: () => 'version' });
    return tx.findOneByOrFail(Agenda, { organizationId, sessionId });
  }
}

/** What was cancelled or is over, with its last day, is not arranged any more. */
export function isClosed(session: Session, now: number): boolean {
  const { cancelledAt, startsAt, minutes } = session;
  const lastStart = session.days > 1 ? (startsOf(session).at(-1) ?? startsAt) : startsAt;
  return cancelledAt !== null || now >= lastStart + minutes * MINUTE;
}

function changed(
  { order, changes }: Arrangement,
  keys: readonly string[],
  key: string,
  command: ArrangeCommand,
): Arrangement {
  const before = changes[key];
  const set = (change: ItemChange) => ({ order, changes: { ...changes, [key]: { ...before, ...change } } });
  switch (command.act) {
    case 'move': {
      const after = moved(keys, key, command.by);
      return after.join() === keys.join() ? { order, changes } : { order: after, changes };
    }
    case 'drop':
      return set({ isDropped: true });
    case 'restore':
      return before?.isDropped ? set({ isDropped: false }) : { order, changes };
    case 'set': {
      const { seen, minutes, ownerId } = command;
      const now = { minutes: before?.minutes ?? null, ownerId: before?.ownerId ?? null };
      if (seen && (seen.minutes !== now.minutes || seen.ownerId !== now.ownerId))
        throw new VersionConflict('agenda item');
      return now.minutes === minutes && now.ownerId === ownerId
        ? { order, changes }
        : set({ minutes, ownerId });
    }
  }
}

async function refuseWrong(tx: EntityManager, organizationId: string, { minutes, ownerId }: TimeAndOwner) {
  const isThere = ownerId === null || (await tx.existsBy(Person, { organizationId, id: ownerId }));
  const problems = [...problemsOfMinutes(minutes), ...problem('owner', isThere ? null : NO_PERSON)];
  if (problems.length > 0) throw new InvalidInput(problems);
}
