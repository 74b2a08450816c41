import { ProjectDepartment } from '../../projects/project-department.entity.js';
import { ProjectEffect } from '../../projects/project-effect.entity.js';
import { ProjectMove } from '../../projects/project-move.entity.js';
import { ProjectQuarter } from '../../projects/project-quarter.entity.js';
import { Project } from '../../projects/project.entity.js';
import { QuarterFocus } from '../../projects/quarter-focus.entity.js';
import { brief, byName, grouped, type Kept } from './kept.js';

const USUAL = {
  ...{ effects: [], quarters: [], ranks: [], estimatedHours: 0, estimatedMoney: 0 },
  ...{ from: null, until: null, experiment: null, moves: [] },
};
const USUAL_MOVE = {
  ...{ waitingFor: null, note: null, learned: null },
  ...{ spentHours: null, spentMoney: null, customersTouched: null },
};

/** What departments work on, with what came of it so far, and how many leadership has its eye on. */
export async function projectParts(kept: Kept): Promise<{ projects: object[]; focus: object }> {
  const of = <T extends { readonly projectId: string }>(rows: readonly T[]) =>
    grouped(rows, ({ projectId }) => projectId);
  const [departments, effects] = [of(await kept.rows(ProjectDepartment)), of(await kept.rows(ProjectEffect))];
  const [quarters, moves] = [of(await kept.rows(ProjectQuarter)), of(await kept.rows(ProjectMove))];
  const projects = byName(await kept.rows(Project), ({ key }) => key).map((project) => {
    const { id, key, name, category, who, wants, obstacle, customer, ownerId } = project;
    const { estimatedHours, estimatedMoney, fromDate: from, untilDate: until } = project;
    const planned = byName(quarters(id), ({ periodId }) => kept.named(periodId));
    const [proposed, ...since] = [...moves(id)].sort((a, b) => a.number - b.number);
    return brief(
      {
        ...{ key, name, category, who, wants, obstacle, customer, owner: kept.named(ownerId) },
        departments: departments(id)
          .map(({ departmentId }) => kept.named(departmentId))
          .sort(),
        effects: byName(effects(id), ({ kpiId }) => kept.named(kpiId)).map(({ kpiId, movement }) => ({
          ...{ kpi: kept.named(kpiId), movement },
        })),
        quarters: planned.map(({ periodId }) => kept.named(periodId)),
        ranks: planned.flatMap(({ periodId, rank, rankReason }) =>
          rank === null ? [] : [{ quarter: kept.named(periodId), rank, reason: rankReason ?? '' }],
        ),
        ...{ estimatedHours, estimatedMoney, from, until, experiment: experimentOf(project) },
        proposedOn: proposed?.onDate,
        moves: since.map(moveOf),
      },
      USUAL,
    );
  });
  const focus = byName(await kept.rows(QuarterFocus), ({ periodId }) => kept.named(periodId));
  return {
    projects,
    focus: Object.fromEntries(focus.map(({ periodId, size }) => [kept.named(periodId), size])),
  };
}

function experimentOf({ hypothesis, capMoney, capHours, capCustomers, stopOn }: Project): object | null {
  if (hypothesis === null) return null;
  return brief(
    { hypothesis, capMoney, capHours, capCustomers, stopOn },
    { capMoney: null, capHours: null, capCustomers: null },
  );
}

function moveOf(move: ProjectMove): object {
  const { state, onDate: on, waitingFor, note, learned, spentHours, spentMoney, customersTouched } = move;
  return brief(
    { on, state, waitingFor, note, learned, spentHours, spentMoney, customersTouched },
    USUAL_MOVE,
  );
}
