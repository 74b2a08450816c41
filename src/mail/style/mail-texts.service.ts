import { Injectable } from '@nestjs/common';
import { actsOn } from '../../platform/acting.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { type FieldProblem, InvalidInput, NotFound } from '../../platform/errors.js';
import { type Locale, LOCALES } from '../../platform/pages/locale.js';
import { cleanLines } from '../domain/clean-text.js';
import type { Letter } from '../letter.js';
import { MailKinds } from '../mail-kinds.js';
import type { MailField } from './domain/mail-fields.js';
import { asTemplate, MAIL_PARTS, type MailPart, problemOfPart } from './domain/own-words.js';
import { keptUnder, partsOf } from './in-own-words.js';
import { MailText } from './mail-text.entity.js';

/** A part of a mail as its organization may put it. */
export interface OwnPart {
  readonly part: MailPart;
  /** What Cadans says; empty where it says nothing. */
  readonly ours: string;
  /** What the organization says instead; null where it leaves it to us. */
  readonly own: string | null;
  /** What we said when that was written, where we say something else since. */
  readonly was: string | null;
  /** Another kind of mail whose words it shares. */
  readonly sharedWith: string | null;
}

/** What of a kind of mail may be put otherwise in one language. */
export interface OwnParts {
  readonly kind: string;
  readonly locale: Locale;
  readonly parts: readonly OwnPart[];
  /** What its words may name. */
  readonly fields: readonly MailField[];
  /** The sample all of this was read from. */
  readonly letter: Letter;
}

/** What was typed, by part; empty leaves it to us. */
export type TypedParts = Readonly<Partial<Record<MailPart, string>>>;

/** Mails in words of an organization's own, as its administrators keep them: by kind and language. */
@Injectable()
export class MailTextsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly kinds: MailKinds,
  ) {}

  /** Kinds of mail with words that may be put otherwise, and how many of an organization's own each has by language. */
  async list(organizationId: string): Promise<{ kind: string; own: Readonly<Record<Locale, number>> }[]> {
    const rows = await this.database.read().find(MailText, {
      select: { kind: true, locale: true },
      where: { organizationId },
    });
    const count = (kind: string, locale: Locale) =>
      rows.filter((row) => row.kind === kind && row.locale === locale).length;
    return this.kinds
      .all()
      .filter(({ kind }) => this.#sample(kind, 'en') !== null)
      .map(({ kind }) => ({ kind, own: { nl: count(kind, 'nl'), en: count(kind, 'en') } }));
  }

  /** Throws `NotFound`. */
  async get(organizationId: string, kind: string, locale: Locale): Promise<OwnParts> {
    const letter = this.#sample(kind, locale);
    if (!letter?.adjustable) throw new NotFound('kind of mail', 'soort mail');
    const { fields } = letter.adjustable;
    const rows = await this.database.read().findBy(MailText, { organizationId, locale });
    const ours = partsOf(letter);
    const parts = MAIL_PARTS.flatMap((part): OwnPart[] => {
      const said = ours[part];
      if (said === undefined) return [];
      const under = keptUnder(letter, kind, part);
      const row = rows.find((one) => one.kind === under && one.part === part);
      const template = asTemplate(said, fields, locale);
      const was = row && row.instead !== template ? row.instead : null;
      return [
        { part, ours: template, own: row?.text ?? null, was, sharedWith: under === kind ? null : under },
      ];
    });
    return { kind, locale, parts, fields: Object.keys(fields) as MailField[], letter };
  }

  /**
   * Keeps what differs from what Cadans says, and takes back the rest. Mails that are written already leave as they are.
   * @param refusing refuses a part whose words are kept with another mail, instead of passing over it: a page offers none
   * @throws {NotFound}
   * @throws {InvalidInput}
   */
  async put(
    organizationId: string,
    kind: string,
    locale: Locale,
    typed: TypedParts,
    { refusing = false } = {},
  ): Promise<void> {
    const now = await this.get(organizationId, kind, locale);
    const problems = [...problemsOf(now, typed), ...(refusing ? problemsOfShared(now, typed) : [])];
    if (problems.length > 0) throw new InvalidInput(problems);
    const changedAt = this.clock.now();
    await this.database.write(async (tx) => {
      actsOn('mail-texts', kind);
      for (const { part, ours, sharedWith, own } of now.parts) {
        if (sharedWith !== null) continue;
        const text = tidied(typed[part] ?? '');
        const key = { organizationId, kind, locale, part };
        if (text === '' || text === ours) await tx.delete(MailText, key);
        else if (text !== own) await tx.upsert(MailText, { ...key, text, instead: ours, changedAt }, PLACE);
      }
    });
  }

  /** Says all of it as it comes with Cadans again. */
  async reset(organizationId: string, kind: string, locale: Locale): Promise<void> {
    await this.get(organizationId, kind, locale);
    await this.database.write(async (tx) => {
      actsOn('mail-texts', kind);
      await tx.delete(MailText, { organizationId, kind, locale });
    });
  }

  /** Of its samples the one that says most in the ordinary way. */
  #sample(kind: string, locale: Locale): Letter | null {
    const found = this.kinds.all().find((one) => one.kind === kind);
    const letters = (found?.samples() ?? [])
      .map(({ letter }) => letter)
      .filter((letter) => letter.adjustable && letter.locale === locale);
    const size = (letter: Letter) => Object.keys(partsOf(letter)).length;
    return letters.sort((one, other) => size(other) - size(one))[0] ?? null;
  }
}

const PLACE = ['organizationId', 'kind', 'locale', 'part'];

/** What is wrong with typed words, field by field. */
export function problemsOf({ parts, fields, locale }: OwnParts, typed: TypedParts): FieldProblem[] {
  return parts.flatMap(({ part, sharedWith }): FieldProblem[] => {
    const text = typed[part] ?? '';
    const wrong = sharedWith === null && text !== '' ? problemOfPart(part, text, fields, locale) : null;
    return wrong ? [{ field: part, ...wrong }] : [];
  });
}

function problemsOfShared({ parts }: OwnParts, typed: TypedParts): FieldProblem[] {
  return parts.flatMap(({ part, sharedWith }) =>
    sharedWith === null || (typed[part] ?? '') === '' ? [] : [{ field: part, ...sharedWords(sharedWith) }],
  );
}

const sharedWords = (kind: string) => ({
  message: `It is the same as that of ${kind}. Change it there, and leave it out here.`,
  dutch: `Het is hetzelfde als dat van ${kind}. Wijzig het daar, en laat het hier weg.`,
});

export function tidied(text: string): string {
  return cleanLines(text).join('\n').trim();
}

export function isLocale(text: string): text is Locale {
  return (LOCALES as readonly string[]).includes(text);
}
