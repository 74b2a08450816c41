import { readFile } from 'node:fs/promises';
import { type INestApplicationContext } from '@nestjs/common';
import { instantOf } from '../calendar/domain/zones.js';
import { ApplyService } from '../files/apply.service.js';
import { readOrganizationFile } from '../files/organization-file.js';
import type { OrganizationFile } from '../files/organization-file.schema.js';
import { OutboxMail } from '../mail/outbox-mail.entity.js';
import { ForecastService } from '../notices/forecast.service.js';
import { NoticeFactsService } from '../notices/notice-facts.service.js';
import { Occasion } from '../mail/occasion.entity.js';
import { RosterService } from '../organizations/roster.service.js';
import type { Database } from '../platform/database/database.js';
import { ScriptForecast } from './script-forecast.service.js';
import { ScriptPlayer } from './script-player.service.js';
import { TimeMachine } from './time-machine.js';

/** One mail as `messages.ndjson` and the forecast tell it. */
export interface Message {
  /** UTC instant at which it leaves. */
  readonly at: string;
  readonly kind: string;
  readonly to: string;
  readonly step: number;
  readonly occasion: string;
  /** Only of a mail that was written. */
  readonly subject?: string;
  /** Id of the mail in the outbox, which its file is called by. */
  readonly id?: string;
}

/** A file, and the days between which it is run: `from` inclusive, `to` exclusive, in the organization's zone. */
export interface Run {
  readonly text: string;
  readonly file: OrganizationFile;
  readonly from: number;
  readonly to: number;
}

/** @throws {FileRefused} */
export async function runOf(path: string, from: string, to: string): Promise<Run> {
  const text = await readFile(path, 'utf8');
  const file = readOrganizationFile(text);
  const { zone } = file.organization;
  return { text, file, from: instantOf(from, '00:00', zone), to: instantOf(to, '00:00', zone) };
}

/** Applies the file and lets the time between pass; the clock must stand at its beginning. */
export async function simulate(
  app: INestApplicationContext,
  { text, file, to }: Run,
  onInstant: (now: number) => void = () => undefined,
): Promise<string> {
  const { organizationId } = await app.get(ApplyService).apply(text);
  if (organizationId === null) throw new Error('Applying a file for good always gives an organization.');
  const acts = app.get(ScriptPlayer).actsOf(organizationId, file);
  await app.get(TimeMachine).run(to, acts, onInstant);
  return organizationId;
}

/** Lets the time go on to the end of the run, from where the clock stands. */
export async function continueUntil(
  app: INestApplicationContext,
  organizationId: string,
  { file, to }: Run,
  onInstant: (now: number) => void = () => undefined,
): Promise<void> {
  await app.get(TimeMachine).run(to, app.get(ScriptPlayer).actsOf(organizationId, file), onInstant);
}

/** What the rule foretells for the file, without running anything. */
export async function foretell(
  app: INestApplicationContext,
  { text, file, from, to }: Run,
): Promise<Message[]> {
  const { organizationId } = await app.get(ApplyService).apply(text);
  if (organizationId === null) throw new Error('Applying a file for good always gives an organization.');
  const { acts, born } = await app.get(ScriptForecast).actsOf(organizationId, file);
  const notices = await app.get(ForecastService).forecast(organizationId, from, to, { acts, born });
  const { people } = await app.get(RosterService).load(organizationId);
  return notices.map(({ at, kind, to: personId, step, occasion }) => ({
    at: new Date(at).toISOString(),
    kind,
    to: people.get(personId)?.address ?? personId,
    step,
    occasion,
  }));
}

/** All mails that left, in order of time. */
export async function messagesOf(
  app: INestApplicationContext,
  database: Database,
  organizationId: string,
): Promise<Message[]> {
  const manager = database.read();
  const occasions = await manager.findBy(Occasion, { organizationId });
  const facts = await app.get(NoticeFactsService).load(organizationId, occasions);
  const labels = new Map(facts.map(({ occasionId, label }) => [occasionId, label]));
  const mails = await manager.find(OutboxMail, {
    where: { organizationId, status: 'sent' },
    order: { settledAt: 'ASC', kind: 'ASC', address: 'ASC', step: 'ASC' },
  });
  return mails.map(({ id, settledAt, kind, address, step, subject, occasionId, occasionType }) => ({
    at: new Date(settledAt ?? 0).toISOString(),
    kind,
    to: address ?? '',
    step,
    subject: subject ?? '',
    occasion: labels.get(occasionId) ?? occasionType,
    id,
  }));
}
