import { Instant } from '@js-joda/core';
import { z } from 'zod';
import { keySchema } from '../../organizations/organization.schemas.js';
import { LONGEST_REASON } from '../domain/closing.js';
import { REQUEST_STATES } from '../domain/request-state.js';
import type { Nudged } from './nudges.service.js';
import type { OwedRequest, OwedRound } from './owed-round.js';

const departments = z
  .array(keySchema)
  .min(1, 'Name at least one department, or leave the list out.')
  .max(1_000)
  .optional();

export const closingBody = z
  .strictObject({
    kind: z
      .enum(['close', 'reopen'], 'Say "close" or "reopen".')
      .describe('Close now, or open again until a moment.'),
    departments: departments.describe('Keys of the departments; left out, all of the round.'),
    until: z.iso
      .datetime({ offset: true, error: 'Give the moment like 2027-02-18T17:00:00+01:00.' })
      .nullable()
      .default(null)
      .describe('Until when it is open again.'),
    reason: z
      .string('Say why.')
      .max(LONGEST_REASON, `Say why in at most ${LONGEST_REASON} characters.`)
      .describe('Who answers sees it, and so does whoever reads the month later.'),
  })
  .meta({ id: 'ClosingInput', description: 'Closes update requests, or opens them again.' });

export const nudgeBody = z
  .strictObject({
    departments: departments.describe('Keys of the departments; left out, all that are late.'),
  })
  .meta({ id: 'NudgeInput', description: 'Who is asked once more.' });

const instant = z.string().describe('UTC instant.');
const closingView = z.object({
  kind: z.enum(['close', 'reopen']),
  at: instant,
  by: z.string().nullable().describe('Who decided it; null for a program.'),
  reason: z.string(),
  closedAt: instant.describe('Until when answers were taken before.'),
  closesAt: instant.describe('Until when they are taken since.'),
});

const owedRequestView = z.object({
  id: z.string().describe('Id of the update request.'),
  department: z.string().describe('Key of the department.'),
  state: z.enum(REQUEST_STATES),
  dueOn: z.string(),
  closesAt: instant,
  daysLate: z.int().describe('Days since the due day while it is missing.'),
  answeredAt: instant.nullable(),
  afterClosing: z.boolean().describe('Whether the last answer came after it had closed once.'),
  heads: z.array(z.string()),
  deputies: z.array(z.string()),
  away: z.array(z.object({ name: z.string(), until: z.string(), standIn: z.string().nullable() })),
  owes: z
    .array(z.object({ name: z.string(), insteadOf: z.string().nullable() }))
    .describe('Who has to answer now, and in whose place.'),
  askedAt: instant.nullable(),
  nudgedAt: instant.nullable().describe('When anybody was last reminded.'),
  nudges: z.int().describe('How often anybody was reminded.'),
  closings: z.array(closingView).describe('What planners decided about closing it, in order.'),
});

export const owedRoundView = z
  .object({
    id: z.string(),
    session: z.string().describe('Id of the session.'),
    period: z.string().describe('The month asked about, like FY2027 M01.'),
    asOf: instant.describe('When this was so.'),
    requests: z.array(owedRequestView),
  })
  .meta({ id: 'UpdateRound', description: 'Who was asked about a month, and who still owes an answer.' });

export const nudgedView = z
  .object({
    asked: z.int().describe('People who get a mail now.'),
    lately: z.int().describe('People who were asked within the last hour already.'),
    yourself: z.boolean().describe('Whether you owe it yourself: you get no mail about your own act.'),
    settled: z.int().describe('Departments there was nothing to ask of.'),
  })
  .meta({ id: 'Nudged' });

export const viewOfNudged = ({ asked, lately, yourself, settled }: Nudged): z.output<typeof nudgedView> => ({
  ...{ asked: asked.length, lately: lately.length, yourself, settled },
});

export function viewOfRound(round: OwedRound, asOf: number): z.output<typeof owedRoundView> {
  return {
    ...{ id: round.roundId, session: round.session.id, period: round.period.name, asOf: utc(asOf) },
    requests: round.requests.map(viewOfRequest),
  };
}

function viewOfRequest(request: OwedRequest): z.output<typeof owedRequestView> {
  const { id, department, state, dueOn, daysLate, heads, deputies, away, owes, nudges } = request;
  return {
    ...{ id, department: department.key, state, dueOn, closesAt: utc(request.closesAt), daysLate },
    ...{ answeredAt: utcOrNull(request.answeredAt), afterClosing: request.afterClosing !== null },
    ...{ heads: [...heads], deputies: [...deputies], away: away.map((one) => ({ ...one })), nudges },
    owes: owes.map(({ name, insteadOf }) => ({ name, insteadOf })),
    ...{ askedAt: utcOrNull(request.askedAt), nudgedAt: utcOrNull(request.nudgedAt) },
    closings: request.closings.map(({ kind, at, byName, reason, closedAt, closesAt }) => ({
      ...{ kind, at: utc(at), by: byName, reason, closedAt: utc(closedAt), closesAt: utc(closesAt) },
    })),
  };
}

function utc(instantMs: number): string {
  return Instant.ofEpochMilli(instantMs).toString();
}

function utcOrNull(instantMs: number | null): string | null {
  return instantMs === null ? null : utc(instantMs);
}
