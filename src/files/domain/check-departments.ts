import { accountAddress } from '../../organizations/domain/address.js';
import { circlesIn, circleText } from '../../organizations/domain/department-tree.js';
import { problemsOfHeadships } from '../../organizations/domain/headships.js';
import type { DepartmentToCheck, FileToCheck } from './file-to-check.js';
import { headshipsOf, placesOfHeadships } from './headships-of.js';
import { type KnownNames, unknown } from './known-names.js';
import type { FilePath, FileProblem } from './problem.js';

/** Parents, heads and deputies that are not there, departments below themselves, headships that overlap. */
export function checkDepartments({ departments }: FileToCheck, known: KnownNames): FileProblem[] {
  const problems = departments.flatMap((department, index) =>
    department === null
      ? []
      : [
          ...checkParent(['departments', index, 'parent'], department, known),
          ...checkLeaders(['departments', index], department, known),
        ],
  );
  return [...problems, ...checkCircles(departments)];
}

function checkParent(path: FilePath, { parent }: DepartmentToCheck, known: KnownNames): FileProblem[] {
  if (parent === null || known.departments.has(parent)) return [];
  return [{ path, message: unknown('department', parent, known.departments) }];
}

function checkLeaders(path: FilePath, department: DepartmentToCheck, known: KnownNames): FileProblem[] {
  const places = placesOfHeadships(department);
  const headships = headshipsOf(department);
  const strangers = headships.flatMap(({ person }, index) =>
    known.people.has(accountAddress(person))
      ? []
      : [{ path: [...path, ...(places[index] ?? [])], message: unknown('person', person, known.people) }],
  );
  const overlaps = problemsOfHeadships(headships).flatMap(({ field, message }) => {
    const index = Number(/\d+/.exec(field)?.[0]);
    return [{ path: [...path, ...(places[index] ?? [])], message }];
  });
  return [...strangers, ...overlaps];
}

/** Every department of a circle is reported, for any of them may be the one with the wrong parent. */
function checkCircles(departments: FileToCheck['departments']): FileProblem[] {
  const places = new Map(departments.map((department, index) => [department?.key, index]));
  const nodes = departments.filter((department) => department !== null);
  return circlesIn(nodes).flatMap((circle) =>
    circle.map((key) => ({
      path: ['departments', places.get(key) ?? 0, 'parent'],
      message: `A department cannot be below itself: ${circleText(circle)}. Give one of them another parent.`,
    })),
  );
}
