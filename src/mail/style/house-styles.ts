import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import type { Locale, NlEn } from '../../platform/pages/locale.js';
import { type Accent, accentOf, OWN_ACCENT } from './domain/accent.js';
import { keyOf, type Logo, Logos } from './logos.js';
import { MailBranding } from './mail-branding.entity.js';

/** How an organization's mails look. */
export interface HouseStyle {
  readonly accent: Accent;
  readonly footer: NlEn<string | null>;
  /** Shown as who mails come from; null for what the installation says. */
  readonly senderName: string | null;
  readonly logo: Logo | null;
}

/** As it comes with Cadans. */
export const OWN_STYLE: HouseStyle = {
  accent: OWN_ACCENT,
  footer: { nl: null, en: null },
  senderName: null,
  logo: null,
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
    return new Map(
      rows.map((row) => {
        const { organizationId, logoId } = row;
        const logo = logoId === null ? null : logos.get(keyOf({ organizationId, id: logoId }));
        return [organizationId, styleOf(row, logo ?? null)];
      }),
    );
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
    ...{ senderName, logo },
  };
}
