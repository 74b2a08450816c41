import type { FieldProblem } from '../platform/errors.js';
import type { AnswerProblem } from './domain/answer.js';
import type { UpdateInput } from './update.schemas.js';

/** Ids by key, of what an answer names. */
export interface NamedIds {
  readonly kpis: ReadonlyMap<string, string>;
  readonly projects: ReadonlyMap<string, string>;
  readonly departments: ReadonlyMap<string, string>;
}

const MESSAGES = {
  missing: {
    delivered: 'Say what was delivered, or set nothingDelivered.',
    customer: 'Answer what this means for the customer.',
    help: 'Say what help is wanted.',
  },
  contradictory: 'Give either delivered or nothingDelivered.',
  unknown: {
    kpi: 'This KPI is not asked of this department.',
    project: 'The department does not work on this project now.',
    helpFrom: 'There is no department of this key.',
  },
  own: 'Ask another department than your own.',
  'too-long': 'This text is too long.',
  'too-large': 'Give a number up to a trillion.',
  unit: (other: number) =>
    `This value is out of proportion to the KPI. Give ${other} if that is meant, or the same value again with "confirmed": true.`,
};

/** What an answer names that there is not. */
export function unknownNames(input: UpdateInput, ids: NamedIds): FieldProblem[] {
  const missing = (field: string, message: string): FieldProblem => ({ field, message });
  return [
    ...input.readings.flatMap(({ kpi }, i) =>
      ids.kpis.has(kpi)
        ? []
        : [
            missing(
              `readings[${i}].kpi`,
              'There is no KPI of this key. Name one that the request asks about.',
            ),
          ],
    ),
    ...input.projects.flatMap(({ project }, i) =>
      ids.projects.has(project)
        ? []
        : [missing(`projects[${i}].project`, 'There is no project of this key. Name one that is under way.')],
    ),
    ...(input.helpFrom !== null && !ids.departments.has(input.helpFrom)
      ? [missing('helpFrom', MESSAGES.unknown.helpFrom)]
      : []),
  ];
}

/** A problem of an answer as the API tells it, with the field of the body that it is about. */
export function answerProblemText(wrong: AnswerProblem, input: UpdateInput, ids: NamedIds): FieldProblem {
  switch (wrong.field) {
    case 'kpi': {
      const index = input.readings.findIndex(({ kpi }) => ids.kpis.get(kpi) === wrong.kpiId);
      const at = `readings[${index}]`;
      if (wrong.problem === 'unknown') return { field: `${at}.kpi`, message: MESSAGES.unknown.kpi };
      if (wrong.problem === 'unit') return { field: `${at}.value`, message: MESSAGES.unit(wrong.other) };
      return { field: at, message: MESSAGES[wrong.problem] };
    }
    case 'project': {
      const index = input.projects.findIndex(({ project }) => ids.projects.get(project) === wrong.projectId);
      const at = `projects[${index}]`;
      if (wrong.problem === 'unknown') return { field: `${at}.project`, message: MESSAGES.unknown.project };
      return { field: at, message: MESSAGES['too-long'] };
    }
    case 'helpFrom':
      return {
        field: 'helpFrom',
        message: wrong.problem === 'own' ? MESSAGES.own : MESSAGES.unknown.helpFrom,
      };
    default:
      return {
        field: wrong.field,
        message: wrong.problem === 'missing' ? MESSAGES.missing[wrong.field] : MESSAGES[wrong.problem],
      };
  }
}
