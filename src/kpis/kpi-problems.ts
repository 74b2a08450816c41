import { addDays } from '../calendar/domain/time.js';
import { problem, problemsOfDays, type Problem, type Wrong } from '../organizations/domain/problem.js';
import { isStaffOn } from '../organizations/domain/staff.js';
import type { KpiCommand } from './domain/kpi.js';
import { problemsOfFormula } from './formula-problems.js';
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
    ...problemsOfFormula(command, book.formulas),
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
      if (goal === undefined) return [];
      const found = book.goals.get(goal);
      if (!found) return problem(`links[${i}].goal`, noSuch('goal', goal));
      const message = {
        en: `A KPI is linked to a goal with a baseline and a target. Add its plan for ${found.year}.`,
        nl: `Een KPI wordt met een uitgangswaarde en een doelwaarde aan een doel gekoppeld. Geef zijn plan voor ${found.year}.`,
      };
      return problem(`links[${i}].goal`, planned.has(found.year) ? null : message);
    }),
  ];
}

/** Who has left keeps what they own, until somebody else takes it over, but is given nothing new. */
function problemOfOwner(command: KpiCommand, before: Kpi | undefined, book: KpiBook): Wrong | null {
  const person = ownerNamed(command, book);
  if (command.owner === null || (person && book.owners.get(before?.id ?? '') === person.id)) return null;
  if (person && isStaffOn(person, book.today)) return null;
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
  const [startAnew, begin] = [
    'End this KPI and start a new one with another key.',
    'Beëindig deze KPI en begin een nieuwe met een andere sleutel.',
  ];
  return [
    ...problem(
      'direction',
      command.direction === before.direction
        ? null
        : {
            en: `It has readings for the direction "${before.direction}". ${startAnew}`,
            nl: `Er zijn metingen voor de oude richting. ${begin}`,
          },
    ),
    ...problem(
      'department',
      command.department === department
        ? null
        : {
            en: `It has readings of another department${department === null ? '' : `, "${department}"`}. Leave it there, merge or split the departments themselves, or: ${startAnew}`,
            nl: `Er zijn metingen van een andere afdeling${department === null ? '' : `, “${department}”`}. Laat hem daar, voeg de afdelingen zelf samen of splits ze, of: ${begin}`,
          },
    ),
    ...problem(
      'from',
      startMoves
        ? {
            en: `It has readings and holds since ${before.fromDate}. Leave that day as it is.`,
            nl: `Er zijn metingen en hij geldt sinds ${before.fromDate}. Laat die dag staan.`,
          }
        : null,
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

const IN_DUTCH = { department: 'afdeling', goal: 'doel' } as const;

function noSuch(what: keyof typeof IN_DUTCH, key: string): Wrong {
  return {
    en: `There is no ${what} "${key}". Add it, or name the key of one there is.`,
    nl: `Er is geen ${IN_DUTCH[what]} “${key}”. Maak die aan, of noem er een die er is.`,
  };
}
