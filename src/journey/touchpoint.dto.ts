import { z } from 'zod';
import { plainDateSchema } from '../calendar/calendar.schemas.js';
import { prose } from '../platform/http/prose.js';
import { FLAGS } from './domain/flags.js';
import { CHANNELS, LOOPS, NEED_KINDS } from './domain/touchpoint.js';
import type { TouchpointPicture } from './journey-picture.service.js';
import type { TouchpointFeedback } from './touchpoint-feedback.entity.js';

const keySchema = z.string('Give a key, like first-call.').max(64);
const lines = prose(2000).nullable().default(null);
const day = plainDateSchema.nullable().default(null);

const needSchema = z
  .strictObject({
    kind: z.enum(NEED_KINDS, `Say what it is: ${NEED_KINDS.join(', ')}.`),
    text: prose(2000, 'Say what is needed.'),
    owner: z.string().max(254).nullable().default(null).describe('E-mail address of whoever sees to it.'),
    dueOn: day,
    doneOn: day,
  })
  .meta({ id: 'TouchpointNeed', description: 'What an employee needs to keep the promise.' });

const harmSchema = z
  .strictObject({
    kpi: keySchema.describe('Key of the KPI whose pursuit hurts there.'),
    how: prose(2000, 'Say how it hurts.').describe('How it hurts customers there.'),
  })
  .meta({ id: 'TouchpointHarm', description: 'What hurts customers at a touchpoint.' });

const fields = {
  name: prose(200, 'Give a name.'),
  place: z.number('Give its place in the journey, from 1.').describe('From 1, in the order of the journey.'),
  channel: z.enum(CHANNELS, `Say where it is: ${CHANNELS.join(' or ')}.`),
  expectation: lines.describe('What customers expect there.'),
  expectedOn: day.describe('Since when that is known.'),
  source: lines.describe('From whom or what it is known.'),
  promise: lines.describe('What the organization promises there.'),
  loop: z
    .enum(LOOPS)
    .default('outside')
    .describe('From outside to inside and out again: heard, made possible, seen to work.'),
  departments: z.array(keySchema).max(50).default([]).describe('Keys of the departments that own it.'),
  needs: z.array(needSchema).max(50).default([]),
  kpis: z.array(keySchema).max(50).default([]).describe('Keys of the KPIs that tell how it goes.'),
  harms: z.array(harmSchema).max(50).default([]).describe('KPIs whose pursuit hurts customers there.'),
  partners: z
    .array(z.string('Give an e-mail address.').max(254))
    .max(50)
    .default([])
    .describe('E-mail addresses of partners from outside who work on it, and so see it.'),
};

export const touchpointBody = z
  .strictObject({
    ...fields,
    version: z
      .int('Give the version as you read it, a whole number.')
      .optional()
      .describe('The version you saw: the change is refused if somebody made another one since.'),
  })
  .meta({ id: 'TouchpointBody', description: 'All of a touchpoint; what is left out has its default.' });

export const touchpointView = z
  .object({
    key: keySchema,
    ...fields,
    conflicts: z
      .array(
        z.object({
          kpi: keySchema.describe('The KPI that pays.'),
          department: keySchema.describe('Whom it pays.'),
          how: z.string().describe('How it hurts there.'),
        }),
      )
      .describe('KPIs that pay another department for what hurts there.'),
    flags: z.array(z.enum(FLAGS)).describe('What is to be seen to there.'),
    version: z.int(),
  })
  .meta({ id: 'Touchpoint' });

export const feedbackBody = z
  .strictObject({
    text: z.string('Write down what the customer said.').describe('What the customer said.'),
    source: z.string('Say where you heard it.').describe('A call, a review, a survey.'),
    score: z.number('Give a score from 0 to 10.').nullable().default(null).describe('From 0 to 10.'),
    heardOn: plainDateSchema.optional().describe('The day on which it was heard; today without one.'),
  })
  .meta({ id: 'TouchpointFeedbackBody' });

export const feedbackView = z
  .object({
    ...{ id: z.uuid(), heardOn: plainDateSchema },
    ...{ text: z.string(), source: z.string(), score: z.int().nullable() },
  })
  .meta({ id: 'TouchpointFeedback' });

export function viewOfFeedback(feedback: TouchpointFeedback): z.output<typeof feedbackView> {
  const { id, heardOn, text, source, score } = feedback;
  return { id, heardOn, text, source, score };
}

export function viewOfTouchpoint(picture: TouchpointPicture): z.output<typeof touchpointView> {
  const { touchpoint, departments, kpis, needs, harms, partners, conflicts, flags } = picture;
  const { key, name, place, channel, expectation, expectedOn, source, promise, loop, version } = touchpoint;
  return {
    ...{ key, name, place, channel, expectation, expectedOn, source, promise, loop, version },
    departments: departments.map((department) => department.key),
    kpis: kpis.map((kpi) => kpi.key),
    needs: needs.map(({ need: { kind, text, dueOn, doneOn }, owner }) => ({
      ...{ kind, text, dueOn, doneOn, owner: owner?.address ?? null },
    })),
    harms: harms.map(({ kpi, how }) => ({ kpi: kpi.key, how })),
    partners: partners.map(({ address }) => address),
    conflicts: conflicts.map(({ kpi, department, how }) => ({
      kpi: kpi.key,
      department: department.key,
      how,
    })),
    flags: [...flags],
  };
}
