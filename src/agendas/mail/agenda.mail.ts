import { Injectable } from '@nestjs/common';
import type { Block, Letter, LetterItem } from '../../mail/letter.js';
import { type MailKind, MailKinds } from '../../mail/mail-kinds.js';
import type { OutboxMail } from '../../mail/outbox-mail.entity.js';
import { StillOwed } from '../../mail/still-owed.js';
import type { Locale, NlEn } from '../../platform/pages/locale.js';
import type { PlannedItem } from '../domain/arrange.js';
import { ANSWERS_KEY, readBlocks } from '../domain/answers.js';
import { agendaWords, asksForCustomer } from '../domain/agenda-words.js';
import { bySection } from '../domain/sections.js';
import { SessionMailsService } from './session-mails.service.js';
import { sessionLetter, type SessionMail } from './session-letter.js';
import { sessionSamples } from './session-samples.js';

/** More of one section than anybody reads in a mail; the rest stands on the session's page. */
const MOST = 20;

const texts = {
  en: {
    heading: (session: string) => `Agenda of the ${session}`,
    preheader: 'The agenda',
    opening: 'This is what we talk about. It follows from the figures and updates as they stand now.',
    read: 'Please read it beforehand.',
    decide: (decide: string) =>
      `Please read it beforehand, and know what you want where it says “${decide}”.`,
    about: 'about',
    more: (count: number) => `And ${count} more on the session’s page.`,
  },
  nl: {
    heading: (session: string) => `Agenda van de ${session}`,
    preheader: 'De agenda',
    opening: 'Hier gaat het over. De agenda volgt uit de cijfers en updates zoals ze er nu voor staan.',
    read: 'Lees hem van tevoren.',
    decide: (decide: string) => `Lees hem van tevoren, en weet wat je wilt waar “${decide}” bij staat.`,
    about: 'ongeveer',
    more: (count: number) => `En nog ${count} op de pagina van de sessie.`,
  },
} satisfies NlEn<unknown>;

/** Participants get the agenda some days before the session. */
@Injectable()
export class AgendaMail implements MailKind {
  readonly kind = 'agenda';
  readonly priority = 20;
  readonly threaded = true;

  constructor(
    private readonly mails: SessionMailsService,
    private readonly stillOwed: StillOwed,
    kinds: MailKinds,
  ) {
    kinds.register(this);
  }

  async compose(mails: readonly OutboxMail[]): Promise<ReadonlyMap<string, Letter>> {
    return new Map([...(await this.mails.load(mails))].map(([id, facts]) => [id, agendaLetter(facts)]));
  }

  stillWanted(mails: readonly OutboxMail[]): Promise<ReadonlySet<string>> {
    return this.stillOwed.ask(mails);
  }

  samples() {
    return sessionSamples(agendaLetter);
  }
}

export function agendaLetter(mail: SessionMail): Letter {
  const { locale } = mail.recipient;
  const { heading, preheader, opening, read, decide } = texts[locale];
  const decides = mail.agenda.items.some(({ purpose }) => purpose === 'decide');
  const task = decides ? decide(agendaWords[locale].purposes.decide) : read;
  const blocks = bySection(mail.agenda.items).flatMap(([section, items]): Block[] => {
    const more = items.length - MOST;
    return [
      { type: 'heading', text: agendaWords[locale].sections[section] },
      { type: 'items', items: items.slice(0, MOST).flatMap((item) => letterItems(item, locale)) },
      ...(more > 0 ? [{ type: 'paragraph' as const, text: texts[locale].more(more) }] : []),
    ];
  });
  return sessionLetter(mail, { heading, preheader, opening, task, blocks, asks: true });
}

/** What was answered comes question by question: in a mail a detail has no lines of its own. */
function letterItems(item: PlannedItem, locale: Locale): LetterItem[] {
  if (item.key !== ANSWERS_KEY || item.detail === null) return [letterItem(item, locale)];
  return [
    letterItem({ ...item, detail: null }, locale),
    ...readBlocks(item.detail).map(({ question, lines }) => ({ title: question, detail: lines.join('; ') })),
  ];
}

function letterItem(item: PlannedItem, locale: Locale): LetterItem {
  const words = agendaWords[locale];
  const from =
    item.department !== null && !item.title.includes(item.department) ? ` (${item.department})` : '';
  const isAsked = item.customer !== null || asksForCustomer(item.section);
  const customer = isAsked ? `${words.customer} ${item.customer ?? words.notAnswered}` : null;
  const owner = item.ownerName === null ? null : sentence(words.broughtInBy(item.ownerName));
  const carried = item.carried === undefined ? null : words.carried(item.carried);
  const detail = [item.detail && sentence(item.detail), carried, owner, customer]
    .filter((text) => text !== null)
    .join(' ');
  return {
    title: `${item.title}${from}`,
    ...(detail !== '' && { detail }),
    badge: { text: timed(item, locale), tone: 'muted' },
  };
}

/** What nobody gave time has a share of what is left. */
function timed({ isTimed, minutes, purpose }: PlannedItem, locale: Locale): string {
  return `${agendaWords[locale].purposes[purpose]}, ${isTimed ? '' : `${texts[locale].about} `}${minutes} min`;
}

/** In a mail an item's detail is one line: whatever comes after it must be told apart. */
function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
