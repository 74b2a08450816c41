import { z } from 'zod';
import { assessmentSchema } from './schema/assessments.schema.js';
import { closuresSchema } from './schema/closures.schema.js';
import { cycleSchema } from './schema/cycles.schema.js';
import { departmentSchema } from './schema/departments.schema.js';
import { goalSchema } from './schema/goals.schema.js';
import { contactGoalSchema, customerGoalSchema } from './schema/goal-levels.schema.js';
import { brandingInFileSchema, mailTextSchema } from './schema/house-style.schema.js';
import { kpiSchema, measureSchema } from './schema/metrics.schema.js';
import { organizationSchema } from './schema/organization.schema.js';
import { personSchema } from './schema/people.schema.js';
import { focusSchema, projectSchema, worthSchema } from './schema/projects.schema.js';
import { rhythmInFileSchema } from './schema/rhythm.schema.js';
import { actSchema } from './schema/script.schema.js';
import { spendingSchema, touchpointSchema } from './schema/touchpoints.schema.js';

/** Raised when files of before could no longer be read. */
const LAYOUT = 1;

/**
 * The organization file: everything an organization needs for a year, as it is written in YAML. What parts of it say
 * about each other is checked by `checkReferences`. Documented in docs/organization-file.md.
 */
export const organizationFileSchema = z
  .strictObject({
    version: z
      .literal(
        LAYOUT,
        `This Cadans reads version ${LAYOUT} of the organization file. Take the file away anew, or bring Cadans up to date.`,
      )
      .default(LAYOUT)
      .describe('Of the layout of this file.'),
    organization: organizationSchema,
    branding: brandingInFileSchema.optional().describe('How mails look; left out, that stays as it is.'),
    mailTexts: z
      .array(mailTextSchema)
      .default([])
      .describe('Mails in words of your own; one that is left out stays as it is.'),
    closures: closuresSchema
      .optional()
      .describe('All days off of the whole organization; left out, those there are stay.'),
    departments: z.array(departmentSchema).default([]).describe('Departments, in any order.'),
    people: z.array(personSchema).default([]).describe('Everybody who gets mail, leads, plans or stands in.'),
    rhythm: rhythmInFileSchema
      .nullable()
      .optional()
      .describe(
        'When the organization meets and what is mailed around it; what is left out of it is as usual. Left out whole, what there is stays, and where there is none it is as usual. Null: it stays as it is, or none.',
      ),
    cycles: z
      .array(cycleSchema)
      .default([])
      .describe('The planning cycles that are kept, past ones with readings too.'),
    goals: z.array(goalSchema).default([]).describe('The common goal of each cycle.'),
    measures: z.array(measureSchema).default([]).describe('Metrics of the goals themselves.'),
    kpis: z.array(kpiSchema).default([]).describe("The departments' metrics."),
    worths: z
      .array(worthSchema)
      .default([])
      .describe('What a point of a goal is worth; what projects may cost follows from that.'),
    projects: z
      .array(projectSchema)
      .default([])
      .describe('What departments work on; one that is left out stays as it is.'),
    focus: focusSchema.default({}).describe('By quarter, how many projects leadership has its eye on.'),
    customerGoals: z
      .array(customerGoalSchema)
      .default([])
      .describe('What customers bring when the goal is reached; one that is left out stays as it is.'),
    contactGoals: z
      .array(contactGoalSchema)
      .default([])
      .describe('What each channel is to reach with them; one that is left out stays as it is.'),
    touchpoints: z
      .array(touchpointSchema)
      .default([])
      .describe('The journey of the customer; one that is left out stays as it is.'),
    budget: z
      .record(z.string(), z.array(spendingSchema))
      .default({})
      .describe('What is spent on each channel, by quarter, like FY2027 Q1.'),
    assessments: z
      .array(assessmentSchema)
      .default([])
      .describe(
        'Rounds of the self-assessment that are over, so that the next one can be compared with them.',
      ),
    script: z
      .array(actSchema)
      .default([])
      .describe('What people do in a simulation; applying the file ignores it.'),
  })
  .meta({ title: 'Cadans organization file', description: 'An organization and its planning year.' });

/** A file as it was read, with everything that was left out filled in. */
export type OrganizationFile = z.output<typeof organizationFileSchema>;

/** JSON Schema of what may be written in the file, for editors: in draft 7, the one that all of them know. */
export function organizationFileJsonSchema(): object {
  return z.toJSONSchema(organizationFileSchema, { io: 'input', target: 'draft-7', unrepresentable: 'any' });
}
