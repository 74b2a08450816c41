import { z } from 'zod';
import { plainDateSchema } from '../calendar/calendar.schemas.js';
import { prose } from '../platform/http/prose.js';
import { CATEGORIES } from './domain/category.js';
import { FLAGS } from './domain/flags.js';
import { STATES } from './domain/moves.js';
import { LONGEST_ANSWER, LONGEST_LINE, MOST_EFFECTS } from './domain/project.js';
import type { ProjectMove } from './project-move.entity.js';
import type { ProjectPicture } from './project-pictures.service.js';

const keySchema = z.string('Give a key, like faster-answers.').max(64);
const lines = (what: string, longest = LONGEST_LINE) => prose(longest, what);
const day = plainDateSchema.nullable().default(null);
const amount = z.number('Give a figure of 0 or more.');

const effectSchema = z
  .strictObject({
    kpi: keySchema.describe('Key of the KPI.'),
    movement: z
      .number('Say by how many points the KPI is to move.')
      .describe('Points of the KPI, in its own unit: 4 raises it by four, -2 lowers it by two.'),
  })
  .meta({ id: 'ProjectEffect', description: 'A KPI that the project is to move, and how far.' });

const experimentSchema = z
  .strictObject({
    hypothesis: lines('Say what you expect to happen.', LONGEST_ANSWER).describe('If we do this, then that.'),
    capMoney: amount.nullable().default(null).describe('At most so much money.'),
    capHours: amount.nullable().default(null).describe('At most so many hours.'),
    capCustomers: amount.nullable().default(null).describe('At most so many customers touched.'),
    stopOn: plainDateSchema.describe('The day on which it stops, whatever came of it.'),
  })
  .meta({ id: 'Experiment', description: 'What is tried out, and what it may cost at most.' });

const fields = {
  name: prose(200, 'Give a name.').describe('What people call it.'),
  category: z
    .enum(CATEGORIES, `Say what sort of work it is: ${CATEGORIES.join(', ')}.`)
    .describe('What sort of work it is; the last five are enablers.'),
  who: lines('Say which customers it is about.').describe('Which customers it is about.'),
  wants: lines('Say what they want.').describe('What they want.'),
  obstacle: lines('Say what stands in their way.').describe('What stands in their way.'),
  customer: lines('Answer what this means for the customer.', LONGEST_ANSWER).describe(
    'The answer to "what does this mean for the customer?".',
  ),
  owner: z.string('Name its owner.').max(254).describe('E-mail address of whoever answers for it.'),
  departments: z.array(keySchema).max(50).describe('Keys of the departments that work on it.'),
  effects: z.array(effectSchema).max(MOST_EFFECTS).default([]).describe('KPIs it is meant to move.'),
  quarters: z
    .array(z.string('Name a quarter, like FY2027 Q2.').max(32))
    .max(40)
    .default([])
    .describe('Names of the quarters it is planned in.'),
  estimatedHours: amount.default(0).describe('Hours it takes in all.'),
  estimatedMoney: amount.default(0).describe('Money it takes in all, besides the hours.'),
  from: day.describe('The first day.'),
  until: day.describe('The last day.'),
  experiment: experimentSchema.nullable().default(null).describe('Null where it is no experiment.'),
};

const version = z.int('Give the version as you read it, a whole number.').optional();

export const projectBody = z
  .strictObject({
    ...fields,
    version: version.describe(
      'The version you saw: the change is refused if somebody made another one since.',
    ),
  })
  .meta({
    id: 'ProjectBody',
    description: 'All of a project but its moves; what is left out has its default.',
  });

const caseView = z
  .object({
    points: z.number().describe("Points of the goal's measure that it claims."),
    months: z.int().describe('For how many months they are held, up to the horizon of the goal.'),
    cost: z.number().describe('Money, and hours at their rate.'),
    ceilingMoney: z.number().describe('What it may cost at most.'),
    ceilingHours: z.number().describe('The same in hours.'),
    isAbove: z.boolean().describe('Whether it costs more.'),
  })
  .meta({ id: 'BusinessCase' });

