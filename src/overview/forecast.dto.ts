import { z } from 'zod';
import { plainDateSchema } from '../calendar/calendar.schemas.js';
import type { Roster } from '../organizations/domain/roster.js';
import type { ForecastNotice } from '../notices/domain/forecast.js';
import { instantText } from './instant-text.js';

export const forecastQuery = z
  .strictObject({
    from: plainDateSchema.optional().describe('First day, in the organization’s zone; today without it.'),
    to: plainDateSchema.optional().describe('Last day, included; a year after the first without it.'),
    person: z.string().max(254).optional().describe('Id or e-mail address of one recipient.'),
  })
  .describe('Nothing is foretold for the past.');

export type ForecastQuery = z.output<typeof forecastQuery>;

const personView = z.object({ id: z.uuid(), name: z.string(), address: z.string() });

export const forecastView = z
  .array(
    z.object({
      at: z.iso.datetime().describe('When it becomes due.'),
      kind: z.string().describe('What is mailed: agenda, update-request, …'),
      step: z.int().describe('The place of its lead time in the rhythm, from 1.'),
      to: personView,
      for: z.array(z.string()).describe('Names of those who are away and on whose behalf it comes.'),
      departments: z.array(z.string()).describe('Keys of the departments it asks about.'),
      occasion: z.object({ id: z.uuid(), name: z.string() }).describe('What it is about.'),
    }),
  )
  .meta({ id: 'Forecast', description: 'Who will get which mail when, as things stand now.' });

export function viewOfForecast(
  notices: readonly ForecastNotice[],
  roster: Roster,
): z.output<typeof forecastView> {
  return notices.flatMap(({ at, kind, step, to, for: absent, aboutIds, occasionId, occasion }) => {
    const person = roster.people.get(to);
    if (!person) return [];
    return [
      {
        at: instantText(at),
        kind,
        step,
        to: { id: person.id, name: person.name, address: person.address },
        for: absent.map((id) => roster.people.get(id)?.name ?? id),
        departments: aboutIds.flatMap((id) => roster.departments.get(id)?.key ?? []),
        occasion: { id: occasionId, name: occasion },
      },
    ];
  });
}
