import { addDays } from '../calendar/domain/time.js';
import { problem, problemsOfDays, type Problem, type Wrong } from '../organizations/domain/problem.js';
import { holdsOn } from '../organizations/domain/term.js';
import type { KpiCommand } from './domain/kpi.js';
import type { KpiBook } from './kpi-book.js';
import { daysOf, ownerNamed } from './kpi-decision.js';
import type { Kpi } from './kpi.entity.js';

/** What is wrong with a command in view of what is kept. */
export function problemsInBook(command: KpiCommand, book: KpiBook): Problem[] {
  const before = book.kpis.get(command.key);
  const planned = plannedYears(command, book);
  const { from, until } = daysOf(command, before, book);
  return [
    ...problemsOfDays({ from, until }),
    ...(before ? problemsOfChange(command, before, book) : []),
    ...problem(
      'department',
      command.department === null || book.departments.has(command.department)
        ? null
        : noSuch('department', command.department),
    ),
    ...problem('owner', problemOfOwner(command, before, book)),
    ...command.measures.flatMap((key, i) =>
      problem(`measures[${i}]`, book.goals.has(key) ? null : noSuch('goal', key)),
    ),
    ...command.plans.flatMap(({ year }, i) =>
      problem(
        `plans[${i}].year`,
        book.cycles.has(year)
          ? null
          : `No planning year ${year} is kept. Keep it first, or leave out its plan.`,
      ),
    ),
    ...command.links.flatMap(({ goal }, i) => {
      const found = book.goals.get(goal);
      if (!found) return problem(`links[${i}].goal`, noSuch('goal', goal));
      const message = `A KPI is linked to a goal with a baseline and a target. Add its plan for ${found.year}.`;
      return problem(`links[${i}].goal`, planned.has(found.year) ? null : message);
    }),
  ];
}

/** Who has left keeps what they own, until somebody else takes it over, but is given nothing new. */
function problemOfOwner(command: KpiCommand, before: Kpi | undefined, book: KpiBook): Wrong | null {
  const person = ownerNamed(command, book);
  if (command.owner === null || (person && book.owners.get(before?.id ?? '') === person.id)) return null;
  if (person && holdsOn(person, book.today)) return null;
  return {
    en: `Nobody of the organization has the address ${command.owner} now. Name somebody who is here.`,
    nl: `Niemand van de organisatie heeft nu het adres ${command.owner}. Noem iemand die er is.`,
  };
}

/** What was read says something only together with what it was read for. */
function problemsOfChange(command: KpiCommand, before: Kpi, book: KpiBook): Problem[] {
  if (!book.read.has(before.id)) return [];
  const { openFrom } = book;
  const department = [...book.departments.values()].find(({ id }) => id === before.departmentId)?.key ?? null;
  const { from, until } = daysOf(command, before, book);
  const startMoves = from !== before.fromDate && (from < openFrom || before.fromDate < openFrom);
  const endMoves = until !== before.untilDate && until !== null && until < addDays(openFrom, -1);
  const startAnew = 'End this KPI and start a new one with another key.';
  return [
    ...problem(
      'direction',
      command.direction === before.direction
        ? null
        : `It has readings for the direction "${before.direction}". ${startAnew}`,
    ),
    ...problem(
      'department',
      command.department === department ? null : `It has readings of another department. ${startAnew}`,
    ),
    ...problem(
      'from',
      startMoves ? `It has readings and holds since ${before.fromDate}. Leave that day as it is.` : null,
    ),
    ...problem(
      'until',
      endMoves ? `Closed months keep their KPIs. Give ${addDays(openFrom, -1)} or a later day.` : null,
    ),
  ];
}

function plannedYears(command: KpiCommand, book: KpiBook): Set<number> {
  const before = book.kpis.get(command.key);
  const isSame = before?.direction === command.direction;
  const kept = isSame ? [...(book.plans.get(before.id)?.keys() ?? [])] : [];
  return new Set([...kept, ...command.plans.map(({ year }) => year)]);
}

function noSuch(what: string, key: string): string {
  return `There is no ${what} "${key}". Add it, or name the key of one there is.`;
}
