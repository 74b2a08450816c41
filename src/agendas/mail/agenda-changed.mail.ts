import { Injectable } from '@nestjs/common';
import type { Block, Letter } from '../../mail/letter.js';
import { type MailKind, MailKinds } from '../../mail/mail-kinds.js';
import type { OutboxMail } from '../../mail/outbox-mail.entity.js';
import type { Locale, NlEn } from '../../platform/pages/locale.js';
import { AGENDA_CHANGED } from '../arrangement/agenda-changes.service.js';
import { ToldChangesService } from '../arrangement/told-changes.service.js';
import { type ChangedAgenda, isAsBefore, whatChanged } from '../domain/agenda-changes.js';
import type { PlannedItem } from '../domain/arrange.js';
import { agendaWords } from '../domain/agenda-words.js';
import { SessionMailsService } from './session-mails.service.js';
import { sessionLetter, type SessionMail } from './session-letter.js';
import { changedSamples } from './session-samples.js';

const texts = {
  en: {
    heading: (session: string) => `The agenda of the ${session} has changed`,
    preheader: 'What changed',
    opening: 'You had this agenda before. It has changed since.',
    task: 'Please look at what is new beforehand.',
    read: 'There is nothing you need to do; the agenda as it is now is on the session’s page.',
    added: 'New on the agenda',
    dropped: 'Taken off',
    set: 'Other time, or brought in by somebody else',
    order: 'The order is another one.',
    minutes: (minutes: number) => `${minutes} min`,
  },
  nl: {
    heading: (session: string) => `De agenda van de ${session} is gewijzigd`,
    preheader: 'Wat er veranderde',
    opening: 'Je had deze agenda al. Sindsdien is hij veranderd.',
    task: 'Bekijk van tevoren wat er nieuw is.',
    read: 'Je hoeft niets te doen; de agenda zoals die nu is, staat op de pagina van de sessie.',
    added: 'Nieuw op de agenda',
    dropped: 'Van de agenda af',
    set: 'Andere tijd, of door iemand anders ingebracht',
    order: 'De volgorde is anders.',
    minutes: (minutes: number) => `${minutes} min`,
  },
} satisfies NlEn<unknown>;

/** Who had the agenda hears once what changed of it since. */
@Injectable()
export class AgendaChangedMail implements MailKind {
  readonly kind = AGENDA_CHANGED;
  readonly priority = 20;
  readonly threaded = true;
  readonly outlivesMoves = true;

  constructor(
    private readonly mails: SessionMailsService,
    private readonly told: ToldChangesService,
    kinds: MailKinds,
  ) {
    kinds.register(this);
  }

  async compose(mails: readonly OutboxMail[]): Promise<ReadonlyMap<string, Letter>> {
    const changes = await this.told.of(mails);
    const facts = await this.mails.load(mails);
    return new Map(
      [...facts].map(([id, mail]) => [id, changedLetter(mail, whatChanged(changes.get(id) ?? []))]),
    );
  }

  /** Not where it all came to nothing, or is only what the reader did, or the reader takes part no more. */
  async stillWanted(mails: readonly OutboxMail[]): Promise<ReadonlySet<string>> {
    const changes = await this.told.of(mails);
    const invited = await this.mails.invited(mails);
    const wanted = mails.filter(
      ({ id }) => invited.has(id) && !isAsBefore(whatChanged(changes.get(id) ?? [])),
    );
    return new Set(wanted.map(({ id }) => id));
  }

  samples() {
    return changedSamples(changedLetter);
  }
}

function changedLetter(mail: SessionMail, changes: ChangedAgenda): Letter {
  const { locale } = mail.recipient;
  const say = texts[locale];
  const now = new Map(mail.agenda.items.map((item) => [item.key, item]));
  const titles = new Map(
    [...mail.agenda.items, ...mail.agenda.dropped].map(({ key, title }) => [key, title]),
  );
  const part = (heading: string, named: ChangedAgenda['added']): Block[] => {
    if (named.length === 0) return [];
    const items = named.map(({ key, title }) => ({
      title: titles.get(key) ?? title,
      ...detailOf(now.get(key), locale),
    }));
    return [
      { type: 'heading', text: heading },
      { type: 'items', items },
    ];
  };
  const blocks = [
    ...part(say.added, changes.added),
    ...part(say.dropped, changes.dropped),
    ...part(say.set, changes.set),
    ...(changes.isReordered ? [{ type: 'paragraph' as const, text: say.order }] : []),
  ];
  const task = changes.added.length > 0 ? say.task : say.read;
  return sessionLetter(mail, { ...say, task, blocks });
}

/** How long it takes and what it means for the customer, where it is on the agenda. */
function detailOf(item: PlannedItem | undefined, locale: Locale) {
  if (!item) return {};
  const words = agendaWords[locale];
  const time = item.isTimed ? [`${texts[locale].minutes(item.minutes)}.`] : [];
  const customer = item.customer === null ? [] : [`${words.customer} ${item.customer}`];
  const detail = [...time, ...customer].join(' ');
  const badge = { text: words.purposes[item.purpose], tone: 'muted' as const };
  return { ...(detail !== '' && { detail }), badge };
}
