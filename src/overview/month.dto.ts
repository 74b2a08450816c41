import { Instant } from '@js-joda/core';
import { z } from 'zod';
import { FLAGS } from '../projects/domain/flags.js';
import { STATUSES } from '../kpis/domain/status.js';
import { REQUEST_STATES } from '../updates/domain/request-state.js';
import type { MonthReport } from './month-report.service.js';

const status = z.enum(STATUSES).nullable();

export const monthView = z
  .object({
    month: z.string().describe('Its name, like FY2027 M01.'),
    asOf: z.string().describe('The instant as of which all this is.'),
    goal: z.string().nullable().describe('Key of the goal of its year.'),
    progress: z.number().nullable().describe('0 to 1; null: unknown.'),
    coverage: z.number().describe('Share of the weight that is fresh, 0 to 1.'),
    change: z.number().nullable().describe('Of the progress since the month before.'),
    kpis: z.array(
      z.object({
        kpi: z.string().describe('Its key.'),
        department: z.string().nullable().describe('Its key; null: a measure of the goal.'),
        value: z.number().nullable(),
        target: z.number().nullable(),
        status,
        before: status.describe('Its status in the month before.'),
        turn: z.enum(['red', 'recovered', 'stale']).nullable().describe('What happened to it since.'),
      }),
    ),
    answers: z.array(
      z.object({
        department: z.string(),
        state: z.enum(REQUEST_STATES),
        answered: z.boolean(),
        answeredAt: z.string().nullable(),
        afterClosing: z
          .object({ at: z.string(), reason: z.string() })
          .nullable()
          .describe('Where the last answer came after closing: when, and why it was opened again.'),
        delivered: z.string(),
        customer: z.string(),
        help: z.string(),
        helpFrom: z.string().nullable().describe('Key of the department that help is wanted from.'),
        learning: z.string(),
      }),
    ),
    projects: z.array(z.object({ project: z.string(), flags: z.array(z.enum(FLAGS)) })),
    breaches: z.array(
      z.object({ kpi: z.string(), value: z.number(), side: z.enum(['low', 'high']), bound: z.number() }),
    ),
    revisits: z.array(z.object({ id: z.string(), what: z.string(), revisitOn: z.string() })),
  })
  .meta({ id: 'Month', description: 'A month on one page.' });

export function viewOfMonth(report: MonthReport): z.output<typeof monthView> {
  const { month, asOf, goal, progress, coverage, change, kpis, answers } = report;
  return {
    ...{ month: month.name, asOf: utc(asOf), goal: goal?.key ?? null, progress, coverage },
    change: change?.total ?? null,
    kpis: kpis.map(({ key, department, value, target, status: now, before, turn }) => ({
      ...{ kpi: key, department: department?.key ?? null, value, target, status: now, before, turn },
    })),
    answers: answers.map(({ department, state, answeredAt, late, said }) => ({
      ...{ department: department.key, state, answered: said !== null },
      answeredAt: answeredAt === null ? null : utc(answeredAt),
      afterClosing: late && { at: utc(late.at), reason: late.reason },
      ...{ delivered: said?.delivered ?? '', customer: said?.customer ?? '', help: said?.help ?? '' },
      ...{ helpFrom: said?.helpFrom?.key ?? null, learning: said?.learning ?? '' },
    })),
    projects: report.projects.map(({ key, flags }) => ({ project: key, flags: [...flags] })),
    breaches: report.breaches.map(({ kpi, value, side, bound }) => ({ kpi: kpi.key, value, side, bound })),
    revisits: report.revisits.map(({ decision: { id, what, revisitOn } }) => ({ id, what, revisitOn })),
  };
}

function utc(instant: number): string {
  return Instant.ofEpochMilli(instant).toString();
}
