import { Injectable } from '@nestjs/common';
import { type EntityManager, type FindOperator, In, IsNull, MoreThan } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { newId } from '../platform/ids.js';
import { Settings } from '../platform/settings.js';
import { isGenuine, linkToken, readLinkToken } from './domain/link-secret.js';
import { hmacSha256 } from './hmac.js';
import { MailedLink } from './mailed-link.entity.js';

export type LinkPurpose = MailedLink['purpose'];

/** A link somebody should get: for this purpose and subject, for this person alone. */
export interface WantedLink {
  readonly organizationId: string;
  readonly purpose: LinkPurpose;
  readonly subjectId: string;
  readonly personId: string;
  readonly expiresAt: number;
}

/** What a link that was just opened lets its person do. */
export interface OpenedLink {
  readonly organizationId: string;
  readonly linkId: string;
  readonly subjectId: string;
  readonly personId: string;
  readonly expiresAt: number;
  readonly usedAt: number | null;
}

const PATHS: Record<LinkPurpose, string> = {
  update: '/u/',
  stance: '/g/',
  actions: '/a/',
  questions: '/q/',
  'sign-in': '/sign-in/',
  unsubscribe: '/o/',
};

const place = (link: Pick<WantedLink, 'organizationId' | 'purpose' | 'subjectId' | 'personId'>) =>
  `${link.organizationId}/${link.purpose}/${link.subjectId}/${link.personId}`;

/** Mailed links: an id and a secret derived from a key of the settings; nothing that opens them is stored. */
@Injectable()
export class LinksService {
  readonly #keys: ReadonlyMap<string, string>;
  readonly #newest: string;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {
    this.#keys = new Map(settings.values.LINK_KEYS.map(({ id, secret }) => [id, secret]));
    this.#newest = settings.values.LINK_KEYS[0]?.id ?? '';
  }

  /**
   * The links for these places, in the same order. A link that is there already, not revoked and of a key we still
   * have, is used again, and holds longer if a later expiry is asked for: every mail of a round carries the same link.
   */
  async issue(tx: EntityManager, wanted: readonly WantedLink[]): Promise<MailedLink[]> {
    if (wanted.length === 0) return [];
    let newest = await this.#newestAt(tx, wanted);
    const missing = new Map(
      wanted.filter((want) => !this.#serves(newest.get(place(want)))).map((want) => [place(want), want]),
    );
    if (missing.size > 0) {
      const rows = [...missing.values()].map((want) => this.#row(want, newest.get(place(want))));
      // Somebody else may be making the same link right now: one of the two rows stays, and both use it.
      await tx.createQueryBuilder().insert().into(MailedLink).values(rows).orIgnore().execute();
      newest = await this.#newestAt(tx, wanted);
    }
    const links: MailedLink[] = [];
    for (const want of wanted) {
      const link = newest.get(place(want));
      if (!link) throw new Error('A mailed link vanished while it was made.');
      if (want.expiresAt > link.expiresAt) await this.#extend(tx, link, want.expiresAt);
      links.push(link);
    }
    return links;
  }

  /** The address that opens the link; null where its key is not among the settings' any more. */
  urlFor(link: MailedLink): string | null {
    const key = this.#keys.get(link.keyId);
    if (key === undefined) return null;
    return `${this.settings.values.BASE_URL}${PATHS[link.purpose]}${linkToken(link, key, hmacSha256)}`;
  }

  /** What the token opens now; null for every token that is forged, of another purpose, revoked or expired. Changes nothing. */
  async open(token: string, purpose: LinkPurpose): Promise<OpenedLink | null> {
    const link = await this.#genuine(token, purpose);
    if (link === null || link.expiresAt <= this.clock.now()) return null;
    const { organizationId, id, subjectId, personId, expiresAt, usedAt } = link;
    return { organizationId, linkId: id, subjectId, personId, expiresAt, usedAt };
  }

  /** Whether the token did open something until its time was over: the page may then say so, and nothing else. */
  async hasExpired(token: string, purpose: LinkPurpose): Promise<boolean> {
    const link = await this.#genuine(token, purpose);
    return link !== null && link.expiresAt <= this.clock.now();
  }

  /** Marks a link that may be used once. False if somebody was first, or it was revoked or expired meanwhile. */
  async use(tx: EntityManager, organizationId: string, linkId: string): Promise<boolean> {
    const now = this.clock.now();
    const { affected } = await tx.update(
      MailedLink,
      { organizationId, id: linkId, usedAt: IsNull(), revokedAt: IsNull(), expiresAt: MoreThan(now) },
      { usedAt: now },
    );
    return affected === 1;
  }

  /** Ends links: those of a subject, or of one person in it, or all of a person. What is issued afterwards is a new link. */
  async revoke(
    tx: EntityManager,
    organizationId: string,
    which:
      | { readonly purpose: LinkPurpose; readonly subjectId?: string; readonly personId?: string }
      | { readonly personId: string },
  ): Promise<number> {
    const { affected } = await tx.update(
      MailedLink,
      { organizationId, ...which, revokedAt: IsNull() },
      { revokedAt: this.clock.now() },
    );
    return affected ?? 0;
  }

  async #genuine(token: string, purpose: LinkPurpose): Promise<MailedLink | null> {
    const claimed = readLinkToken(token);
    if (claimed === null) return null;
    const { organizationId, id } = claimed;
    const link = await this.database.read().findOneBy(MailedLink, { organizationId, id });
    if (link?.purpose !== purpose || link.revokedAt !== null) return null;
    const key = this.#keys.get(link.keyId);
    if (key === undefined) return null;
    return isGenuine(claimed, link, key, hmacSha256) ? link : null;
  }

  #serves(link: MailedLink | undefined): boolean {
    return link?.revokedAt === null && this.#keys.has(link.keyId);
  }

  #row(want: WantedLink, before: MailedLink | undefined): MailedLink {
    const { organizationId, purpose, subjectId, personId, expiresAt } = want;
    const made = { organizationId, purpose, subjectId, personId, expiresAt };
    const serial = before === undefined ? 1 : before.serial + 1;
    return { ...made, id: newId(), serial, keyId: this.#newest, usedAt: null, revokedAt: null };
  }

  async #extend(tx: EntityManager, link: MailedLink, expiresAt: number): Promise<void> {
    const { organizationId, id } = link;
    await tx.update(MailedLink, { organizationId, id }, { expiresAt });
    link.expiresAt = expiresAt;
  }

  /** Of each place the link with the highest serial. */
  async #newestAt(tx: EntityManager, wanted: readonly WantedLink[]): Promise<Map<string, MailedLink>> {
    const each = (field: 'organizationId' | 'purpose' | 'subjectId' | 'personId') =>
      In([...new Set(wanted.map((want) => want[field]))]);
    const links = await tx.find(MailedLink, {
      where: {
        organizationId: each('organizationId'),
        purpose: each('purpose') as FindOperator<LinkPurpose>,
        subjectId: each('subjectId'),
        personId: each('personId'),
      },
      order: { serial: 'ASC' },
    });
    return new Map(links.map((link) => [place(link), link]));
  }
}
