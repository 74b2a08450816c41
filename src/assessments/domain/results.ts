import { STATEMENTS, type Theme, THEMES } from './statements.js';

/** Answers of one department to one statement, added up. Null stands for those who named no department. */
export interface Sum {
  readonly departmentId: string | null;
  readonly statement: string;
  readonly count: number;
  readonly total: number;
}

/** How many answered, by department. */
export interface Turnout {
  readonly departmentId: string | null;
  readonly answers: number;
}

/** A mean of 1 to 5, to one decimal; null where too few answered to keep them unknown. */
type Mean = number | null;

export interface Means {
  readonly themes: Readonly<Record<Theme, Mean>>;
  /** By key of the statement. */
  readonly statements: Readonly<Record<string, Mean>>;
}

export interface DepartmentResult {
  readonly departmentId: string | null;
  /** Null where too few answered, or where theirs could be worked out from what the others show. */
  readonly themes: Readonly<Record<Theme, Mean>> | null;
}

export interface Results {
  readonly answers: number;
  readonly all: Means;
  /** Every department of which somebody answered. */
  readonly departments: readonly DepartmentResult[];
}

/** Fewer than this could be told apart by whoever knows them. */
export const FEWEST = 5;

/**
 * What a round came to. Means of fewer than five answers are not shown; nor is a department through which the answers
 * of a smaller one could be worked out from the whole. What somebody left open does not count: each statement is
 * looked at by itself.
 */
export function resultsOf(turnout: readonly Turnout[], sums: readonly Sum[]): Results {
  const answers = turnout.reduce((total, one) => total + one.answers, 0);
  const shown = shownAmong(turnout);
  const shownOn = new Map(
    STATEMENTS.map(({ key }) => [key, shownAmong(turnoutOn(key, turnout, sums))] as const),
  );
  return {
    answers,
    all: answers < FEWEST ? meansOf([]) : meansOf(sums),
    departments: turnout.map(({ departmentId }) => ({
      departmentId,
      themes: shown.has(departmentId)
        ? meansOf(
            sums.filter((sum) => {
              return sum.departmentId === departmentId && shownOn.get(sum.statement)?.has(departmentId);
            }),
          ).themes
        : null,
    })),
  };
}

/** How many of each department said something about a statement. */
function turnoutOn(statement: string, turnout: readonly Turnout[], sums: readonly Sum[]): Turnout[] {
  const own = sums.filter((sum) => sum.statement === statement);
  return turnout.map(({ departmentId }) => ({
    departmentId,
    answers: own.find((sum) => sum.departmentId === departmentId)?.count ?? 0,
  }));
}

/** Departments whose means may be seen beside those of the whole. */
export function shownAmong(turnout: readonly Turnout[]): Set<string | null> {
  const large = turnout.filter(({ answers }) => answers >= FEWEST).sort((a, b) => a.answers - b.answers);
  const hidden = turnout
    .filter(({ answers }) => answers < FEWEST)
    .reduce((total, { answers }) => total + answers, 0);
  // The whole less what is shown is what is hidden: that has to be five or more as well.
  const isTelling = hidden > 0 && hidden < FEWEST;
  return new Set((isTelling ? large.slice(1) : large).map(({ departmentId }) => departmentId));
}

function meansOf(sums: readonly Sum[]): Means {
  const countOf = (some: readonly Sum[]) => some.reduce((all, sum) => all + sum.count, 0);
  const ofStatement = (key: string) => sums.filter(({ statement }) => statement === key);
  const meanOf = (keys: ReadonlySet<string>): Mean => {
    // A theme that took in a statement of few would show theirs, beside the means of its other statements.
    const own = [...keys].map(ofStatement).filter((some) => countOf(some) >= FEWEST);
    const count = countOf(own.flat());
    const mean = own.flat().reduce((all, sum) => all + sum.total, 0) / count;
    return count === 0 ? null : Math.round(mean * 10) / 10;
  };
  const keysOf = (theme: Theme) =>
    new Set(STATEMENTS.filter((statement) => statement.theme === theme).map(({ key }) => key));
  return {
    themes: Object.fromEntries(THEMES.map((theme) => [theme, meanOf(keysOf(theme))])) as Means['themes'],
    statements: Object.fromEntries(STATEMENTS.map(({ key }) => [key, meanOf(new Set([key]))])),
  };
}
