import { z } from 'zod';
import { LONGEST_NOTE, LONGEST_TEXT } from './domain/answer.js';
import { PROJECT_STATUSES } from '../projects/domain/report.js';
import { REQUEST_STATES } from './domain/request-state.js';
import { UPDATE_SOURCES } from './update-revision.entity.js';

/**
 * The form as a browser sends it: its field names carry the keys of departments and KPIs. What no browser sends counts
 * as an empty form, which says what it asks.
 */
export const formBody = z.record(z.string(), z.union([z.string(), z.array(z.string())])).catch({});
export type FormInput = z.output<typeof formBody>;

const text = (what: string) =>
  z.string(`Give ${what} as text.`).max(LONGEST_TEXT, `At most ${LONGEST_TEXT} characters.`);

const readingSchema = z.strictObject({
  kpi: z.string('Name the KPI by its key.').min(1).max(64),
  value: z.number('Give the value as a number, or null while it is not known.').nullable(),
  note: z
    .string('Give the note as text, or null.')
    .max(LONGEST_NOTE, `At most ${LONGEST_NOTE} characters.`)
    .nullable()
    .default(null)
    .describe('Why the value is as it is, or why there is none.'),
  confirmed: z
    .boolean()
    .default(false)
    .describe(
      'Said again of a value that was refused because it looks like another unit (7 where the KPI stands at 0.07): it is meant.',
    ),
});

const shortText = (what: string) =>
  z
    .string(`Give ${what} as text.`)
    .max(LONGEST_NOTE, `At most ${LONGEST_NOTE} characters.`)
    .default('')
    .describe(`In a line: ${what}.`);

const projectReport = z.strictObject({
  project: z.string('Name the project by its key.').min(1).max(64).describe('Key of the project.'),
  status: z
    .enum(PROJECT_STATUSES, `Say how it stands: ${PROJECT_STATUSES.join(', ')}.`)
    .describe('How it stands.'),
  delivered: shortText('what it delivered'),
  next: shortText('what comes next'),
});

const department = z.string('Name the department by its key.').min(1).max(64);

export const updateBody = z
  .strictObject({
    version: z
      .int('Give the version you read.')
      .min(0)
      .optional()
      .describe('The version the answer builds on, 0 for the first; not needed beside If-Match.'),
    readings: z.array(readingSchema).max(500).default([]),
    delivered: text('what was delivered').default(''),
    nothingDelivered: z.boolean().default(false).describe('Said instead of "delivered".'),
    customer: text('what it means for the customer').describe('What does this mean for the customer?'),
    help: text('where help is needed').default(''),
    helpFrom: department
      .nullable()
      .default(null)
      .describe('Key of the department that help is wanted from: its head hears of it at once.'),
    learning: text('what was learned').default('').describe('What the department learned this month.'),
    projects: z
      .array(projectReport)
      .max(100)
      .default([])
      .describe('How projects stand that the department works on; one that is left out is not spoken of.'),
  })
  .meta({ id: 'UpdateInput', description: 'What a department answers for a month.' });
export type UpdateInput = z.output<typeof updateBody>;

export const requestQuery = z.strictObject({
  session: z.uuid().optional().describe('Only those asked before this session.'),
  state: z.enum(REQUEST_STATES).optional(),
});

export const requestView = z
  .object({
    id: z.string(),
    session: z.string().describe('Id of the session it is asked for.'),
    department: z.string().describe('Key of the department.'),
    period: z.string().describe('The month asked about, like FY2027 M01.'),
    state: z.enum(REQUEST_STATES),
    opensAt: z.string(),
    dueOn: z.string(),
    closesAt: z.string(),
    version: z.int().describe('0 while unanswered.'),
    answeredAt: z.string().nullable(),
  })
  .meta({ id: 'UpdateRequest' });
export type RequestView = z.output<typeof requestView>;

export const updateView = z
  .object({
    version: z.int(),
    at: z.string(),
    source: z.enum(UPDATE_SOURCES),
    readings: z.array(
      z.object({ kpi: z.string(), value: z.number().nullable(), note: z.string().nullable() }),
    ),
    delivered: z.string(),
    customer: z.string(),
    help: z.string(),
    helpFrom: z.string().nullable().describe('Key of the department that help is wanted from.'),
    learning: z.string(),
    projects: z.array(
      z.object({
        project: z.string(),
        status: z.enum(PROJECT_STATUSES),
        delivered: z.string(),
        next: z.string(),
      }),
    ),
    unchanged: z
      .array(z.string())
      .describe(
        'What says word for word what the department’s update before said: "delivered", "customer" or the key of a project.',
      ),
  })
  .meta({ id: 'Update' });
export type UpdateView = z.output<typeof updateView>;
