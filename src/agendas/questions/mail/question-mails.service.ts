import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { DAY } from '../../../calendar/domain/time.js';
import { Period } from '../../../cycles/period.entity.js';
import { Session } from '../../../cycles/session.entity.js';
import type { Letter } from '../../../mail/letter.js';
import { type MailKind, MailKinds } from '../../../mail/mail-kinds.js';
import type { OutboxMail } from '../../../mail/outbox-mail.entity.js';
import { StillOwed } from '../../../mail/still-owed.js';
import { Organization } from '../../../organizations/organization.entity.js';
import { Person } from '../../../organizations/person.entity.js';
import { Database } from '../../../platform/database/database.js';
import { QuestionRound } from '../question-round.entity.js';
import { questionLetter } from './question.letter.js';
import { questionSamples } from './question.samples.js';

/** For so long after answers have closed the link still shows its holder what they answered. */
const GRACE = 28 * DAY;

/** The mails by which those who take part are asked what they think, and reminded once: one thread. */
@Injectable()
export class QuestionMails {
  constructor(
    private readonly database: Database,
    private readonly stillOwed: StillOwed,
    kinds: MailKinds,
  ) {
    kinds.register(this.#kind('question-request', false));
    kinds.register(this.#kind('question-nudge', true));
  }

  /** @param again whether it is a reminder */
  #kind(kind: string, again: boolean): MailKind {
    return {
      kind,
      priority: 20,
      threaded: true,
      compose: (mails) => this.#compose(mails, again),
      stillWanted: (mails) => this.stillOwed.ask(mails),
      samples: () => questionSamples(again),
    };
  }

  async #compose(mails: readonly OutboxMail[], again: boolean): Promise<ReadonlyMap<string, Letter>> {
    const letters = new Map<string, Letter>();
    for (const organizationId of new Set(mails.map((mail) => mail.organizationId))) {
      const own = mails.filter((mail) => mail.organizationId === organizationId);
      const facts = await load(this.database.read(), organizationId, own);
      for (const mail of own) {
        const letter = compose(mail, facts, again);
        if (letter) letters.set(mail.id, letter);
      }
    }
    return letters;
  }
}

type Facts = Awaited<ReturnType<typeof load>>;

async function load(manager: EntityManager, organizationId: string, mails: readonly OutboxMail[]) {
  const rounds = await manager.findBy(QuestionRound, {
    organizationId,
    id: In(mails.map(({ occasionId }) => occasionId)),
  });
  const sessions = await manager.findBy(Session, {
    organizationId,
    id: In(rounds.map(({ sessionId }) => sessionId)),
  });
  const periods = await manager.findBy(Period, {
    organizationId,
    id: In(sessions.map(({ periodId }) => periodId)),
  });
  const people = await manager.findBy(Person, {
    organizationId,
    id: In(mails.flatMap((mail) => [mail.recipientId, ...awayOf(mail)])),
  });
  return {
    organization: await manager.findOneByOrFail(Organization, { organizationId }),
    ...{ rounds: byId(rounds), sessions: byId(sessions), periods: byId(periods), people: byId(people) },
  };
}

function compose(mail: OutboxMail, facts: Facts, again: boolean): Letter | null {
  const recipient = facts.people.get(mail.recipientId);
  const round = facts.rounds.get(mail.occasionId);
  const session = facts.sessions.get(round?.sessionId ?? '');
  const period = facts.periods.get(session?.periodId ?? '');
  if (!recipient || !round || !session || !period) return null;
  const { questions, closesAt } = round;
  return questionLetter({
    organizationName: facts.organization.name,
    ...{ recipient, questions, closesAt, again },
    standsInFor: awayOf(mail).flatMap((id) => facts.people.get(id)?.name ?? []),
    session: { ...session, period },
    link: { purpose: 'questions', subjectId: round.id, expiresAt: closesAt + GRACE },
  });
}

/** Ids of those for whom it comes, as the rule put them in. */
function awayOf({ data }: OutboxMail): string[] {
  return Array.isArray(data.for) ? data.for.filter((id) => typeof id === 'string') : [];
}

function byId<Row extends { id: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}
