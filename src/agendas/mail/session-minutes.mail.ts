import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { dateWords } from '../../cycles/domain/time-words.js';
import type { NamedResolution } from '../../decisions/resolutions/resolutions.service.js';
import type { Block, Letter, LetterItem } from '../../mail/letter.js';
import { type MailKind, MailKinds } from '../../mail/mail-kinds.js';
import type { OutboxMail } from '../../mail/outbox-mail.entity.js';
import type { Locale, NlEn } from '../../platform/pages/locale.js';
import { Database } from '../../platform/database/database.js';
import { Meeting } from '../room/meeting.entity.js';
import { SessionMailsService } from './session-mails.service.js';
import { sessionLetter, type SessionMail } from './session-letter.js';
import { minutesSamples } from './session-samples.js';

/** The kind of mail that tells what a session resolved. */
export const MINUTES = 'session-minutes';

const texts = {
  en: {
    heading: (session: string) => `What the ${session} resolved`,
    preheader: 'Decisions and actions',
    opening: 'This is what was decided, and who does what by when.',
    task: 'Please do what is yours by its day; what is still open comes back on the next agenda.',
    nothingYours: 'Nothing in it is for you to do.',
    yours: 'For you to do',
    decisions: 'Decisions',
    others: 'What others do',
    approve: 'Read the minutes and say whether you agree, or what is missing, on their page.',
    button: 'To the minutes',
    by: (day: string) => `by ${day}`,
    customer: (text: string) => `For the customer: ${text}`,
  },
  nl: {
    heading: (session: string) => `Wat de ${session} besloot`,
    preheader: 'Besluiten en acties',
    opening: 'Dit is besloten, en zo doet wie wat voor wanneer.',
    task: 'Doe wat van jou is voor zijn dag; wat dan nog openstaat, komt terug op de volgende agenda.',
    nothingYours: 'Er is niets voor jou te doen.',
    yours: 'Voor jou te doen',
    decisions: 'Besluiten',
    others: 'Wat anderen doen',
    approve: 'Lees de notulen en zeg op hun pagina of je akkoord bent, of wat er ontbreekt.',
    button: 'Naar de notulen',
    by: (day: string) => `voor ${day}`,
    customer: (text: string) => `Voor de klant: ${text}`,
  },
} satisfies NlEn<unknown>;

/** What a session resolved, to those who took part and whoever got something to do: one's own on top. */
@Injectable()
export class SessionMinutesMail implements MailKind {
  readonly kind = MINUTES;
  readonly priority = 10;
  readonly threaded = true;

  constructor(
    private readonly mails: SessionMailsService,
    private readonly database: Database,
    kinds: MailKinds,
  ) {
    kinds.register(this);
  }

  async compose(mails: readonly OutboxMail[]): Promise<ReadonlyMap<string, Letter>> {
    const asked = await this.#asked(mails);
    const letters = [...(await this.mails.load(mails))].map(
      ([id, facts]) => [id, minutesLetter(facts, asked.has(facts.agenda.session.id))] as const,
    );
    return new Map(letters);
  }

  /** Somebody sent it on purpose, and what it says is as it leaves. */
  stillWanted(mails: readonly OutboxMail[]): Promise<ReadonlySet<string>> {
    return Promise.resolve(new Set(mails.map(({ id }) => id)));
  }

  /** Sessions whose minutes are to be approved. */
  async #asked(mails: readonly OutboxMail[]): Promise<ReadonlySet<string>> {
    const pairs = new Map(mails.map(({ organizationId, occasionId }) => [occasionId, organizationId]));
    const where = [...pairs].map(([sessionId, organizationId]) => ({
      ...{ organizationId, sessionId, askedAt: Not(IsNull()), adoptedAt: IsNull() },
    }));
    const found = where.length === 0 ? [] : await this.database.read().findBy(Meeting, where);
    return new Set(found.map(({ sessionId }) => sessionId));
  }

  samples() {
    return minutesSamples(minutesLetter);
  }
}

function minutesLetter(mail: SessionMail, asksApproval = false): Letter {
  const { locale, id } = mail.recipient;
  const say = texts[locale];
  const actions = mail.agenda.resolutions.filter(({ kind }) => kind === 'action');
  const decisions = mail.agenda.resolutions.filter(({ kind }) => kind === 'decision');
  const own = actions.filter(({ ownerId }) => ownerId === id);
  const others = actions.filter(({ ownerId }) => ownerId !== id);
  const blocks = [
    ...part(say.yours, own, locale, false),
    ...part(say.decisions, decisions, locale, true),
    ...part(say.others, others, locale, true),
  ];
  const task = own.length > 0 ? say.task : say.nothingYours;
  const approval: Block[] = asksApproval ? [{ type: 'paragraph', text: say.approve }] : [];
  const page = `/sessions/${mail.agenda.session.id}/minutes`;
  return sessionLetter(mail, {
    ...{ heading: say.heading, preheader: say.preheader, opening: say.opening, task },
    blocks: [...blocks, ...approval],
    ...(asksApproval && { button: { label: say.button, page } }),
  });
}

function part(
  text: string,
  resolutions: readonly NamedResolution[],
  locale: Locale,
  isNamed: boolean,
): Block[] {
  if (resolutions.length === 0) return [];
  const items = resolutions.map((one) => item(one, locale, isNamed));
  return [
    { type: 'heading', text },
    { type: 'items', items },
  ];
}

function item(
  { what, customer, owner, dueOn }: NamedResolution,
  locale: Locale,
  isNamed: boolean,
): LetterItem {
  const say = texts[locale];
  const who = isNamed && owner ? owner.name : null;
  const day = dueOn === null ? null : say.by(dateWords(dueOn, locale));
  const due = [who, day].filter((one) => one !== null).join(', ');
  const parts = [due === '' ? null : `${due}.`, customer === null ? null : say.customer(customer)];
  const detail = parts.filter((one) => one !== null).join(' ');
  return { title: what, ...(detail !== '' && { detail }) };
}
