import { z } from 'zod';
import { LOCALES } from '../platform/pages/locale.js';
import type { SessionAgenda } from './agendas.service.js';
import { ATTENDANCES } from './domain/attendance.js';
import { SECTIONS } from './domain/agenda.js';

export const agendaQuery = z
  .strictObject({ locale: z.enum(LOCALES, 'Say en or nl.').default('en') })
  .describe('In which language.');

export const agendaView = z
  .object({
    session: z.string(),
    items: z.array(
      z.object({
        key: z.string().describe('What it is about; the same for as long as it is on the agenda.'),
        section: z.enum(SECTIONS),
        title: z.string(),
        detail: z.string().nullable(),
        department: z.string().nullable().describe('Name of the department it comes from.'),
        customer: z
          .string()
          .nullable()
          .describe('The answer to "what does this mean for the customer?"; null where there is none.'),
        purpose: z.enum(['inform', 'discuss', 'decide']),
        minutes: z.int().describe('How long it may take.'),
        isTimed: z.boolean().describe('Whether somebody gave it those minutes; else its share of the time.'),
        owner: z.string().nullable().describe('Name of who brings it in.'),
      }),
    ),
    participants: z.array(
      z.object({
        name: z.string(),
        address: z.string(),
        attendance: z.enum(ATTENDANCES).nullable().describe('What was answered; null: not invited yet.'),
      }),
    ),
  })
  .meta({ id: 'Agenda' });

export function viewOfAgenda({
  session,
  items,
  participants,
  attendance,
}: SessionAgenda): z.output<typeof agendaView> {
  return {
    session: session.id,
    items: items.map(({ ownerId: _, ownerName: owner, ...item }) => ({ ...item, owner })),
    participants: participants.map(({ id, name, address }) => ({
      ...{ name, address },
      attendance: attendance.get(id) ?? null,
    })),
  };
}
