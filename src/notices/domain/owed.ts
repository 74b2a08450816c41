import type { Instant } from '../../calendar/domain/time.js';
import { dateAt, instantOf } from '../../calendar/domain/zones.js';
import type { OccasionFacts } from './facts.js';
import { goalDebts } from './goal-debts.js';
import { type Debt, type Notice, noticeKey, OPENER, seriesOf, type Told } from './notice.js';
import { roundDebts } from './round-debts.js';
import { sessionDebts } from './session-debts.js';

interface Placed {
  readonly debt: Debt;
  /** Key of the debt as the rules have it, whatever kind it becomes. */
  readonly pays: string;
  readonly at: Instant;
  readonly to: string;
}

/**
 * The rule: which notices an occasion still owes, to whom, at which instant, in order of time (design decision 6).
 * Tick, re-check before sending, and forecast all ask it.
 *
 * @param told what became of earlier notices of the occasion, in any timing
 * @param asOf the present: what is late is judged as of now (who is absent, who has answered), what is to come as of
 *   its own instant
 */
export function owedNotices(facts: OccasionFacts, told: readonly Told[], asOf: Instant): Notice[] {
  if (facts.session.cancelled) return [];
  const settled = settledDebts(facts, told);
  const placed = debtsOf(facts)
    .filter((debt) => !settled(debt))
    .map((debt) => place(facts, debt, asOf))
    .filter(({ debt, at }) => at < debt.until && debt.owedAt(Math.max(at, asOf)))
    .sort((a, b) => a.at - b.at || a.debt.step - b.debt.step || (a.to < b.to ? -1 : 1));
  return joined(withOpeners(placed, told));
}

function debtsOf(facts: OccasionFacts): Debt[] {
  switch (facts.type) {
    case 'session':
      return sessionDebts(facts);
    case 'update-round':
      return roundDebts(facts);
    case 'goal-round':
      return goalDebts(facts);
  }
}

/** A debt is settled once a mail that pays it is on its way or has been recorded as missed. */
function settledDebts(facts: OccasionFacts, told: readonly Told[]): (debt: Debt) => boolean {
  const paid = new Set(
    told
      .filter(
        ({ timing, status }) => timing === facts.timing && status !== 'waiting' && status !== 'withdrawn',
      )
      .flatMap(({ pays }) => pays),
  );
  return (debt) => paid.size > 0 && paid.has(debtKey(debt));
}

function debtKey({ kind, step, personId }: Debt): string {
  return noticeKey({ kind, step, to: personId });
}

/** Wall time in the person's zone; in the organization's where that would not be before the session (decision 3). */
function localInstant(facts: OccasionFacts, { day, time }: Debt, personId: string): Instant {
  const zone = facts.roster.people.get(personId)?.zone ?? facts.zone;
  const at = instantOf(day, time, zone);
  return at < facts.session.startsAt ? at : instantOf(day, time, facts.zone);
}

/** Absence is judged on the recipient's local date at the notice's instant, or now if it is late (decision 8). */
function place(facts: OccasionFacts, debt: Debt, asOf: Instant): Placed {
  const { roster, zone } = facts;
  const dayFor = (personId: string) =>
    dateAt(Math.max(localInstant(facts, debt, personId), asOf), roster.people.get(personId)?.zone ?? zone);
  const to = roster.whoActsFor(debt.personId, dayFor, debt.deputies);
  return { debt, pays: debtKey(debt), to, at: localInstant(facts, debt, to) };
}

/** A stand-in, or a new head, who never had the series' opening notice gets that one, not a reminder of it. */
function withOpeners(placed: readonly Placed[], told: readonly Told[]): Placed[] {
  const opened = new Set(
    told.filter(({ status }) => status !== 'withdrawn').map((row) => `${row.kind}|${row.to}`),
  );
  return placed.map((one) => {
    const { debt, to } = one;
    const series = seriesOf(debt.kind);
    const opener = series ? OPENER[series] : undefined;
    if (!opener || debt.opensOn === null || debt.opensOn > debt.day) return one;
    const isNew = !opened.has(`${opener}|${to}`);
    opened.add(`${opener}|${to}`);
    return isNew && debt.kind !== opener ? { ...one, debt: { ...debt, kind: opener, step: 1 } } : one;
  });
}

/** One mail per person, kind and step, whatever departments or absent people it is for; at the earliest instant. */
function joined(placed: readonly Placed[]): Notice[] {
  const groups = new Map<string, Placed[]>();
  for (const one of placed) {
    const key = noticeKey({ kind: one.debt.kind, step: one.debt.step, to: one.to });
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()].map((group) => {
    const [{ debt, at, to }] = group as [Placed, ...Placed[]];
    return {
      at,
      until: Math.max(...group.map((one) => one.debt.until)),
      kind: debt.kind,
      step: debt.step,
      to,
      for: distinct(group.map((one) => one.debt.personId).filter((personId) => personId !== to)),
      departmentIds: distinct(group.flatMap((one) => one.debt.departmentId ?? [])),
      pays: distinct(group.map((one) => one.pays)),
    };
  });
}

function distinct(ids: readonly string[]): readonly string[] {
  return ids.length < 2 ? ids : [...new Set(ids)].sort();
}
