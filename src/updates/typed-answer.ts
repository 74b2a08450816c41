import type { FieldProblem } from '../platform/errors.js';
import type { Locale } from '../platform/pages/locale.js';
import { type Answer, problemsOfAnswer } from './domain/answer.js';
import { figureText, readFigure } from '../kpis/domain/figure.js';
import { formTexts } from './form-texts.js';
import type { AskedDepartment, AskedKpi } from './update-form.js';

/** One department's part of the form as somebody typed it: it comes back as it was, right or wrong. */
export interface TypedAnswer {
  readonly version: number;
  /** By KPI id. */
  readonly figures: Readonly<Record<string, string>>;
  readonly delivered: string;
  readonly nothingDelivered: boolean;
  readonly customer: string;
  readonly help: string;
}

export type FormBody = Readonly<Record<string, string | readonly string[] | undefined>>;

const SEPARATOR = { en: '.', nl: ',' } as const;

/** Names of a department's fields, also what errors are found by. */
export const fieldOf = {
  version: (department: AskedDepartment) => `${department.key}.version`,
  delivered: (department: AskedDepartment) => `${department.key}.delivered`,
  nothing: (department: AskedDepartment) => `${department.key}.nothing`,
  customer: (department: AskedDepartment) => `${department.key}.customer`,
  help: (department: AskedDepartment) => `${department.key}.help`,
  /** No field: where it is said what somebody else sent meanwhile. */
  theirs: (department: AskedDepartment) => `${department.key}.theirs`,
  kpi: (department: AskedDepartment, { key }: Pick<AskedKpi, 'key'>) => `${department.key}.kpi.${key}`,
};

/** What the form shows first: the last answer, or what is known of the month already. */
export function prefilled(department: AskedDepartment, locale: Locale): TypedAnswer {
  const { last, kpis, version } = department;
  const figures = kpis.map((kpi) => {
    const value = kpi.value ?? last?.content.readings[kpi.id]?.value ?? null;
    return [kpi.id, value === null ? '' : figureText(value, SEPARATOR[locale])];
  });
  return {
    version,
    figures: Object.fromEntries(figures) as Record<string, string>,
    delivered: last?.content.delivered ?? '',
    nothingDelivered: last !== null && last.content.delivered === '',
    customer: last?.content.customer ?? '',
    help: last?.content.help ?? '',
  };
}

/** What was typed into a department's part of the form. */
export function typedIn(department: AskedDepartment, body: FormBody): TypedAnswer {
  const text = (name: string) => {
    const value = body[name];
    return typeof value === 'string' ? value : '';
  };
  const version = Number(text(fieldOf.version(department)));
  return {
    version: Number.isInteger(version) && version >= 0 ? version : 0,
    figures: Object.fromEntries(department.kpis.map((kpi) => [kpi.id, text(fieldOf.kpi(department, kpi))])),
    delivered: text(fieldOf.delivered(department)),
    nothingDelivered: text(fieldOf.nothing(department)) !== '',
    customer: text(fieldOf.customer(department)),
    help: text(fieldOf.help(department)),
  };
}

/** Whether nobody has touched this part: no text, and no figure but those that were filled in beforehand. */
export function isUntouched(department: AskedDepartment, typed: TypedAnswer, locale: Locale): boolean {
  const before = prefilled(department, locale);
  return (
    department.version === 0 &&
    !typed.nothingDelivered &&
    [typed.delivered, typed.customer, typed.help].every((text) => text.trim() === '') &&
    department.kpis.every(({ id }) => (typed.figures[id] ?? '').trim() === before.figures[id])
  );
}

/** The answer that was typed, or what is wrong with it, in the reader's language. */
export function readTyped(
  department: AskedDepartment,
  typed: TypedAnswer,
  locale: Locale,
): { readonly answer: Answer; readonly problems: readonly FieldProblem[] } {
  const { kpis, last } = department;
  const problems: FieldProblem[] = [];
  const readings: Record<string, { value: number | null; note: string | null }> = {};
  for (const kpi of kpis) {
    const { value, message } = readTypedFigure(kpi, typed.figures[kpi.id] ?? '', locale);
    if (message !== null) problems.push({ field: fieldOf.kpi(department, kpi), message });
    const before = last?.content.readings[kpi.id];
    readings[kpi.id] = { value, note: before?.value === value ? before.note : null };
  }
  const answer: Answer = { ...typed, readings };
  return { answer, problems: [...problems, ...textProblems(department, answer, locale)] };
}

function readTypedFigure(kpi: AskedKpi, typed: string, locale: Locale) {
  const { problems } = formTexts[locale];
  const figure = readFigure(typed, kpi.unit);
  switch (figure.kind) {
    case 'none':
      return { value: null, message: null };
    case 'value':
      return { value: figure.value, message: null };
    case 'unreadable':
      return { value: null, message: problems.unreadable(kpi.name, typed.trim().slice(0, 60)) };
    case 'ambiguous': {
      const [whole, decimal] = [figure.whole, figure.decimal].map((value) =>
        figureText(value, SEPARATOR[locale]),
      );
      return { value: null, message: problems.ambiguous(kpi.name, typed.trim(), whole ?? '', decimal ?? '') };
    }
  }
}

function textProblems(department: AskedDepartment, answer: Answer, locale: Locale): FieldProblem[] {
  const { problems, ...texts } = formTexts[locale];
  const known = new Set(department.kpis.map(({ id }) => id));
  return problemsOfAnswer(answer, known).map((wrong): FieldProblem => {
    if (wrong.field === 'kpi') {
      const kpi = department.kpis.find(({ id }) => id === wrong.kpiId);
      if (!kpi) return { field: department.key, message: problems.unknown };
      return { field: fieldOf.kpi(department, kpi), message: problems.tooLarge(kpi.name) };
    }
    const field = fieldOf[wrong.field](department);
    if (wrong.problem === 'too-long') return { field, message: problems.tooLong(texts[wrong.field]) };
    if (wrong.problem === 'contradictory') return { field, message: problems.contradictory };
    return { field, message: problems[wrong.field === 'customer' ? 'customer' : 'delivered'] };
  });
}
