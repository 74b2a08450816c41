/** A department with all that are below it. */
export interface Branch<Department> {
  readonly department: Department;
  readonly below: readonly Branch<Department>[];
}

interface Placed {
  readonly id: string;
  readonly parentId: string | null;
}

/**
 * Departments as a tree, in their order on each level; what hangs below one that is not among them stands at the top.
 * They must be without circles.
 */
export function treeOf<Department extends Placed>(departments: readonly Department[]): Branch<Department>[] {
  const ids = new Set(departments.map(({ id }) => id));
  const below = new Map<string | null, Department[]>();
  for (const department of departments) {
    const parent = department.parentId !== null && ids.has(department.parentId) ? department.parentId : null;
    const siblings = below.get(parent);
    if (siblings) siblings.push(department);
    else below.set(parent, [department]);
  }
  const branchesOf = (parent: string | null): Branch<Department>[] =>
    (below.get(parent) ?? []).map((department) => ({ department, below: branchesOf(department.id) }));
  return branchesOf(null);
}

/** The tree row by row, each department before what is below it. */
export function rowsOf<Department>(
  branches: readonly Branch<Department>[],
  depth = 0,
): { readonly department: Department; readonly depth: number }[] {
  return branches.flatMap(({ department, below }) => [{ department, depth }, ...rowsOf(below, depth + 1)]);
}

/** The ids of a department and of all that are below it. */
export function idsUnder(departments: readonly Placed[], id: string): Set<string> {
  const found = new Set([id]);
  // A department hangs below at most all others, so after so many rounds nothing is added.
  for (let size = 0; size !== found.size;) {
    size = found.size;
    for (const one of departments) if (one.parentId !== null && found.has(one.parentId)) found.add(one.id);
  }
  return found;
}
