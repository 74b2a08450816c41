import { Injectable } from '@nestjs/common';
import { Organization } from '../../organizations/organization.entity.js';
import { Person } from '../../organizations/person.entity.js';
import { Database } from '../../platform/database/database.js';
import type { Locale } from '../../platform/pages/locale.js';
import { LinksService } from '../links.service.js';
import { MailKinds } from '../mail-kinds.js';
import { type Subscribed, UnsubscriptionsService } from './unsubscriptions.service.js';

/** Whose subscription to what a link is about. */
export interface Subscription {
  readonly locale: Locale;
  readonly name: string;
  readonly organizationName: string;
  /** What the mail is called, in the person's language. */
  readonly what: string;
  readonly ended: boolean;
}

type Opened = Subscribed & { readonly what: Readonly<Record<Locale, string>> };

/** What the link in an optional mail lets its recipient do: end that kind of mail, and begin it again; nothing else. */
@Injectable()
export class SubscriptionsService {
  constructor(
    private readonly database: Database,
    private readonly links: LinksService,
    private readonly kinds: MailKinds,
    private readonly unsubscriptions: UnsubscriptionsService,
  ) {}

  /** Null for a link that opens nothing. Changes nothing. */
  async open(token: string): Promise<Subscription | null> {
    const opened = await this.#open(token);
    return opened && this.#shown(opened);
  }

  async end(token: string): Promise<Subscription | null> {
    const opened = await this.#open(token);
    if (opened === null) return null;
    await this.unsubscriptions.unsubscribe(opened);
    return this.#shown(opened);
  }

  async begin(token: string): Promise<Subscription | null> {
    const opened = await this.#open(token);
    if (opened === null) return null;
    await this.unsubscriptions.subscribe(opened);
    return this.#shown(opened);
  }

  async #open(token: string): Promise<Opened | null> {
    const link = await this.links.open(token, 'unsubscribe');
    const kind = this.kinds.all().find((one) => one.kind === link?.subjectId);
    if (link === null || kind?.optional === undefined) return null;
    const { organizationId, personId } = link;
    return { organizationId, personId, kind: kind.kind, what: kind.optional };
  }

  async #shown(opened: Opened): Promise<Subscription | null> {
    const { organizationId, personId, what } = opened;
    const manager = this.database.read();
    const person = await manager.findOneBy(Person, { organizationId, id: personId });
    const organization = await manager.findOneBy(Organization, { organizationId });
    if (person === null || organization === null) return null;
    const { locale, name } = person;
    const ended = await this.unsubscriptions.isUnsubscribed(opened);
    return { locale, name, organizationName: organization.name, what: what[locale], ended };
  }
}
