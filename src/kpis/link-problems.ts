import { formatDate } from '../platform/pages/format-date.js';
import { problem, type Problem, type Wrong } from '../organizations/domain/problem.js';
import { circleClosedBy, type DriverLink } from './domain/driver-graph.js';
import type { KpiCommand } from './domain/kpi.js';
import type { LinkCommand } from './domain/link.js';
import type { KpiBook } from './kpi-book.js';
import type { KpiLink } from './kpi-link.entity.js';

/**
 * What is wrong with where the links of a command lead, in view of what is kept and of the other commands given with
 * it. What is kept already is not refused again: a KPI whose name changes may keep the links it has.
 */
export function problemsOfLinksInBook(
  command: KpiCommand,
  all: readonly KpiCommand[],
  book: KpiBook,
): Problem[] {
  return command.links.flatMap((link, i) => {
    const kept = keptLike(link, command, book);
    return [
      ...(link.kpi === undefined || kept
        ? []
        : problem(`links[${i}].kpi`, wrongKpi(link.kpi, command, all, book))),
      ...problem(
        `links[${i}].weight`,
        link.goal !== undefined &&
          link.weight === 0 &&
          kept?.weight !== 0 &&
          goesOn(command.until, book.today) &&
          weighsNothing(link.goal, all, book)
          ? WEIGHTLESS
          : null,
      ),
    ];
  });
}

const WEIGHTLESS = {
  en: 'All links to this goal would weigh nothing, so nobody could say how far it is. Give this one a weight above 0.',
  nl: 'Alle koppelingen aan dit doel zouden niets wegen, dus niemand kan zeggen hoe ver het is. Geef deze een gewicht boven 0.',
};

function wrongKpi(key: string, command: KpiCommand, all: readonly KpiCommand[], book: KpiBook): Wrong | null {
  if (key === command.key) return null;
  const given = all.find((one) => one.key === key);
  const kept = book.linked.towards.get(key);
  if (!given && !kept) {
    return {
      en: `There is no KPI "${key}". Add it, or name the key of one there is.`,
      nl: `Er is geen KPI “${key}”. Voeg hem toe, of noem de sleutel van een die er is.`,
    };
  }
  const until = given ? given.until : (kept?.untilDate ?? null);
  if (until !== null && until < book.openFrom) {
    return {
      en: `"${kept?.name ?? given?.name}" ended on ${formatDate(until, 'en')}. Name a KPI that goes on.`,
      nl: `“${kept?.name ?? given?.name}” liep tot en met ${formatDate(until, 'nl')}. Noem een KPI die doorloopt.`,
    };
  }
  return wrongCircle(key, command, all, book);
}

function wrongCircle(
  key: string,
  command: KpiCommand,
  all: readonly KpiCommand[],
  book: KpiBook,
): Wrong | null {
  const { ids, names } = book.linked;
  const [from, to] = [ids.get(command.key), ids.get(key)];
  if (from === undefined || to === undefined || !goesOn(command.until, book.today)) return null;
  const others = linksAfter(all, book).filter((link) => link.kpiId !== from || link.towardKpiId !== to);
  const circle = circleClosedBy(from, to, others);
  if (circle === null) return null;
  const given = new Map(all.map((one) => [ids.get(one.key), one.name]));
  const members = [...circle, from].map((id) => given.get(id) ?? names.get(id) ?? id).join(' → ');
  return {
    en: `This closes a circle: ${members}. Leave out one of these links, so that it is clear what moves what.`,
    nl: `Dit sluit een kring: ${members}. Laat een van deze koppelingen weg, zodat duidelijk is wat wat beweegt.`,
  };
}

/** The links between KPIs as they would be once all commands are kept. */
function linksAfter(all: readonly KpiCommand[], { today, linked: { ids, drivers } }: KpiBook): DriverLink[] {
  const changing = new Set(all.map(({ key }) => ids.get(key)));
  return [
    ...drivers.filter(({ kpiId }) => !changing.has(kpiId)),
    ...all
      .filter(({ until }) => goesOn(until, today))
      .flatMap(({ key, links }) =>
        links.flatMap(({ kpi }) => {
          const [kpiId, towardKpiId] = [ids.get(key), ids.get(kpi ?? '')];
          return kpiId && towardKpiId ? [{ kpiId, towardKpiId, goalId: null }] : [];
        }),
      ),
  ];
}

function weighsNothing(goal: string, all: readonly KpiCommand[], book: KpiBook): boolean {
  const { ids, beside } = book.linked;
  const goalId = book.goals.get(goal)?.id;
  const changing = new Set(all.map(({ key }) => ids.get(key)));
  const others = beside.filter((link) => link.goalId === goalId && !changing.has(link.kpiId));
  const given = all.flatMap(({ links, until }) =>
    goesOn(until, book.today) ? links.filter((link) => link.goal === goal) : [],
  );
  return [...others, ...given].every(({ weight }) => weight === 0);
}

const goesOn = (until: string | null, today: string) => until === null || until > today;

/** The link with the same aim that the KPI has now; where it begins again after it ended, it has none. */
function keptLike(link: LinkCommand, { key, until }: KpiCommand, book: KpiBook): KpiLink | undefined {
  const before = book.kpis.get(key);
  if (before && !goesOn(before.untilDate, book.today) && goesOn(until, book.today)) return undefined;
  const { goal, kpi } = link;
  const id = goal === undefined ? book.linked.ids.get(kpi ?? '') : book.goals.get(goal)?.id;
  return (before ? (book.links.get(before.id) ?? []) : []).find(
    (one) => one.untilDate === null && (one.goalId ?? one.towardKpiId) === id,
  );
}
