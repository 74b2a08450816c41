import { figureText } from '../kpis/domain/figure.js';
import type { Locale } from '../platform/pages/locale.js';
import { saysNothing } from './domain/content.js';
import { fieldOf } from './field-names.js';
import type { AskedDepartment } from './update-form.js';

/** One department's part of the form as somebody typed it: it comes back as it was, right or wrong. */
export interface TypedAnswer {
  readonly version: number;
  /** By KPI id. */
  readonly figures: Readonly<Record<string, string>>;
  /** By KPI id: why a figure is as it is. */
  readonly notes: Readonly<Record<string, string>>;
  /** By KPI id: which of two readings of a doubtful figure was chosen, as a figure. */
  readonly meant: Readonly<Record<string, string>>;
  readonly delivered: string;
  readonly nothingDelivered: boolean;
  readonly customer: string;
  readonly help: string;
  /** Id of a department; empty: of no one in particular. */
  readonly helpFrom: string;
  readonly learning: string;
  /** By project id. */
  readonly projects: Readonly<Record<string, TypedProject>>;
}

/** A status that is empty was not chosen. */
export interface TypedProject {
  readonly status: string;
  readonly delivered: string;
  readonly next: string;
}

export type FormBody = Readonly<Record<string, string | readonly string[] | undefined>>;

export const SEPARATOR = { en: '.', nl: ',' } as const;

/**
 * Whether a head has only to confirm: every figure that is asked for is known already, and there is an update before to
 * take the texts from. Where a figure is still to be typed, there is something to tell, and nothing is told beforehand.
 */
export function isForConfirming({ version, kpis, before }: AskedDepartment): boolean {
  return version === 0 && before !== null && kpis.length > 0 && kpis.every(({ value }) => value !== null);
}

/**
 * What the form shows first: the last answer, or what is known of the month already. Where a head has only to confirm,
 * the texts of the update before stand in it; of a project, how it stood and what was to come next always do.
 */
export function prefilled(department: AskedDepartment, locale: Locale): TypedAnswer {
  const { last, kpis, version, before } = department;
  const carried = isForConfirming(department) ? before : null;
  const shown = last?.content ?? carried;
  const record = (textOf: (kpi: (typeof kpis)[number]) => string) =>
    Object.fromEntries(kpis.map((kpi) => [kpi.id, textOf(kpi)]));
  return {
    version,
    figures: record(({ id, value }) => {
      const known = value ?? last?.content.readings[id]?.value ?? null;
      return known === null ? '' : figureText(known, SEPARATOR[locale]);
    }),
    notes: record(({ id, given }) => last?.content.readings[id]?.note ?? given?.note ?? ''),
    meant: {},
    delivered: shown?.delivered ?? '',
    nothingDelivered: shown !== null && saysNothing(shown),
    customer: shown?.customer ?? '',
    help: last?.content.help ?? '',
    helpFrom: last?.content.helpFrom ?? '',
    learning: last?.content.learning ?? '',
    projects: Object.fromEntries(
      department.projects.map(({ id, before: report }) => {
        const said = last ? last.content.projects[id] : report && { ...report, ...(!carried && NEWLY) };
        return [id, said ?? NOT_TOLD];
      }),
    ),
  };
}

const NEWLY = { delivered: '' };
const NOT_TOLD: TypedProject = { status: '', delivered: '', next: '' };

/** What was typed into a department's part of the form. */
export function typedIn(department: AskedDepartment, body: FormBody): TypedAnswer {
  const text = (name: string) => {
    const value = body[name];
    return typeof value === 'string' ? value : '';
  };
  const version = Number(text(fieldOf.version(department)));
  const record = (nameOf: (kpi: AskedDepartment['kpis'][number]) => string) =>
    Object.fromEntries(department.kpis.map((kpi) => [kpi.id, text(nameOf(kpi))]));
  return {
    version: Number.isInteger(version) && version >= 0 ? version : 0,
    figures: record((kpi) => fieldOf.kpi(department, kpi)),
    notes: record((kpi) => fieldOf.note(department, kpi)),
    meant: record((kpi) => fieldOf.meant(department, kpi)),
    delivered: text(fieldOf.delivered(department)),
    nothingDelivered: text(fieldOf.nothing(department)) !== '',
    customer: text(fieldOf.customer(department)),
    help: text(fieldOf.help(department)),
    helpFrom: text(fieldOf.helpFrom(department)),
    learning: text(fieldOf.learning(department)),
    projects: Object.fromEntries(
      department.projects.map((project): [string, TypedProject] => {
        const name = fieldOf.project(department, project);
        return [
          project.id,
          { status: text(name.status), delivered: text(name.delivered), next: text(name.next) },
        ];
      }),
    ),
  };
}

/** Whether a part says nothing but what stood in it beforehand. */
export function isAsPrefilled(department: AskedDepartment, typed: TypedAnswer, locale: Locale): boolean {
  const before = prefilled(department, locale);
  const texts = ['delivered', 'customer', 'help', 'helpFrom', 'learning'] as const;
  const parts = ['status', 'delivered', 'next'] as const;
  return (
    typed.nothingDelivered === before.nothingDelivered &&
    texts.every((field) => same(typed[field], before[field])) &&
    department.kpis.every(
      ({ id }) => same(typed.figures[id], before.figures[id]) && same(typed.notes[id], before.notes[id]),
    ) &&
    department.projects.every(({ id }) =>
      parts.every((part) => same(typed.projects[id]?.[part], before.projects[id]?.[part])),
    )
  );
}

/** Whether nobody has touched this part of a form that asks several departments, so that it stays open. */
export function isUntouched(department: AskedDepartment, typed: TypedAnswer, locale: Locale): boolean {
  return department.version === 0 && isAsPrefilled(department, typed, locale);
}

/** Browsers send line ends as CRLF. */
function same(a = '', b = ''): boolean {
  return a.replace(/\r\n?/g, '\n').trim() === b.trim();
}
