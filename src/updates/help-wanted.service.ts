import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { dateAt } from '../calendar/domain/zones.js';
import { OutboxService } from '../mail/outbox.service.js';
import type { Roster } from '../organizations/domain/roster.js';
import { Clock } from '../platform/clock.js';
import { type UpdateContent, UpdateRevision } from './update-revision.entity.js';

/** An answer that was saved just now. */
interface Saved {
  readonly requestId: string;
  readonly version: number;
}

/** The round it was saved in; the step grows with every revision, so what is asked anew is told anew. */
interface Place {
  readonly organizationId: string;
  readonly roundId: string;
  readonly timing: number;
  readonly step: number;
  /** Who answered: nobody hears of what they asked themselves. */
  readonly personId: string | null;
}

/** Tells departments that help is wanted from them: in the unit of work that saves the answer, once a revision. */
@Injectable()
export class HelpWantedService {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: OutboxService,
  ) {}

  /** One mail a person for all that was asked at once; nothing where the same was asked before. */
  async tell(tx: EntityManager, place: Place, roster: Roster, saved: readonly Saved[]): Promise<void> {
    const { organizationId, roundId, timing, step, personId } = place;
    const now = this.clock.now();
    const revisions = await tx.findBy(UpdateRevision, {
      organizationId,
      requestId: In(saved.map(({ requestId }) => requestId)),
    });
    const revisionOf = (requestId: string, number: number) =>
      revisions.find((one) => one.requestId === requestId && one.number === number);
    const asking = saved.flatMap(({ requestId, version }) => {
      const content = revisionOf(requestId, version)?.content;
      const before = revisionOf(requestId, version - 1)?.content;
      const helpFrom = content && isAskedAnew(content, before) ? content.helpFrom : null;
      return helpFrom === null ? [] : [{ requestId, number: version, departmentId: helpFrom }];
    });
    const told = new Map<string, { asked: typeof asking; for: Set<string> }>();
    for (const one of asking) {
      for (const { recipientId, away } of whoHears(roster, one.departmentId, now)) {
        if (recipientId === personId) continue;
        const mail = told.get(recipientId) ?? { asked: [], for: new Set<string>() };
        mail.asked.push(one);
        if (away !== null) mail.for.add(away);
        told.set(recipientId, mail);
      }
    }
    await this.outbox.enqueue(
      tx,
      [...told].map(([recipientId, mail]) => ({
        ...{ organizationId, kind: 'help-wanted', occasionId: roundId },
        occasionType: 'update-round' as const,
        ...{ timing, step, recipientId },
        data: {
          revisions: [...new Map(mail.asked.map((one) => [one.requestId, one])).values()],
          departmentIds: [...new Set(mail.asked.map(({ departmentId }) => departmentId))],
          for: [...mail.for],
        },
        ...{ dueAt: now, usefulUntil: null },
      })),
    );
  }
}

/** Heads, or deputies where there is none, each or whoever stands in for them on their own day. */
function whoHears(roster: Roster, departmentId: string, now: number) {
  const dayOf = (id: string) => dateAt(now, roster.people.get(id)?.zone ?? 'UTC');
  const led = (kind: 'head' | 'deputy') =>
    [...roster.people.keys()].filter((id) => roster.leadersOf(departmentId, kind, dayOf(id)).includes(id));
  const [heads, deputies] = [led('head'), led('deputy')];
  return (heads.length > 0 ? heads : deputies).map((id) => {
    const recipientId = roster.whoActsFor(id, dayOf, deputies);
    return { recipientId, away: recipientId === id ? null : id };
  });
}

function isAskedAnew({ help, helpFrom }: UpdateContent, before: UpdateContent | undefined): boolean {
  return help !== '' && !(before?.help === help && before.helpFrom === helpFrom);
}

/** Whether an answer still asks a department for the help that an earlier one asked for. */
export function stillAsks(now: UpdateContent | undefined, then: UpdateContent | undefined): boolean {
  return now !== undefined && now.help !== '' && now.helpFrom === then?.helpFrom;
}
