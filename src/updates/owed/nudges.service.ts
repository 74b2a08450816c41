import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { MINUTE } from '../../calendar/domain/time.js';
import { dateAt } from '../../calendar/domain/zones.js';
import { Occasion } from '../../mail/occasion.entity.js';
import { OutboxMail } from '../../mail/outbox-mail.entity.js';
import { type NewMail, OutboxService } from '../../mail/outbox.service.js';
import type { Caller } from '../../organizations/caller.js';
import { problem } from '../../organizations/domain/problem.js';
import type { Roster } from '../../organizations/domain/roster.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { InvalidInput, NotFound } from '../../platform/errors.js';
import { isId } from '../../platform/ids.js';
import { stateOf } from '../domain/request-state.js';
import { whoActs } from '../domain/who-acts.js';
import { type RoundSheet, RoundSheetsService } from '../round-sheets.service.js';
import type { UpdateRequest } from '../update-request.entity.js';
import { SessionCancelled } from '../updates.errors.js';
import { ASKING_KINDS, BY_HAND } from './asking-kinds.js';

/** What became of pressing "nudge": by person, each of them once. */
export interface Nudged {
  /** Ids of those who get a mail now. */
  readonly asked: readonly string[];
  /** Asked within the last hour, by hand or by the rhythm. */
  readonly lately: readonly string[];
  /** Whoever pressed it owes it; nobody is mailed about their own act. */
  readonly yourself: boolean;
  /** How many of the departments had nothing to nudge for: they answered, or are not asked. */
  readonly settled: number;
}

interface Debtor {
  readonly requests: UpdateRequest[];
  readonly for: Set<string>;
}

const HOUR = 60 * MINUTE;

const UNKNOWN = {
  en: 'This department is not asked in this round. Choose one that is.',
  nl: 'Deze afdeling wordt in deze ronde niet gevraagd. Kies er een die wel gevraagd wordt.',
};

/** Asks those who owe an update once more, because somebody wants it now. */
@Injectable()
export class NudgesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sheets: RoundSheetsService,
    private readonly outbox: OutboxService,
  ) {}

  /**
   * One mail to each person who acts for these departments now, unless one was due in the last hour. Whether it is still
   * owed is asked again when it leaves.
   *
   * @param departments keys; null for all that are late
   * Throws `NotFound`, `SessionCancelled` and `InvalidInput`.
   */
  nudge(
    caller: Pick<Caller, 'organizationId' | 'personId'>,
    roundId: string,
    departments: readonly string[] | null,
  ): Promise<Nudged> {
    const { organizationId, personId: by } = caller;
    return this.database.write(async (tx) => {
      const sheets = await this.sheets.load(organizationId, isId(roundId) ? [roundId] : []);
      const sheet = sheets.rounds.get(roundId);
      if (!sheet) throw new NotFound('round of updates', 'ronde van updates');
      if (sheet.session.cancelledAt !== null) throw new SessionCancelled();
      const now = this.clock.now();
      const { roster, organization } = sheets;
      const { owed, settled } = chosenOf(sheet, roster, departments, now);
      const debtors = debtorsOf(owed, roster, organization.zone, now);
      const yourself = by !== null && debtors.delete(by);
      const before = await this.#before(tx, organizationId, roundId, [...debtors.keys()]);
      const isLate = (id: string) =>
        before.some(({ recipientId, dueAt }) => recipientId === id && dueAt > now - HOUR);
      const lately = [...debtors.keys()].filter(isLate);
      const asked = [...debtors].filter(([id]) => !isLate(id));
      const { timing } = await tx.findOneByOrFail(Occasion, { organizationId, id: roundId });
      const mails = asked.map(([recipientId, debtor]): NewMail => {
        const own = before.filter((mail) => mail.recipientId === recipientId);
        const step = 1 + own.filter(({ kind }) => kind === BY_HAND).length;
        return { ...mailTo(debtor, by, now), organizationId, occasionId: roundId, timing, step, recipientId };
      });
      await this.outbox.enqueue(tx, mails);
      return { asked: asked.map(([id]) => id), lately, yourself, settled };
    });
  }

  /** What asked these people before in this round, but for what was taken back or never left. */
  #before(
    tx: EntityManager,
    organizationId: string,
    roundId: string,
    people: readonly string[],
  ): Promise<Pick<OutboxMail, 'kind' | 'recipientId' | 'dueAt'>[]> {
    if (people.length === 0) return Promise.resolve([]);
    return tx.find(OutboxMail, {
      select: { organizationId: true, id: true, kind: true, recipientId: true, dueAt: true },
      where: {
        ...{ organizationId, occasionType: 'update-round', occasionId: roundId },
        ...{ kind: In([...ASKING_KINDS]), recipientId: In([...people]) },
        status: In(['waiting', 'sending', 'sent', 'failed']),
      },
    });
  }
}

/** Those of the chosen departments that owe it: late ones, or where they are named, open ones too. */
function chosenOf(sheet: RoundSheet, roster: Roster, departments: readonly string[] | null, now: number) {
  const keyOf = ({ departmentId }: UpdateRequest) => roster.departments.get(departmentId)?.key ?? '';
  const known = new Set(sheet.requests.map(keyOf));
  if (departments?.some((key) => !known.has(key))) throw new InvalidInput(problem('departments', UNKNOWN));
  const chosen = sheet.requests.filter((request) => departments?.includes(keyOf(request)) ?? true);
  const owed = chosen.filter((request) => {
    const state = stateOf(request, now);
    return state === 'late' || (departments !== null && state === 'open');
  });
  return { owed, settled: chosen.length - owed.length };
}

function debtorsOf(
  owed: readonly UpdateRequest[],
  roster: Roster,
  zone: string,
  now: number,
): Map<string, Debtor> {
  const dayOf = (id: string) => dateAt(now, roster.people.get(id)?.zone ?? zone);
  const debtors = new Map<string, Debtor>();
  for (const request of owed) {
    for (const { personId, forPersonId } of whoActs(roster, request.departmentId, dateAt(now, zone), dayOf)) {
      const debtor = debtors.get(personId) ?? { requests: [], for: new Set() };
      debtor.requests.push(request);
      if (forPersonId !== null) debtor.for.add(forPersonId);
      debtors.set(personId, debtor);
    }
  }
  return debtors;
}

function mailTo({ requests, for: away }: Debtor, by: string | null, now: number) {
  return {
    ...{ kind: BY_HAND, occasionType: 'update-round' as const, dueAt: now },
    data: { for: [...away], departmentIds: requests.map(({ departmentId }) => departmentId), by },
    usefulUntil: Math.max(...requests.map(({ closesAt }) => closesAt)),
  };
}
