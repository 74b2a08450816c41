import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { actsOn } from '../../platform/acting.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { InvalidInput, VersionConflict } from '../../platform/errors.js';
import { oneLine } from '../domain/clean-text.js';
import { readColor } from './domain/accent.js';
import { type BrandingCommand, problemsOfBranding } from './domain/branding-command.js';
import { type Logo, logoOf } from './logos.js';
import { MailBranding } from './mail-branding.entity.js';
import { MailLogo } from './mail-logo.entity.js';
import { type Picture, readPicture } from './picture.js';

/** It goes with every mail, and a mail is to stay below a hundred kilobytes. */
export const LARGEST_LOGO = 32_000;
const [SMALLEST_SIDE, LONGEST_SIDE] = [16, 2_000];

/** How an organization's mails look, for who keeps it. */
export interface KeptBranding extends BrandingCommand {
  readonly logo: Logo | null;
  /** 0 while nothing was kept. */
  readonly version: number;
}

/** How organizations' mails look, as their administrators keep it. */
@Injectable()
export class BrandingsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async get(organizationId: string): Promise<KeptBranding> {
    const manager = this.database.read();
    const row = await manager.findOneBy(MailBranding, { organizationId });
    const id = row?.logoId ?? null;
    const logo = id === null ? null : await manager.findOneBy(MailLogo, { organizationId, id });
    return {
      ...{ accent: row?.accent ?? '', senderName: row?.senderName ?? '' },
      ...{ footerNl: row?.footerNl ?? '', footerEn: row?.footerEn ?? '' },
      ...{ logo: logo && logoOf(logo), version: row?.version ?? 0 },
    };
  }

  /**
   * Keeps all but the logo; the same again changes nothing. Mails that are written already leave as they are.
   * @param version as it was seen; without it the last one is meant
   * @throws {InvalidInput}
   * @throws {VersionConflict}
   */
  async put(organizationId: string, command: BrandingCommand, version?: number): Promise<void> {
    const problems = problemsOfBranding(command);
    if (problems.length > 0) throw new InvalidInput(problems);
    const { accent, senderName, footerNl, footerEn } = command;
    const row = {
      ...{ accent: readColor(accent), senderName: oneLine(senderName) || null },
      ...{ footerNl: oneLine(footerNl) || null, footerEn: oneLine(footerEn) || null },
    };
    await this.database.write(async (tx) => {
      actsOn('branding', organizationId);
      const kept = await tx.findOneBy(MailBranding, { organizationId });
      if (version !== undefined && version !== (kept?.version ?? 0)) throw new VersionConflict('branding');
      const fields = Object.keys(row) as (keyof typeof row)[];
      if (fields.every((field) => (kept?.[field] ?? null) === row[field])) return;
      await this.#change(tx, await this.#existing(tx, organizationId), row);
    });
  }

  /**
   * Takes a logo in, without what a picture does not need; the same again changes nothing.
   * @throws {InvalidInput} also for what only calls itself a picture
   */
  async putLogo(organizationId: string, bytes: Buffer | 'too-large'): Promise<void> {
    const { type, width, height, bytes: kept } = checked(bytes);
    const id = createHash('sha256').update(kept).digest('hex').slice(0, 32);
    await this.database.write(async (tx) => {
      actsOn('branding', organizationId);
      const before = await this.#existing(tx, organizationId);
      if (before.logoId === id) return;
      await this.#retire(tx, organizationId);
      const key = { organizationId, id };
      const { affected } = await tx.update(MailLogo, key, { retiredAt: null });
      if (affected === 0)
        await tx.insert(MailLogo, { ...key, type, width, height, bytes: kept, retiredAt: null });
      await this.#change(tx, before, { logoId: id });
    });
  }

  /** Mails that are written already keep theirs: it is taken away once none of them is left. */
  async removeLogo(organizationId: string): Promise<void> {
    await this.database.write(async (tx) => {
      actsOn('branding', organizationId);
      const kept = await tx.findOneBy(MailBranding, { organizationId });
      if (!kept || kept.logoId === null) return;
      await this.#retire(tx, organizationId);
      await this.#change(tx, kept, { logoId: null });
    });
  }

  async #existing(tx: EntityManager, organizationId: string): Promise<MailBranding> {
    const nothing = { accent: null, senderName: null, footerNl: null, footerEn: null, logoId: null };
    const row = { organizationId, ...nothing, changedAt: this.clock.now(), version: 0 };
    await tx.createQueryBuilder().insert().into(MailBranding).values(row).orIgnore().execute();
    return tx.findOneByOrFail(MailBranding, { organizationId });
  }

  async #change(
    tx: EntityManager,
    { organizationId, version }: MailBranding,
    row: Partial<MailBranding>,
  ): Promise<void> {
    const next = { ...row, changedAt: this.clock.now(), version: version + 1 };
    await tx.update(MailBranding, { organizationId }, next);
  }

  async #retire(tx: EntityManager, organizationId: string): Promise<void> {
    const shown = await tx.findOneByOrFail(MailBranding, { organizationId });
    if (shown.logoId === null) return;
    await tx.update(MailLogo, { organizationId, id: shown.logoId }, { retiredAt: this.clock.now() });
  }
}

function checked(bytes: Buffer | 'too-large'): Picture {
  if (bytes === 'too-large') throw refused(TOO_LARGE);
  const picture = readPicture(bytes);
  if (picture === null) throw refused(NO_PICTURE);
  if (picture.bytes.length > LARGEST_LOGO) throw refused(TOO_LARGE);
  const sides = [picture.width, picture.height];
  if (sides.some((side) => side < SMALLEST_SIDE || side > LONGEST_SIDE)) throw refused(WRONG_SIZE);
  return picture;
}

const refused = (problem: { readonly message: string; readonly dutch: string }) =>
  new InvalidInput([{ field: 'logo', ...problem }]);

const TOO_LARGE = {
  message: `Choose a picture of at most ${LARGEST_LOGO / 1000} kB: it goes with every mail. 400 pixels wide is enough.`,
  dutch: `Kies een afbeelding van hooguit ${LARGEST_LOGO / 1000} kB: ze gaat met elke mail mee. 400 pixels breed is genoeg.`,
};
const NO_PICTURE = {
  message:
    'Choose a whole PNG or JPEG file. This is something else, whatever its name says; an SVG cannot be shown in mails.',
  dutch:
    'Kies een heel PNG- of JPEG-bestand. Dit is iets anders, wat de naam ook zegt; een SVG kan in mails niet worden getoond.',
};
const WRONG_SIZE = {
  message: `Choose a picture of ${SMALLEST_SIDE} to ${LONGEST_SIDE} pixels wide and high.`,
  dutch: `Kies een afbeelding van ${SMALLEST_SIDE} tot ${LONGEST_SIDE} pixels breed en hoog.`,
};
