import { Injectable } from '@nestjs/common';
import { type EntityManager, MoreThan } from 'typeorm';
import { MINUTE } from '../calendar/domain/time.js';
import { TodayService } from '../goals/today.service.js';
import type { Caller } from '../organizations/caller.js';
import { problem } from '../organizations/domain/problem.js';
import { isPartner } from '../organizations/domain/roles.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { InvalidInput, NotFound } from '../platform/errors.js';
import { newId } from '../platform/ids.js';
import { type FeedbackCommand, problemsOfFeedback } from './domain/feedback.js';
import { TouchpointFeedback } from './touchpoint-feedback.entity.js';
import { Touchpoint } from './touchpoint.entity.js';

const SHOWN = 20;
/** More than a partner hears and types in a minute, far less than would drown what the others heard. */
const FROM_OUTSIDE_A_MINUTE = 10;
const TOO_MANY = {
  en: 'You have written down a lot in a minute. Wait a minute, and send this again.',
  nl: 'Je hebt in een minuut veel opgeschreven. Wacht een minuut en verstuur dit opnieuw.',
};

/** What customers say at each moment of the journey: continuously, each with where it came from. */
@Injectable()
export class FeedbackService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly today: TodayService,
  ) {}

  /**
   * Writes down what a customer said. Throws `NotFound`, and `InvalidInput` also where a partner has said a lot in the
   * last minute.
   * @param writer of a machine there is no person
   */
  hear(
    organizationId: string,
    key: string,
    command: Omit<FeedbackCommand, 'heardOn'> & { readonly heardOn?: string | undefined },
    writer: Pick<Caller, 'personId' | 'roles'>,
  ): Promise<void> {
    return this.database.write(async (tx) => {
      const touchpoint = await tx.findOneBy(Touchpoint, { organizationId, key });
      if (!touchpoint) throw new NotFound('touchpoint', 'contactmoment');
      const today = await this.today.of(organizationId);
      const { text, source, score, heardOn = today } = command;
      const problems = problemsOfFeedback({ text, source, score, heardOn }, today);
      if (isPartner(writer) && (await this.#hasSaidMuch(tx, touchpoint, writer.personId)))
        problems.push(...problem('text', TOO_MANY));
      if (problems.length > 0) throw new InvalidInput(problems);
      await tx.insert(TouchpointFeedback, {
        ...{ organizationId, id: newId(), touchpointId: touchpoint.id, heardOn, score },
        ...{ text: text.trim(), source: source.trim(), at: this.clock.now() },
        ...{ personId: writer.personId, fromOutside: isPartner(writer) },
      });
    });
  }

  /** Counted by person: whoever shares a partner's address need not wait. */
  async #hasSaidMuch(
    tx: EntityManager,
    { organizationId, id: touchpointId }: Touchpoint,
    personId: string | null,
  ): Promise<boolean> {
    const lately = { organizationId, touchpointId, personId: personId ?? '' };
    const at = MoreThan(this.clock.now() - MINUTE);
    return (await tx.countBy(TouchpointFeedback, { ...lately, at })) >= FROM_OUTSIDE_A_MINUTE;
  }

  /** Takes away something that was written down at a touchpoint. Throws `NotFound`. */
  remove(organizationId: string, key: string, id: string): Promise<void> {
    return this.database.write(async (tx) => {
      const touchpoint = await tx.findOneBy(Touchpoint, { organizationId, key });
      if (!touchpoint) throw new NotFound('touchpoint', 'contactmoment');
      const { affected } = await tx.delete(TouchpointFeedback, {
        ...{ organizationId, id, touchpointId: touchpoint.id },
      });
      if (affected !== 1) throw new NotFound('feedback', 'uitspraak');
    });
  }

  /**
   * Writes down what customers said elsewhere; what is there already, of that day, source and text, stays as it is. Says
   * whether anything came. Throws `NotFound` and `InvalidInput`.
   */
  bring(organizationId: string, key: string, all: readonly FeedbackCommand[]): Promise<boolean> {
    return this.database.write(async (tx) => {
      const touchpoint = await tx.findOneBy(Touchpoint, { organizationId, key });
      if (!touchpoint) throw new NotFound('touchpoint', 'contactmoment');
      const today = await this.today.of(organizationId);
      const problems = all.flatMap((one, index) =>
        problemsOfFeedback(one, today).map((wrong) => ({
          ...wrong,
          field: `feedback[${index}].${wrong.field}`,
        })),
      );
      if (problems.length > 0) throw new InvalidInput(problems);
      const before = await tx.findBy(TouchpointFeedback, { organizationId, touchpointId: touchpoint.id });
      const sameAs = ({ heardOn, source, text }: FeedbackCommand) =>
        `${heardOn} ${source.trim()} ${text.trim()}`;
      const there = new Set(before.map(sameAs));
      const news = all.filter((one) => !there.has(sameAs(one)));
      for (const { text, source, score, heardOn } of news)
        await tx.insert(TouchpointFeedback, {
          ...{ organizationId, id: newId(), touchpointId: touchpoint.id, heardOn, score },
          ...{ personId: null, fromOutside: false },
          ...{ text: text.trim(), source: source.trim(), at: this.clock.now() },
        });
      return news.length > 0;
    });
  }

  /** The latest of a touchpoint, the last heard first; to a partner from outside, what they wrote down themselves. */
  latest(
    organizationId: string,
    touchpointId: string,
    reader: Pick<Caller, 'personId' | 'roles'>,
  ): Promise<TouchpointFeedback[]> {
    const own = isPartner(reader) ? { personId: reader.personId ?? '' } : {};
    return this.database.read().find(TouchpointFeedback, {
      where: { organizationId, touchpointId, ...own },
      order: { heardOn: 'DESC', at: 'DESC', id: 'DESC' },
      take: SHOWN,
    });
  }
}
