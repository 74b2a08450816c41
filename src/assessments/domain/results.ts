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

/** A mean of 1 to 5; null where too few answered to keep them unknown. */
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
 * of a smaller one could be worked out from the whole.
 */
export function resultsOf(turnout: readonly Turnout[], sums: readonly Sum[]): Results {
  const answers = turnout.reduce((total, one) => total + one.answers, 0);
  const shown = shownAmong(turnout);
  return {
    answers,
    all: answers < FEWEST ? meansOf([]) : meansOf(sums),
    departments: turnout.map(({ departmentId }) => ({
      departmentId,
      themes: shown.has(departmentId)
        ? meansOf(sums.filter((sum) => sum.departmentId === departmentId)).themes
        : null,
    })),
  };
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
  const meanOf = (keys: ReadonlySet<string>): Mean => {
    const own = sums.filter(({ statement }) => keys.has(statement));
    const count = own.reduce((all, sum) => all + sum.count, 0);
    return count === 0 ? null : own.reduce((all, sum) => all + sum.total, 0) / count;
  };
  const keysOf = (theme: Theme) =>
    new Set(STATEMENTS.filter((statement) => statement.theme === theme).map(({ key }) => key));
  return {
    themes: Object.fromEntries(THEMES.map((theme) => [theme, meanOf(keysOf(theme))])) as Means['themes'],
    statements: Object.fromEntries(STATEMENTS.map(({ key }) => [key, meanOf(new Set([key]))])),
  };
}
