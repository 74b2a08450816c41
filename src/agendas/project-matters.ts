import type { MonthStandings } from '../kpis/month-standings.js';
import type { Roster } from '../organizations/domain/roster.js';
import { daysWaiting, flagsOf } from '../projects/domain/flags.js';
import { focusList } from '../projects/focus-list.js';
import type { ProjectDepartment } from '../projects/project-department.entity.js';
import type { Project } from '../projects/project.entity.js';
import type { AgendaMatters } from './agenda-matters.js';
import type { ProjectMatter } from './domain/project-items.js';

/** What is known beside the projects themselves. Dates are `YYYY-MM-DD`. */
interface Around {
  readonly roster: Roster;
  /** The session's. */
  readonly date: string;
  readonly today: string;
  /** Of the month that projects are measured by; null without a goal. */
  readonly standings: MonthStandings | null;
}

/**
 * What a session has to say about projects: at a quarterly one the focus list of the quarter it plans, in its order; at a
 * monthly one experiments that are past their stop date on that day, and what has waited for too long by then.
 */
export function projectMatters(matters: AgendaMatters, around: Around): ProjectMatter[] {
  return [...urgent(matters, around), ...late(matters, around)];
}

function urgent(matters: AgendaMatters, { roster, today, standings }: Around): ProjectMatter[] {
  const {
    planned: projects = [],
    places = [],
    effects = [],
    links = [],
    plannedWith = [],
    focus = [],
  } = matters;
  const size = focus[0]?.size ?? null;
  const list = focusList({ projects, places, effects, size, standings, links, today });
  return list.map(({ project, place, urgency, byHand }) => ({
    ...{ ...about(project, plannedWith, roster), about: 'urgent', place, urgency, byHand },
  }));
}

function late(
  { late: projects = [], lateWith = [] }: AgendaMatters,
  { roster, date }: Around,
): ProjectMatter[] {
  const flagged = projects.map((project) => ({ project, flags: flagsOf(project, date) }));
  const stopped = flagged.flatMap(({ project, flags }): ProjectMatter[] => {
    const { stopOn } = project;
    const isPast = flags.includes('past-stop') && stopOn !== null;
    return isPast ? [{ ...about(project, lateWith, roster), about: 'past-stop', stopOn }] : [];
  });
  const waiting = flagged
    .filter(({ flags }) => flags.includes('long-wait'))
    .map(({ project }) => ({
      ...{ ...about(project, lateWith, roster), about: 'waits' as const },
      ...{ days: daysWaiting(project, date) ?? 0, waitingFor: project.waitingFor ?? '' },
    }))
    .sort((a, b) => b.days - a.days);
  return [...stopped, ...waiting];
}

function about(
  { id, name, customer }: Project,
  working: readonly ProjectDepartment[],
  { departments }: Roster,
) {
  const ids = new Set(
    working.flatMap(({ projectId, departmentId }) => (projectId === id ? departmentId : [])),
  );
  const theirs = [...departments.values()].filter((department) => ids.has(department.id));
  return { ...{ id, name, customer }, departments: theirs.map((department) => department.name) };
}
