import { Instant } from '@js-joda/core';
import { z } from 'zod';
import { addressSchema, keySchema } from '../../organizations/organization.schemas.js';
import { plainDateSchema } from '../../calendar/calendar.schemas.js';
import { type NamedSubject, SUBJECT_KINDS } from '../../cycles/domain/subject.js';
import { RESOLUTION_KINDS } from '../domain/resolution.js';
import type { NamedResolution } from './resolutions.service.js';

const subjectKind = z.enum(SUBJECT_KINDS, `Say which: ${SUBJECT_KINDS.join(', ')}.`);
const subjectBody = z
  .strictObject({ kind: subjectKind, key: keySchema })
  .meta({ id: 'ResolutionSubjectBody', description: 'A goal, department, project, touchpoint or KPI.' });

export const aboutQuery = z.object({ kind: subjectKind, key: keySchema });

export const resolutionBody = z
  .strictObject({
    kind: z.enum(RESOLUTION_KINDS, `Say which: ${RESOLUTION_KINDS.join(' or ')}.`),
    what: z.string('Say what.'),
    customer: z
      .string()
      .default('')
      .describe('The answer to "what does this mean for the customer?"; a decision needs one.'),
    owner: addressSchema.nullable().default(null).describe('Address of who does it; an action needs one.'),
    dueOn: plainDateSchema.nullable().default(null).describe('By which day; an action needs one.'),
    about: z
      .array(subjectBody)
      .default([])
      .describe('What it is about: it is shown there. Left out, it is about nothing in particular.'),
  })
  .meta({ id: 'ResolutionBody', description: 'What a session resolved.' });

export const doneBody = z.strictObject({ done: z.boolean('Say true or false.') }).meta({ id: 'DoneBody' });

export const resolutionView = z
  .object({
    id: z.uuid(),
    session: z.uuid(),
    kind: z.enum(RESOLUTION_KINDS),
    what: z.string(),
    customer: z.string().nullable(),
    owner: z.string().nullable().describe('Address of who does it, or sees to it.'),
    dueOn: z.string().nullable(),
    doneAt: z.iso.datetime().nullable(),
    about: z
      .array(
        z.object({ kind: subjectKind, key: z.string(), name: z.string() }).meta({ id: 'ResolutionSubject' }),
      )
      .describe('What it is about, the first first.'),
  })
  .meta({ id: 'Resolution' });

export function viewOfResolution(
  one: NamedResolution,
  subjects: readonly NamedSubject[],
): z.output<typeof resolutionView> {
  const { id, sessionId: session, kind, what, customer, owner, dueOn, doneAt } = one;
  return {
    ...{ id, session, kind, what, customer, owner: owner?.address ?? null, dueOn },
    doneAt: doneAt === null ? null : Instant.ofEpochMilli(doneAt).toString(),
    about: subjects.map(({ kind: of, key, name }) => ({ kind: of, key, name })),
  };
}
