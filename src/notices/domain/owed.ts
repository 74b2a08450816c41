import { addDays, type Instant, laterOf } from '../../calendar/domain/time.js';
import { dateAt, instantOf } from '../../calendar/domain/zones.js';
import { actionDebts } from './action-debts.js';
import { askingDebts } from './asking-debts.js';
import type { OccasionFacts } from './facts.js';
import { goalDebts } from './goal-debts.js';
import {
  type Debt,
  debtKey,
  distinct,
  type Notice,
  noticeKey,
  OPENER,
  OPENS_AGAIN,
  seriesOf,
  type Told,
  topic,
  topicsOpenedBy,
  type Whose,
} from './notice.js';
import { questionDebts } from './question-debts.js';
import { roundDebts } from './round-debts.js';
import { sessionDebts } from './session-debts.js';
import { sinceUninvited } from './uninvited.js';

interface Placed {
  readonly debt: Debt;
  /** Key of the debt as the rules have it, whatever kind it becomes. */
  readonly pays: string;
  readonly at: Instant;
  readonly to: string;
}

/**
 * The rule: which notices an occasion still owes, to whom, at which instant, in order of time (design decision 6).
 *
 * @param all what became of earlier notices of the occasion, in any timing, in the order in which they were put in; what
 *   they paid is owed no more
 * @param asOf the present: what is late is judged as of now (who leads, who is absent, who has answered), what is to
 *   come as of its own instant
 * @param only the one person whose notices are wanted; without, everybody's
 */
export function owedNotices(
  facts: OccasionFacts,
  all: readonly Told[],
  asOf: Instant,
  only?: string,
): Notice[] {
  if (facts.session.cancelled) return [];
  const told = sinceUninvited(all);
  const paid = new Set(
    told
      .filter(({ timing, status }) => timing === facts.timing && status !== 'withdrawn')
      .flatMap(({ pays }) => pays),
  );
  const placed = debtsOf(facts, asOf, whoseDebts(facts, asOf, only))
    .filter((debt) => !paid.has(debtKey(debt)))
    .map((debt) => place(facts, debt, asOf))
    .filter(({ debt, at }) => at < debt.until && at >= (debt.since ?? at))
    .filter(({ debt, at, to }) => debt.owedAt(Math.max(at, asOf), to))
    .sort((a, b) => a.at - b.at || a.debt.step - b.debt.step || (a.to < b.to ? -1 : 1));
  const theirs = firstOfEach(placed).filter(({ to }) => only === undefined || to === only);
  return joined(withOpeners(theirs, told), asOf);
}

/** Whose debts may end with the one who is asked about: their own, and those of whoever may be away. */
function whoseDebts({ roster, zone }: OccasionFacts, asOf: Instant, only: string | undefined): Whose {
  if (only === undefined) return () => true;
  // It may still be yesterday where the person is.
  const from = addDays(dateAt(asOf, zone), -1);
  return (personId) => personId === only || !roster.isAlwaysHere(personId, from);
}

function debtsOf(facts: OccasionFacts, asOf: Instant, whose: Whose): Debt[] {
  // Who led on a day that is past but leads no more owes nothing any more.
  const today = dateAt(asOf, facts.zone);
  const judgedOn = (day: string) => laterOf(day, today);
  const debts = () => {
    switch (facts.type) {
      case 'session':
        return sessionDebts(facts, whose);
      case 'update-round':
        return roundDebts(facts, judgedOn, whose);
      case 'goal-round':
        return goalDebts(facts, judgedOn);
      case 'endorsement':
        return askingDebts(facts, judgedOn);
      case 'actions':
        return actionDebts(facts, judgedOn);
      case 'question-round':
        return questionDebts(facts, whose);
    }
  };
  return debts().filter(({ personId }) => whose(personId));
}

/** Wall time in the person's zone; in the organization's where that would not be before the session (decision 3). */
function localInstant(facts: OccasionFacts, debt: Debt, personId: string): Instant {
  const { day, time, notBefore = -Infinity } = debt;
  const zone = facts.roster.people.get(personId)?.zone ?? facts.zone;
  const at = instantOf(day, time, zone);
  return Math.max(notBefore, at < facts.session.startsAt ? at : instantOf(day, time, facts.zone));
}

/** Absence is judged on the recipient's local date at the notice's instant, or now if it is late (decision 8). */
function place(facts: OccasionFacts, debt: Debt, asOf: Instant): Placed {
  const { roster, zone } = facts;
  const dayFor = (personId: string) =>
    dateAt(Math.max(localInstant(facts, debt, personId), asOf), roster.people.get(personId)?.zone ?? zone);
  const to = roster.whoActsFor(debt.personId, dayFor, debt.deputies);
  return { debt, pays: debtKey(debt), to, at: localInstant(facts, debt, to) };
}

/** The same debt may follow from two terms of one head: it is owed once, at the first of them. */
function firstOfEach(placed: readonly Placed[]): Placed[] {
  const seen = new Set<string>();
  return placed.filter(({ pays }) => !seen.has(pays) && seen.add(pays));
}

/** A stand-in, or a new head, who never had the series' opening notice about it gets that one, not a reminder of it. */
function withOpeners(placed: readonly Placed[], told: readonly Told[]): Placed[] {
  const opened = new Set(told.filter(({ status }) => status !== 'withdrawn').flatMap(topicsOpenedBy));
  return placed.map((one) => {
    const { debt, to } = one;
    if (debt.kind === OPENS_AGAIN) opened.add(topic('update-request', to, debt.aboutId));
    const series = seriesOf(debt.kind);
    const opener = series ? OPENER[series] : undefined;
    if (!opener || debt.opensOn === null || debt.opensOn > debt.day) return one;
    const about = topic(opener, to, debt.aboutId);
    const isNew = !opened.has(about);
    opened.add(about);
    return isNew && debt.kind !== opener ? { ...one, debt: { ...debt, kind: opener, step: 1 } } : one;
  });
}

/**
 * One mail per person, kind, step and instant, whatever departments or absent people it is for. Departments of
 * different days have mails of their own; what is late goes together.
 */
function joined(placed: readonly Placed[], asOf: Instant): Notice[] {
  const groups = new Map<string, Placed[]>();
  for (const one of placed) {
    const { kind, step } = one.debt;
    const key = `${noticeKey({ kind, step, to: one.to })}|${Math.max(one.at, asOf)}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()].map((group) => {
    const [{ debt, at, to }] = group as [Placed, ...Placed[]];
    const { kind, step } = debt;
    return {
      ...{ at, kind, step, to },
      until: Math.max(...group.map((one) => one.debt.until)),
      for: distinct(group.map((one) => one.debt.personId)).filter((personId) => personId !== to),
      aboutIds: distinct(group.map((one) => one.debt.aboutId ?? '')),
      pays: distinct(group.map((one) => one.pays)),
    };
  });
}