export const projectView = z
  .object({
    key: keySchema,
    ...fields,
    state: z.enum(STATES).describe('Where it stands.'),
    since: plainDateSchema.describe('Since when it is in that state.'),
    heardOn: plainDateSchema.describe('The day of its latest move or report.'),
    waitingFor: z.string().nullable().describe('What, or whom, it waits for.'),
    waitingDays: z.int().nullable().describe('For how many days.'),
    spentHours: z.number().describe('Hours spent so far.'),
    spentMoney: z.number().describe('Money spent so far.'),
    customersTouched: z.number().describe('Customers touched so far.'),
    urgency: z
      .number()
      .describe('The part of the whole goal that lies open on the KPIs it moves, from 0 to 1.'),
    businessCase: caseView
      .nullable()
      .describe('Null until leadership says what a point of the measure of the goal is worth.'),
    flags: z.array(z.enum(FLAGS)).describe('What is to be seen to.'),
    version: z.int(),
  })
  .meta({ id: 'Project' });

const moveFields = {
  state: z
    .enum(STATES, `Say where it stands: ${STATES.join(', ')}.`)
    .describe('The same as before: a report.'),
  waitingFor: lines('Say what it waits for.')
    .nullable()
    .default(null)
    .describe('What, or whom, it waits for.'),
  note: lines('Say it as text.', LONGEST_ANSWER).nullable().default(null).describe('How it stands, or why.'),
  learned: lines('Say what was learned.', LONGEST_ANSWER)
    .nullable()
    .default(null)
    .describe('What was learned.'),
  spentHours: amount.nullable().default(null).describe('Hours spent so far, in all.'),
  spentMoney: amount.nullable().default(null).describe('Money spent so far, in all.'),
  customersTouched: amount.nullable().default(null).describe('Customers touched so far, in all.'),
};

export const moveBody = z
  .strictObject({
    ...moveFields,
    on: plainDateSchema.optional().describe('The day on which it was so; today without one.'),
    version: version.describe('The version you saw: refused if somebody changed it since.'),
  })
  .meta({ id: 'ProjectMoveBody', description: 'A step of a project, or a report on the way.' });

export const moveView = z
  .object({ number: z.int().describe('From 1.'), on: plainDateSchema, ...moveFields })
  .meta({ id: 'ProjectMove' });

export function viewOfProject(picture: ProjectPicture): z.output<typeof projectView> {
  const { project, owner, departments, effects, quarters, flags, waitingDays, urgency } = picture;
  const { hypothesis, capMoney, capHours, capCustomers, stopOn } = project;
  const { key, name, category, who, wants, obstacle, customer, estimatedHours, estimatedMoney } = project;
  const {
    state,
    since,
    heardOn,
    waitingFor,
    spentHours,
    spentMoney,
    customersTouched,
    version: seen,
  } = project;
  const { businessCase } = picture;
  return {
    ...{ key, name, category, who, wants, obstacle, customer, estimatedHours, estimatedMoney },
    ...{ from: project.fromDate, until: project.untilDate, owner: owner?.address ?? '' },
    departments: departments.map((department) => department.key),
    effects: effects.map(({ kpi, movement }) => ({ kpi: kpi.key, movement })),
    quarters: quarters.map(({ period }) => period.name),
    experiment:
      hypothesis === null || stopOn === null
        ? null
        : { hypothesis, capMoney, capHours, capCustomers, stopOn },
    ...{ state, since, heardOn, waitingFor, waitingDays, spentHours, spentMoney, customersTouched },
    businessCase: businessCase && {
      ...{ points: businessCase.points, months: businessCase.months, cost: businessCase.cost },
      ...{ ceilingMoney: businessCase.ceilingMoney, ceilingHours: businessCase.ceilingHours },
      isAbove: businessCase.isAbove,
    },
    ...{ urgency, flags: [...flags], version: seen },
  };
}

export function viewOfMove(move: ProjectMove): z.output<typeof moveView> {
  const { number, onDate: on, state, waitingFor, note, learned } = move;
  const { spentHours, spentMoney, customersTouched } = move;
  return { number, on, state, waitingFor, note, learned, spentHours, spentMoney, customersTouched };
}
