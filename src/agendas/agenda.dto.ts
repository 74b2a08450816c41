import { z } from 'zod';
import { type Locale, LOCALES } from '../platform/pages/locale.js';
import type { SessionAgenda } from './agendas.service.js';
import { ATTENDANCES } from './domain/attendance.js';
import { type AgendaAnswers, groupAnswers } from './domain/answers.js';
import { SECTIONS } from './domain/agenda.js';
import { PROPOSAL_STATES } from './domain/proposal.js';
import type { AgendaProposal } from './arrangement/proposal.entity.js';

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
        carried: z.int().describe('Over how many sessions in a row it was carried.'),
        minutes: z.int().describe('How long it may take.'),
        isTimed: z.boolean().describe('Whether somebody gave it those minutes; else its share of the time.'),
        owner: z.string().nullable().describe('Name of who brings it in.'),
      }),
    ),
    answers: z
      .array(
        z.object({
          question: z.string(),
          answers: z.array(
            z.object({ text: z.string(), count: z.int().describe('How many people answered so.') }),
          ),
        }),
      )
      .nullable()
      .describe(
        'All that was answered to the questions before it, without names; null where none were asked, or answers still come in.',
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

export function viewOfAgenda(
  { session, items, participants, attendance, answers }: SessionAgenda,
  locale: Locale,
): z.output<typeof agendaView> {
  return {
    answers: answers && !answers.isOpen ? grouped(answers, locale) : null,
    session: session.id,
    items: items.map(({ ownerId: _, ownerName: owner, carried = 0, ...item }) => ({
      ...item,
      carried,
      owner,
    })),
    participants: participants.map(({ id, name, address }) => ({
      ...{ name, address },
      attendance: attendance.get(id) ?? null,
    })),
  };
}

const grouped = (answers: AgendaAnswers, locale: Locale) =>
  groupAnswers(answers, locale).map(({ question, answers: given }) => ({ question, answers: [...given] }));

const PURPOSES = ['inform', 'discuss', 'decide'] as const;
const itemKey = z.string('Name the item by its key.').describe('The key of the item.');

export const arrangeBody = z
  .discriminatedUnion('act', [
    z.strictObject({ act: z.literal('move'), key: itemKey, by: z.union([z.literal(-1), z.literal(1)]) }),
    z.strictObject({ act: z.literal(['drop', 'restore']), key: itemKey }),
    z.strictObject({
      ...{ act: z.literal('set'), key: itemKey },
      minutes: z.int('Give whole minutes.').nullable().describe('Null: its share of the time.'),
      owner: z.uuid('Give the id of a person.').nullable().describe('Who brings it in.'),
    }),
  ])
  .meta({ id: 'ArrangeBody', description: 'What is done to one item of an agenda.' });

export const proposalBody = z
  .strictObject({
    title: z.string('Say what it is about.'),
    detail: z.string().default(''),
    customer: z.string('Answer it.').describe('The answer to "what does this mean for the customer?".'),
    purpose: z.enum(PURPOSES, `Say which: ${PURPOSES.join(', ')}.`).default('discuss'),
    minutes: z.int('Give whole minutes.').nullable().default(null),
  })
  .meta({ id: 'ProposalBody', description: 'An item that somebody puts forward.' });

export const cutOffBody = z
  .strictObject({
    until: z.iso
      .datetime({ error: 'Give an instant, like 2027-02-09T16:00:00Z, or null.' })
      .nullable()
      .describe('Null: until the agenda is mailed.'),
  })
  .meta({ id: 'CutOffBody', description: 'Until when participants put items forward.' });

export const refusalBody = z.strictObject({ reason: z.string('Say why not.') }).meta({ id: 'RefusalBody' });

export const proposalView = z
  .object({
    id: z.uuid(),
    title: z.string(),
    detail: z.string().nullable(),
    customer: z.string(),
    purpose: z.enum(PURPOSES),
    minutes: z.int().nullable(),
    state: z.enum(PROPOSAL_STATES),
    reason: z.string().nullable().describe('Why it was declined.'),
    carried: z.int().describe('Over how many sessions it was carried.'),
  })
  .meta({ id: 'AgendaProposal' });

export function viewOfProposal(one: AgendaProposal): z.output<typeof proposalView> {
  const { id, title, detail, customer, purpose, minutes, state, reason, carried } = one;
  return { id, title, detail, customer, purpose, minutes, state, reason, carried };
}
