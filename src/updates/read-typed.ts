import { figureText, readFigure } from '../kpis/domain/figure.js';
import { otherReading } from '../kpis/domain/unit-doubt.js';
import type { FieldProblem } from '../platform/errors.js';
import type { Locale } from '../platform/pages/locale.js';
import {
  type Answer,
  type AnsweredReading,
  type AnswerProblem,
  type Asked,
  problemsOfAnswer,
} from './domain/answer.js';
import { type CommentReason, commentReason } from './domain/comment-reason.js';
import { PROJECT_STATUSES, type ProjectReport, type ProjectStatus } from '../projects/domain/report.js';
import { fieldOf, fieldsInOrder } from './field-names.js';
import { formTexts } from './form-texts.js';
import { SEPARATOR, type TypedAnswer, type TypedProject } from './typed-answer.js';
import { type AskedDepartment, type AskedKpi, yardstickOf } from './update-form.js';

/** A part of the form, read. */
export interface ReadAnswer {
  readonly answer: Answer;
  readonly problems: readonly FieldProblem[];
  /** By KPI id: what may have been meant instead of a figure that is out of proportion. */
  readonly doubts: ReadonlyMap<string, { readonly value: number; readonly other: number }>;
}

/** The answer that was typed, or what is wrong with it, in the reader's language. */
export function readTyped(department: AskedDepartment, typed: TypedAnswer, locale: Locale): ReadAnswer {
  const { kpis, last } = department;
  const texts = formTexts[locale].problems;
  const problems: FieldProblem[] = [];
  const readings: Record<string, AnsweredReading> = {};
  for (const kpi of kpis) {
    const { value, message } = readTypedFigure(kpi, typed.figures[kpi.id] ?? '', locale);
    if (message !== null) problems.push({ field: fieldOf.kpi(department, kpi), message });
    const kept = last?.content.readings[kpi.id]?.value;
    const reading = { value, note: (typed.notes[kpi.id] ?? '').trim() || null };
    readings[kpi.id] = chosen(kpi, reading, typed.meant[kpi.id] ?? '', kept);
  }
  const projects: Record<string, ProjectReport> = {};
  for (const project of department.projects) {
    const said = typed.projects[project.id];
    if (!said || isEmpty(said)) continue;
    // What it delivered is said, also while its status is missing.
    projects[project.id] = { ...said, status: isStatus(said.status) ? said.status : 'on-track' };
    if (!isStatus(said.status)) {
      const field = fieldOf.project(department, project).status;
      problems.push({ field, message: texts.projectStatus(project.name) });
    }
  }
  const answer: Answer = {
    ...{ readings, projects, delivered: typed.delivered, nothingDelivered: typed.nothingDelivered },
    ...{ customer: typed.customer, help: typed.help, helpFrom: typed.helpFrom || null },
    learning: typed.learning,
  };
  const found = problemsOfAnswer(answer, askedOf(department));
  const doubts = new Map(
    found.flatMap((wrong) =>
      wrong.field === 'kpi' && wrong.problem === 'unit'
        ? [[wrong.kpiId, { value: readings[wrong.kpiId]?.value ?? 0, other: wrong.other }] as const]
        : [],
    ),
  );
  const uncommented = kpis.filter((kpi) => {
    const reading = readings[kpi.id];
    const hasProblem = problems.some(({ field }) => field === fieldOf.kpi(department, kpi));
    return !hasProblem && !doubts.has(kpi.id) && reading?.note === null && reasonFor(kpi, reading.value);
  });
  return {
    ...{ answer, doubts },
    problems: inPageOrder(department, [
      ...problems,
      ...found.map((wrong) => problemText(department, wrong, locale)),
      ...uncommented.map((kpi) => ({
        field: fieldOf.note(department, kpi),
        message: texts.comment(kpi.name),
      })),
    ]),
  };
}

/** As their fields stand below each other: whoever mends one goes on to the next. */
function inPageOrder(department: AskedDepartment, problems: readonly FieldProblem[]): FieldProblem[] {
  const fields = fieldsInOrder(department);
  const placeOf = ({ field }: FieldProblem) => {
    const at = fields.indexOf(field);
    return at < 0 ? fields.length : at;
  };
  return [...problems].sort((a, b) => placeOf(a) - placeOf(b));
}

/** Why a sentence is asked for beside a value of a KPI; null where none is. */
export function reasonFor(kpi: AskedKpi, value: number | null): CommentReason | null {
  const history = kpi.history.map((reading) => reading.value);
  return commentReason(value, { history, status: kpi.statusWith(value) });
}

/** The figure that was chosen where two readings of what was typed were offered; confirmed either way. */
function chosen(
  kpi: AskedKpi,
  reading: { readonly value: number | null; readonly note: string | null },
  meant: string,
  kept: number | null | undefined,
): AnsweredReading {
  const { value } = reading;
  if (value === null) return reading;
  const choice = readFigure(meant, kpi.unit);
  const picked = choice.kind === 'value' ? choice.value : null;
  if (value === kept || picked === value) return { ...reading, confirmed: true };
  const other = picked === null ? null : otherReading(value, yardstickOf(kpi));
  return picked !== null && picked === other ? { ...reading, value: other, confirmed: true } : reading;
}

function isEmpty({ status, delivered, next }: TypedProject): boolean {
  return [status, delivered, next].every((text) => text.trim() === '');
}

function isStatus(text: string): text is ProjectStatus {
  return (PROJECT_STATUSES as readonly string[]).includes(text);
}

function askedOf({ departmentId, kpis, projects, others }: AskedDepartment): Asked {
  return {
    departmentId,
    kpis: new Map(kpis.map((kpi) => [kpi.id, yardstickOf(kpi)])),
    projectIds: new Set(projects.map(({ id }) => id)),
    departmentIds: new Set(others.map(({ id }) => id)),
  };
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

function problemText(department: AskedDepartment, wrong: AnswerProblem, locale: Locale): FieldProblem {
  const { problems, ...texts } = formTexts[locale];
  switch (wrong.field) {
    case 'kpi': {
      const kpi = department.kpis.find(({ id }) => id === wrong.kpiId);
      if (!kpi) return { field: department.key, message: problems.unknown };
      if (wrong.problem === 'too-long') {
        return { field: fieldOf.note(department, kpi), message: problems.noteTooLong(kpi.name) };
      }
      const message = wrong.problem === 'unit' ? problems.unit(kpi.name) : problems.tooLarge(kpi.name);
      return { field: fieldOf[wrong.problem === 'unit' ? 'meant' : 'kpi'](department, kpi), message };
    }
    case 'project': {
      const project = department.projects.find(({ id }) => id === wrong.projectId);
      if (!project) return { field: department.key, message: problems.unknown };
      const field = fieldOf.project(department, project).delivered;
      return { field, message: problems.noteTooLong(project.name) };
    }
    case 'helpFrom':
      return { field: fieldOf.helpFrom(department), message: problems.helpFrom };
    default: {
      const field = fieldOf[wrong.field](department);
      if (wrong.problem === 'too-long') return { field, message: problems.tooLong(texts[wrong.field]) };
      if (wrong.problem === 'contradictory') return { field, message: problems.contradictory };
      return { field, message: problems[wrong.field] };
    }
  }
}
