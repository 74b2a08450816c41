import { z } from 'zod';
import { plainDateSchema } from '../calendar/calendar.schemas.js';
import { prose } from '../platform/http/prose.js';
import type { Department } from '../organizations/department.entity.js';
import type { RoundPicture } from './assessment-results.service.js';
import { STATEMENTS, THEMES } from './domain/statements.js';

export const roundBody = z
  .strictObject({
    name: prose(200, 'Give the round a name.').describe('What it is called, like Q2 2027.'),
    closesOn: plainDateSchema.describe('The last day on which people may answer.'),
  })
  .meta({ id: 'AssessmentBody', description: 'A round of the self-assessment; it opens today.' });

const mean = z.number().nullable().describe('From 1 to 5; null where fewer than five answered.');
const themes = z.object({ strategy: mean, competences: mean, steering: mean });

export const roundView = z
  .object({
    ...{ key: z.string(), name: z.string(), opensOn: plainDateSchema, closesOn: plainDateSchema },
    open: z.boolean().describe('Whether people may answer today.'),
    answers: z.int().describe('How many people answered.'),
    themes: themes.nullable().describe('Mean of each theme; null while the round is open.'),
    statements: z
      .array(
        z.object({
          key: z.string().describe('What it is known by, through the years.'),
          theme: z.enum(THEMES),
          en: z.string().describe('In English.'),
          nl: z.string().describe('In Dutch.'),
          mean,
        }),
      )
      .nullable()
      .describe('Mean of each statement; null while the round is open.'),
    departments: z
      .array(
        z.object({
          department: z.string().nullable().describe('Its key; null for who named none.'),
          themes: themes.nullable().describe('Null where that would tell who said what.'),
        }),
      )
      .nullable()
      .describe('Means by department; null while the round is open.'),
  })
  .meta({ id: 'Assessment' });

export function viewOfRound(
  { round, open, answers, results }: RoundPicture,
  departmentOf: ReadonlyMap<string, Department>,
): z.output<typeof roundView> {
  const { key, name, opensOn, closesOn } = round;
  return {
    ...{ key, name, opensOn, closesOn, open, answers },
    themes: results && { ...results.all.themes },
    statements:
      results &&
      STATEMENTS.map((statement) => ({
        ...statement,
        mean: results.all.statements[statement.key] ?? null,
      })),
    departments:
      results &&
      results.departments.map((one) => ({
        department: departmentOf.get(one.departmentId ?? '')?.key ?? null,
        themes: one.themes && { ...one.themes },
      })),
  };
}
