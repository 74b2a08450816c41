import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { QuestionRound } from '../agendas/questions/question-round.entity.js';
import { dateAt, instantOf } from '../calendar/domain/zones.js';
import { SessionsService, type SessionWithPeriod } from '../cycles/sessions.service.js';
import type { AnySessionRef } from '../files/domain/file-to-check.js';
import type { OrganizationFile } from '../files/organization-file.schema.js';
import { monthNamed } from '../files/domain/period-names.js';
import { findSession } from '../files/sessions-in-file.service.js';
import { Period } from '../cycles/period.entity.js';
import { Goal } from '../goals/goal.entity.js';
import { GoalRound } from '../goals/goal-round.entity.js';
import { Occasion } from '../mail/occasion.entity.js';
import {
  adopted,
  answered,
  cancelled,
  closedByHand,
  moved,
  responded,
  restored,
} from '../notices/domain/acts.js';
import type { OccasionFacts, RoundOccasion } from '../notices/domain/facts.js';
import type { Act, Birth } from '../notices/domain/forecast.js';
import { NoticeFactsService } from '../notices/notice-facts.service.js';
import { accountAddress } from '../organizations/domain/address.js';
import { Database } from '../platform/database/database.js';
import type { Roster } from '../organizations/domain/roster.js';
import { closingWith } from '../updates/domain/closing.js';
import { roundDates } from '../updates/domain/round-dates.js';
import { heldActions } from './held-actions.js';
import { momentOf } from './round-player.service.js';
import { rightToAnswer } from '../updates/domain/right-to-answer.js';
import { UpdateRound } from '../updates/update-round.entity.js';

/** Turns the acts of a script into what they do to the facts that the notice rule reads, without doing them. */
@Injectable()
export class ScriptForecast {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsService,
    private readonly facts: NoticeFactsService,
  ) {}

  /** Acts by the id of the occasion they happen to, and occasions that come about by them. */
  async actsOf(
    organizationId: string,
    file: OrganizationFile,
  ): Promise<{ readonly acts: ReadonlyMap<string, readonly Act[]>; readonly born: readonly Birth[] }> {
    const manager = this.database.read();
    const occasions = await manager.findBy(Occasion, { organizationId });
    const current = new Map(
      (await this.facts.load(organizationId, occasions)).map((one) => [one.occasionId, one]),
    );
    const sessions = await this.sessions.list(organizationId);
    const hanging = await this.#hangingOn(organizationId);
    const goals = await manager.findBy(Goal, { organizationId, key: In(file.goals.map(({ key }) => key)) });
    const held = heldActions(file, sessions, current);
    const acts = new Map(held.acts);
    const happens = (act: Act, occasionIds: readonly string[]) => {
      for (const id of occasionIds) {
        acts.set(id, [...(acts.get(id) ?? []), act]);
        const facts = current.get(id);
        if (facts) current.set(id, act.apply(facts));
      }
    };
    const of = (ref: AnySessionRef) => {
      const session = findSession(sessions, ref);
      return { session, ids: [session.id, ...(hanging.bySession.get(session.id) ?? [])] };
    };
    const script = [...file.script].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
    for (const act of script) {
      const at = instantOf(act.at.slice(0, 10), act.at.slice(11), file.organization.zone);
      if (act.answer) {
        const { roundId, departmentIds } = roundAnswered([...current.values()], act.answer, at);
        happens(answered(at, departmentIds), [roundId]);
      } else if (act.move) {
        const { session, ids } = of(act.move.session);
        happens(moved(at, destination(session, act.move.to)), ids);
      } else if (act.cancel) happens(cancelled(at), of(act.cancel.session).ids);
      else if (act.restore) happens(restored(at), of(act.restore.session).ids);
      else if (act.respond) {
        const { session, ids } = of(act.respond.session);
        const roster = current.get(session.id)?.roster;
        happens(responded(at, (roster && personWith(roster, act.respond.by)?.id) ?? ''), ids);
      } else if (act.close) {
        const { close } = act;
        const roundId = hanging.byMonth.get(monthOf(close.month, file)) ?? '';
        const closing = { kind: 'close', at, closesAt: at } as const;
        happens(closedAct(current.get(roundId), close, closing), [roundId]);
      } else if (act.reopen) {
        const { reopen } = act;
        const roundId = hanging.byMonth.get(monthOf(reopen.month, file)) ?? '';
        const closesAt = momentOf(reopen.until, file.organization.zone);
        happens(closedAct(current.get(roundId), reopen, { kind: 'reopen', at, closesAt }), [roundId]);
      } else if (act.adopt) {
        const key = act.adopt.goal;
        const cycleId = goals.find((goal) => goal.key === key)?.cycleId ?? '';
        happens(adopted(at), hanging.byCycle.get(cycleId) ?? []);
      }
    }
    return { acts, born: held.born };
  }

  /** Occasions that hang on a session, rounds by the month they ask about, and goal rounds by the cycle whose goal they ask for. */
  async #hangingOn(organizationId: string) {
    const manager = this.database.read();
    const rounds = await manager.findBy(UpdateRound, { organizationId });
    const goalRounds = await manager.findBy(GoalRound, { organizationId });
    const questionRounds = await manager.findBy(QuestionRound, { organizationId });
    const bySession = new Map<string, string[]>();
    for (const { sessionId, id } of [...rounds, ...goalRounds, ...questionRounds]) {
      bySession.set(sessionId, [...(bySession.get(sessionId) ?? []), id]);
    }
    const months = await manager.findBy(Period, {
      organizationId,
      id: In(rounds.map(({ periodId }) => periodId)),
    });
    const nameOf = new Map(months.map(({ id, name }) => [id, name]));
    const byMonth = new Map(rounds.map(({ id, periodId }) => [nameOf.get(periodId) ?? '', id]));
    const byCycle = new Map<string, string[]>();
    for (const { cycleId, id } of goalRounds) byCycle.set(cycleId, [...(byCycle.get(cycleId) ?? []), id]);
    return { bySession, byMonth, byCycle };
  }
}

