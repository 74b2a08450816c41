import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { OccasionsService } from '../../mail/occasions.service.js';
import type { Caller } from '../../organizations/caller.js';
import { problem, type Problem } from '../../organizations/domain/problem.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { InvalidInput, NotFound } from '../../platform/errors.js';
import { isId } from '../../platform/ids.js';
import { ClosingAct } from '../closing-act.entity.js';
import { type ClosingCommand, problemsOfClosing } from '../domain/closing.js';
import { planRound } from '../domain/plan-round.js';
import { RoundFactsService } from '../round-facts.service.js';
import { type RoundSheet, RoundSheetsService } from '../round-sheets.service.js';
import { UpdateRequest } from '../update-request.entity.js';
import { SessionCancelled } from '../updates.errors.js';

const UNKNOWN = {
  en: 'This department is not asked in this round. Choose one that is.',
  nl: 'Deze afdeling wordt in deze ronde niet gevraagd. Kies er een die wel gevraagd wordt.',
};
const NOTHING_OPEN = {
  en: 'What you chose is closed already. Choose a department that is still open.',
  nl: 'Wat je koos, is al gesloten. Kies een afdeling die nog open is.',
};
const NOT_ASKED = {
  en: 'What you chose has not been asked yet. Choose a department that has been.',
  nl: 'Wat je koos, is nog niet gevraagd. Kies een afdeling die al gevraagd is.',
};

/** Lets planners close the requests of a round early, and open them again, always with a reason. */
@Injectable()
export class ClosingsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sheets: RoundSheetsService,
    private readonly facts: RoundFactsService,
    private readonly occasions: OccasionsService,
  ) {}

  /**
   * Closes what is open, or opens again what was asked; who still owes what is opened again is owed a mail from then on.
   * Nothing, or all that can be.
   *
   * @param departments keys; null for all of the round
   * @returns how many requests it was done to
   * Throws `NotFound`, `SessionCancelled` and `InvalidInput`.
   */
  act(
    { organizationId, personId }: Pick<Caller, 'organizationId' | 'personId'>,
    roundId: string,
    departments: readonly string[] | null,
    command: ClosingCommand,
  ): Promise<number> {
    return this.database.write(async (tx) => {
      const { sheet, keyOf } = await this.#sheet(organizationId, roundId);
      const now = this.clock.now();
      const chosen = sheet.requests.filter(
        ({ departmentId }) => departments?.includes(keyOf(departmentId)) ?? true,
      );
      const able = chosen.filter(({ opensAt, closesAt, closingNumber }) =>
        command.kind === 'close' ? closesAt > now : opensAt <= now || closingNumber > 0,
      );
      const known = new Set(sheet.requests.map(({ departmentId }) => keyOf(departmentId)));
      const unknown = departments?.some((key) => !known.has(key)) ?? false;
      const planned = await this.#planned(organizationId, sheet, able);
      const problems: Problem[] = [
        ...problem('departments', unknown ? UNKNOWN : null),
        ...problem('departments', able.length > 0 || unknown ? null : nothing(command)),
        ...problemsOfClosing(command, planned, now),
      ];
      if (problems.length > 0) throw new InvalidInput(problems);
      const closesAt = command.kind === 'close' ? now : (command.until ?? now);
      for (const request of able) {
        const number = request.closingNumber + 1;
        const { id: requestId, closesAt: closedAt } = request;
        const who = { organizationId, requestId, number, personId };
        const when = { at: now, closedAt, closesAt };
        await tx.insert(ClosingAct, { ...who, ...when, kind: command.kind, reason: command.reason.trim() });
        await tx.update(
          UpdateRequest,
          { organizationId, id: requestId },
          { closesAt, closingNumber: number },
        );
      }
      await this.#lookAgain(tx, sheet, new Set(able.map(({ id }) => id)), closesAt);
      return able.length;
    });
  }

  async #sheet(organizationId: string, roundId: string) {
    const { rounds, roster } = await this.sheets.load(organizationId, isId(roundId) ? [roundId] : []);
    const sheet = rounds.get(roundId);
    if (!sheet) throw new NotFound('round of updates', 'ronde van updates');
    if (sheet.session.cancelledAt !== null) throw new SessionCancelled();
    return { sheet, keyOf: (id: string) => roster.departments.get(id)?.key ?? '' };
  }

  /** The latest of the moments at which these close by the rhythm. */
  async #planned(
    organizationId: string,
    { session }: RoundSheet,
    requests: readonly UpdateRequest[],
  ): Promise<number> {
    const facts = await this.facts.load(organizationId);
    const plan = facts && planRound(session, facts);
    return Math.max(
      0,
      ...requests.map(({ departmentId }) => plan?.requests.get(departmentId)?.closesAt ?? 0),
    );
  }

  /** What it owes follows from these facts; it is not over before its last request closes. */
  async #lookAgain(
    tx: EntityManager,
    { round, session, requests }: RoundSheet,
    changed: ReadonlySet<string>,
    closesAt: number,
  ): Promise<void> {
    const closings = requests.map((request) => (changed.has(request.id) ? closesAt : request.closesAt));
    const until = Math.max(session.startsAt, ...closings);
    await this.occasions.rederive(tx, round.organizationId, round.id, until);
  }
}

function nothing({ kind }: ClosingCommand) {
  return kind === 'close' ? NOTHING_OPEN : NOT_ASKED;
}
