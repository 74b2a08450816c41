import { Instant } from '@js-joda/core';
import { z } from 'zod';
import { LOCALES } from '../platform/pages/locale.js';
import { REPORT_KINDS, REPORT_STATES } from './domain/report.js';
import type { ListedReport } from './reports.service.js';

export const reportBody = z
  .strictObject({
    period: z.string('Say which month or quarter: FY2027 M01, FY2027 Q1.'),
    locale: z.enum(LOCALES, `Say which language: ${LOCALES.join(' or ')}.`).default('en'),
    mail: z
      .boolean('Say true or false.')
      .default(false)
      .describe('Whether leadership is written to once it is there.'),
  })
  .meta({ id: 'ReportBody', description: 'A board pack to be made.' });

export const reportView = z
  .object({
    id: z.uuid(),
    kind: z.enum(REPORT_KINDS),
    period: z.string().describe('The name of its month or quarter.'),
    locale: z.enum(LOCALES),
    state: z.enum(REPORT_STATES),
    done: z.int().describe('Parts that are drawn.'),
    total: z.int().describe('How many there are; 0 before it was begun.'),
    asOf: z.iso.datetime().nullable().describe('The moment as of which it tells.'),
    pages: z.int().nullable(),
    size: z.int().nullable().describe('Of the file, in bytes.'),
    askedAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
    mailedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Report' });

const instant = (at: number) => Instant.ofEpochMilli(at).toString();
const orNull = (at: number | null) => (at === null ? null : instant(at));

export function viewOfReport(report: ListedReport): z.output<typeof reportView> {
  const { id, kind, period, locale, state, done, total, pages, size } = report;
  return {
    ...{ id, kind, period: period.name, locale, state, done, total, pages, size },
    ...{ asOf: orNull(report.asOf), askedAt: instant(report.at) },
    ...{ finishedAt: orNull(report.finishedAt), mailedAt: orNull(report.mailedAt) },
  };
}