function monthOf(text: string, { organization }: OrganizationFile): string {
  return monthNamed(text, organization.fiscalYear)?.name ?? text;
}

/** What a planner does about the departments meant: all that it can be done to. */
function closedAct(
  facts: OccasionFacts | undefined,
  { by, departments }: { by?: string | undefined; departments?: readonly string[] | undefined },
  closing: { readonly kind: 'close' | 'reopen'; readonly at: number; readonly closesAt: number },
): Act {
  if (facts?.type !== 'update-round') return closedByHand([], { ...closing, by: null });
  const { roster, requests } = facts;
  const isMeant = (id: string) => departments?.includes(roster.departments.get(id)?.key ?? '') ?? true;
  const able = requests.filter((request) => {
    const { opensAt, closesAt } = roundDates(facts.session, facts.rules, request.calendar, facts.zone);
    return closing.kind === 'close'
      ? closingWith(closesAt, request.closing) > closing.at
      : opensAt <= closing.at || Boolean(request.closing);
  });
  return closedByHand(able.map(({ departmentId }) => departmentId).filter(isMeant), {
    ...closing,
    by: by === undefined ? null : (personWith(roster, by)?.id ?? null),
  });
}

function personWith(roster: Roster, address: string) {
  const wanted = accountAddress(address);
  return [...roster.people.values()].find((person) => accountAddress(person.address) === wanted);
}

function destination(session: SessionWithPeriod, to: { date: string; time?: string | undefined }) {
  return { date: to.date, startsAt: instantOf(to.date, to.time ?? session.time, session.zone) };
}

/** The open round that closes first in which the person may answer, and for which departments. */
function roundAnswered(
  all: readonly OccasionFacts[],
  answer: { by: string; departments?: readonly string[] | undefined },
  at: number,
): { roundId: string; departmentIds: string[] } {
  const candidates = all
    .filter((facts): facts is RoundOccasion => facts.type === 'update-round' && !facts.session.cancelled)
    .flatMap((facts) => {
      const { roster, session, rules, zone } = facts;
      const person = personWith(roster, answer.by);
      if (!person) return [];
      const dayOf = (id: string) => dateAt(at, roster.people.get(id)?.zone ?? zone);
      const open = facts.requests.flatMap(({ departmentId, calendar, closing }) => {
        const { opensAt, closesAt: planned } = roundDates(session, rules, calendar, zone);
        const closesAt = closingWith(planned, closing);
        const key = roster.departments.get(departmentId)?.key ?? '';
        const isMeant = answer.departments?.includes(key) ?? true;
        const may = rightToAnswer(roster, person.id, departmentId, dayOf) !== null;
        return opensAt <= at && at < closesAt && isMeant && may ? [{ departmentId, closesAt }] : [];
      });
      const [first] = open;
      return first
        ? [
            {
              roundId: facts.occasionId,
              closesAt: first.closesAt,
              departmentIds: open.map((one) => one.departmentId),
            },
          ]
        : [];
    })
    .sort((a, b) => a.closesAt - b.closesAt);
  return candidates[0] ?? { roundId: '', departmentIds: [] };
}
