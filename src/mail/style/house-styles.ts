import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import type { Locale, NlEn } from '../../platform/pages/locale.js';
import { type Accent, accentOf, OWN_ACCENT } from './domain/accent.js';
import { type OwnWords, partKey } from './in-own-words.js';
import { keyOf, type Logo, Logos } from './logos.js';
import { MailBranding } from './mail-branding.entity.js';
import { MailText } from './mail-text.entity.js';

/** How an organization's mails look, and what they say. */
export interface HouseStyle {
  readonly accent: Accent;
  readonly footer: NlEn<string | null>;
  /** Shown as who mails come from; null for what the installation says. */
  readonly senderName: string | null;
  readonly logo: Logo | null;
  /** What its mails say in words of its own. */
  readonly words: OwnWords;
}

/** As it comes with Cadans. */
export const OWN_STYLE: HouseStyle = {
  accent: OWN_ACCENT,
  footer: { nl: null, en: null },
  senderName: null,
  logo: null,
  words: new Map(),
};

/** How mails of several organizations are to look, read once for all that are about to be written. */
@Injectable()
export class HouseStyles {
  constructor(
    private readonly database: Database,
    private readonly logos: Logos,
  ) {}

  /** By organization; those that chose nothing are left out. */
  async of(organizationIds: Iterable<string>): Promise<Map<string, HouseStyle>> {
    const ids = [...new Set(organizationIds)];
    if (ids.length === 0) return new Map();
    const rows = await this.database.read().findBy(MailBranding, { organizationId: In(ids) });
    const logos = await this.logos.load(
      rows.flatMap(({ organizationId, logoId: id }) => (id === null ? [] : [{ organizationId, id }])),
    );
    const styles = new Map(
      rows.map((row): [string, HouseStyle] => {
        const { organizationId, logoId } = row;
        const logo = logoId === null ? null : logos.get(keyOf({ organizationId, id: logoId }));
        return [organizationId, styleOf(row, logo ?? null)];
      }),
    );
    for (const [organizationId, words] of await this.#words(ids)) {
      styles.set(organizationId, { ...(styles.get(organizationId) ?? OWN_STYLE), words });
    }
    return styles;
  }

  async #words(ids: readonly string[]): Promise<Map<string, OwnWords>> {
    const rows = await this.database.read().findBy(MailText, { organizationId: In(ids) });
    const words = new Map<string, Map<string, string>>();
    for (const { organizationId, kind, locale, part, text } of rows) {
      const own = words.get(organizationId) ?? new Map<string, string>();
      words.set(organizationId, own.set(partKey(kind, locale, part), text));
    }
    return words;
  }
}

/** @param logo of the organization, where it has one */
export function styleOf(
  {
    accent,
    senderName,
    footerNl,
    footerEn,
  }: Pick<MailBranding, 'accent' | 'senderName' | 'footerNl' | 'footerEn'>,
  logo: Logo | null,
): HouseStyle {
  return {
    accent: accent === null ? OWN_ACCENT : accentOf(accent),
    footer: { nl: footerNl ?? footerEn, en: footerEn ?? footerNl } satisfies Record<Locale, string | null>,
    ...{ senderName, logo, words: OWN_STYLE.words },
  };
}
