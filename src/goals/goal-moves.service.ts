import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { OccasionsService } from '../mail/occasions.service.js';
import { problem, type Wrong } from '../organizations/domain/problem.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { InvalidInput, VersionConflict } from '../platform/errors.js';
import { Happenings } from '../webhooks/happenings.service.js';
import { actorOn, type Author, THE_HOUSE } from './author.js';
import type { AskingRound } from './domain/asking.js';
import { LONGEST_ANSWER, problemOfText } from './domain/goal.js';
import { barrierToMove } from './domain/mandate.js';
import type { Outcome } from './domain/outcome.js';
import { type GoalMove, isInForce, phaseAfter } from './domain/phase.js';
import { GoalAskings } from './goal-askings.service.js';
import { GoalRound } from './goal-round.entity.js';
import { revise } from './goal-revisions.js';
import { GoalSupportService } from './goal-support.service.js';
import type { Goal } from './goal.entity.js';
import { GoalOutOfReach, MoveNotPossible } from './goals.errors.js';
import { GoalsService } from './goals.service.js';

/** Taken up again, it has never been adopted. */
const ANEW = { adoptedAt: null, confirmedAt: null };

/** Moves with which the departments are asked something. */
const ROUNDS: Partial<Record<GoalMove, AskingRound>> = {
  discuss: 'discussion',
  ask: 'endorsement',
  revalidate: 'revalidation',
};

const UNEXPLAINED = {
  en: 'Say why it is retired: whoever looks back will ask.',
  nl: 'Zeg waarom het wordt afgesloten: wie terugkijkt, zal het vragen.',
};

export interface MoveOptions {
  /** Why; needed where it is retired, and where it is adopted or confirmed although a department objects. */
  readonly reason?: string | null | undefined;
  /** When it was adopted (epoch milliseconds), if not now. */
  readonly at?: number | undefined;
  /** It was decided elsewhere, and is only written down: nobody is asked for a reason. */
  readonly recorded?: boolean;
  /** The version it was seen in: the move is refused if somebody changed it since. */
  readonly seenVersion?: number | undefined;
}

/** Takes goals from one phase to the next: talked over, put before the departments, adopted, confirmed, retired. */
@Injectable()
export class GoalMoves {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly goals: GoalsService,
    private readonly supports: GoalSupportService,
    private readonly askings: GoalAskings,
    private readonly occasions: OccasionsService,
    private readonly happenings: Happenings,
  ) {}

  /**
   * Makes a move. Adopting a goal that was adopted changes nothing.
   * Throws `NotFound`, `InvalidInput`, `VersionConflict`, `MoveNotPossible`, and `GoalOutOfReach` where the mandate of
   * whoever asks does not reach so far.
   */
  move(
    organizationId: string,
    key: string,
    move: GoalMove,
    { reason = null, at, seenVersion, recorded = false }: MoveOptions = {},
    author: Author = THE_HOUSE,
  ): Promise<Outcome> {
    return this.database.write(async (tx) => {
      const goal = await this.goals.get(organizationId, key);
      if (seenVersion !== undefined && seenVersion !== goal.version) throw new VersionConflict('goal');
      if (move === 'adopt' && goal.adoptedAt !== null) return 'unchanged';
      const phase = phaseAfter(goal.phase, move);
      if (phase === null) throw new MoveNotPossible(move, goal.phase);
      const { support } = await this.supports.of(organizationId, goal);
      const barrier = barrierToMove(move, actorOn(goal, author), { mandate: goal.mandate, support });
      if (barrier !== null) throw new GoalOutOfReach(barrier);
      const now = this.clock.now();
      const said = (reason ?? '').trim();
      this.#refuseWrong(move, { at, said, objections: recorded ? 0 : support.objecting.length });
      const when = at ?? now;
      const holds = { adoptedAt: goal.adoptedAt ?? when, confirmedAt: when };
      const after = await revise(
        tx,
        goal,
        { phase, ...(phase === 'adopted' && holds), ...(goal.phase === 'retired' && ANEW) },
        { act: move, at: when, personId: author.personId, reason: said === '' ? null : said },
      );
      const round = ROUNDS[move];
      if (round) await this.askings.begin(tx, after, { round });
      else if (move === 'confirm') await this.askings.end(tx, after, 'revalidation');
      else if (!isInForce(phase) || move === 'adopt') await this.askings.end(tx, after);
      if (move === 'adopt') {
        await this.#nobodyIsAskedForOne(tx, goal);
        const told = { goal: key, cycleId: goal.cycleId };
        await this.happenings.tell(tx, organizationId, 'goal.adopted', told);
      }
      return 'changed';
    });
  }

  #refuseWrong(
    move: GoalMove,
    { at, said, objections }: { at: number | undefined; said: string; objections: number },
  ): void {
    if (at !== undefined && at > this.clock.now()) {
      throw new InvalidInput([
        { field: 'adopted', message: 'That day is still to come. Adopt the goal when it is adopted.' },
      ]);
    }
    const tooLong = problemOfText(said, LONGEST_ANSWER);
    if (tooLong !== null) throw new InvalidInput(problem('reason', tooLong));
    if (said !== '') return;
    if (move === 'retire') throw new InvalidInput(problem('reason', UNEXPLAINED));
    const holds = move === 'adopt' || move === 'confirm';
    if (holds && objections > 0) throw new InvalidInput(problem('reason', objectedTo(objections)));
  }

  /** Whoever was to be asked for a goal is not. */
  async #nobodyIsAskedForOne(tx: EntityManager, { organizationId, cycleId }: Goal): Promise<void> {
    const rounds = await tx.findBy(GoalRound, { organizationId, cycleId });
    await this.occasions.touch(
      tx,
      organizationId,
      rounds.map(({ id }) => id),
    );
  }
}

function objectedTo(count: number): Wrong {
  const en = count === 1 ? 'A department objects' : `${count} departments object`;
  const nl = count === 1 ? 'Een afdeling heeft' : `${count} afdelingen hebben`;
  return {
    en: `${en} to it. Say why it is adopted all the same, or settle that first.`,
    nl: `${nl} bezwaar. Zeg waarom het toch wordt vastgesteld, of kom er eerst uit.`,
  };
}
