import { type KpiCommand, problemsOfKpi } from '../../kpis/domain/kpi.js';
import { accountAddress } from '../../organizations/domain/address.js';
import type { FileToCheck, Item, KpiToCheck, MetricToCheck } from './file-to-check.js';
import { kpiCommandOf, measureCommandOf, placeInMetric } from './kpi-command-of.js';
import { type KnownNames, unknown } from './known-names.js';
import { monthNamed } from './period-names.js';
import type { FilePath, FileProblem } from './problem.js';
import { stepsOf } from './steps-of.js';

/** Departments, goals, cycles and months that are not there, and plans, weights and links that make no sense. */
export function checkMetrics(file: FileToCheck, known: KnownNames): FileProblem[] {
  return [
    ...file.measures.flatMap((measure, index) => checkMeasure(['measures', index], measure, file, known)),
    ...file.kpis.flatMap((kpi, index) => checkKpi(['kpis', index], kpi, file, known)),
  ];
}

function checkMeasure(
  path: FilePath,
  measure: Item<MetricToCheck>,
  file: FileToCheck,
  known: KnownNames,
): FileProblem[] {
  if (measure === null || file.organization === null) return [];
  const command = measureCommandOf(measure, file.goals, file.organization.fiscalYear);
  const problems = [...checkPlanned(path, measure, file, known), ...placed(path, measure, command)];
  if (command.measures.length > 0 || file.goals.includes(null)) return problems;
  const message = `No goal names this measure. Add "${measure.key}" to the measures of one.`;
  return [...problems, { path: [...path, 'key'], message }];
}

function checkKpi(
  path: FilePath,
  kpi: Item<KpiToCheck>,
  file: FileToCheck,
  known: KnownNames,
): FileProblem[] {
  if (kpi === null || file.organization === null) return [];
  const { department, links, plans } = kpi;
  return [
    ...(known.departments.has(department)
      ? []
      : [{ path: [...path, 'department'], message: unknown('department', department, known.departments) }]),
    ...checkPlanned(path, kpi, file, known),
    ...placed(path, kpi, kpiCommandOf(kpi, file.organization.fiscalYear)),
    ...links.flatMap(({ goal }, index) => {
      const at = [...path, 'links', index, 'goal'];
      if (!known.goals.has(goal)) return [{ path: at, message: unknown('goal', goal, known.goals) }];
      const year = file.goals.find((each) => each?.key === goal)?.cycle;
      if (year === undefined || Object.hasOwn(plans, String(year))) return [];
      const message = `A KPI is linked to a goal with a baseline and a target. Add its plan for ${year}.`;
      return [{ path: at, message }];
    }),
  ];
}

/** What the room `kpis` finds wrong, at the place where the file says it. */
function placed(path: FilePath, metric: MetricToCheck, command: KpiCommand): FileProblem[] {
  return problemsOfKpi(command).flatMap(({ field, message }) => {
    // A measure without a goal is told in the file's own words.
    if (field === 'department') return [];
    return [{ path: [...path, ...placeInMetric(metric, command, stepsOf(field))], message }];
  });
}

/** Owners and plans of cycles that are not listed; targets and readings of months of such cycles, or of no month at all. */
function checkPlanned(
  path: FilePath,
  metric: MetricToCheck,
  file: FileToCheck,
  known: KnownNames,
): FileProblem[] {
  const { plans, targets, readings, owner } = metric;
  return [
    ...(owner === null || known.people.has(accountAddress(owner))
      ? []
      : [{ path: [...path, 'owner'], message: unknown('person', owner, known.people) }]),
    ...Object.keys(plans).flatMap((year) =>
      known.cycles.has(Number(year))
        ? []
        : [{ path: [...path, 'plans', year], message: unknown('cycle', year, known.cycles) }],
    ),
    ...Object.keys(targets).flatMap((text) => {
      const at = [...path, 'targets', text];
      const problems = checkMonth(at, text, file, known);
      const year = file.organization && monthNamed(text, file.organization.fiscalYear)?.year;
      if (problems.length > 0 || !year || Object.hasOwn(plans, String(year))) return problems;
      return [
        { path: at, message: `There is no plan for ${year}. Add its baseline and target to the plans.` },
      ];
    }),
    ...checkReadings([...path, 'readings'], Object.keys(readings), file, known),
  ];
}

function checkReadings(
  path: FilePath,
  months: readonly string[],
  file: FileToCheck,
  known: KnownNames,
): FileProblem[] {
  const seen = new Set<string>();
  return months.flatMap((text) => {
    const name = file.organization && monthNamed(text, file.organization.fiscalYear)?.name;
    if (!name) return checkMonth([...path, text], text, file, known);
    const message = `${name} has a reading already, by its other name. Keep one.`;
    const twice = seen.has(name) ? [{ path: [...path, text], message }] : [];
    seen.add(name);
    return [...checkMonth([...path, text], text, file, known), ...twice];
  });
}

function checkMonth(
  path: FilePath,
  text: string,
  { organization }: FileToCheck,
  known: KnownNames,
): FileProblem[] {
  if (organization === null) return [];
  const { fiscalYear } = organization;
  const month = monthNamed(text, fiscalYear);
  if (month !== null) {
    return known.cycles.has(month.year)
      ? []
      : [{ path, message: unknown('cycle', month.year, known.cycles) }];
  }
  const or = fiscalYear.type === 'months' ? ', or by its start like 2027-03' : '';
  return [{ path, message: `"${text}" is no month of this fiscal year. Name it like FY2027 M03${or}.` }];
}
