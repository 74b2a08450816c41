import { problemsOfTouchpoint, type TouchpointCommand } from '../../journey/domain/touchpoint.js';
import { accountAddress } from '../../organizations/domain/address.js';
import type { FileToCheck } from './file-to-check.js';
import { type KnownNames, unknown } from './known-names.js';
import type { FilePath, FileProblem } from './problem.js';
import { stepsOf } from './steps-of.js';

/** Departments, KPIs and people that are not there, and what is wrong with a touchpoint by itself. */
export function checkTouchpoints(file: FileToCheck, known: KnownNames): FileProblem[] {
  return file.touchpoints.flatMap((touchpoint, index) =>
    touchpoint === null
      ? []
      : [
          ...checkNames(['touchpoints', index], touchpoint, known),
          ...problemsOfTouchpoint(touchpoint).map(({ field, message }) => ({
            path: ['touchpoints', index, ...stepsOf(field)],
            message,
          })),
        ],
  );
}

function checkNames(
  path: FilePath,
  { departments, kpis, needs, harms, partners }: TouchpointCommand,
  known: KnownNames,
): FileProblem[] {
  const metrics = new Set([...known.kpis, ...known.measures]);
  return [
    ...departments.flatMap((key, index) =>
      known.departments.has(key)
        ? []
        : [{ path: [...path, 'departments', index], message: unknown('department', key, known.departments) }],
    ),
    ...kpis.flatMap((key, index) =>
      metrics.has(key) ? [] : [{ path: [...path, 'kpis', index], message: unknown('KPI', key, metrics) }],
    ),
    ...harms.flatMap(({ kpi }, index) =>
      metrics.has(kpi)
        ? []
        : [{ path: [...path, 'harms', index, 'kpi'], message: unknown('KPI', kpi, metrics) }],
    ),
    ...partners.flatMap((address, index) =>
      known.people.has(accountAddress(address))
        ? []
        : [{ path: [...path, 'partners', index], message: unknown('person', address, known.people) }],
    ),
    ...needs.flatMap(({ owner }, index) =>
      owner === null || known.people.has(accountAddress(owner))
        ? []
        : [{ path: [...path, 'needs', index, 'owner'], message: unknown('person', owner, known.people) }],
    ),
  ];
}
