import { DomainError } from '../platform/errors.js';
import type { PastePreview } from './people-paste.service.js';

/** What a list would do is not what was shown: it was changed since, or the organization was. Nothing was written. */
export class PasteOvertaken extends DomainError {
  readonly code = 'administration.paste-overtaken';
  readonly kind = 'conflict';
  override readonly isOvertaken = true;

  /** @param preview what the list would do now */
  constructor(readonly preview: PastePreview) {
    super({
      en: 'The list or the organization has changed since this was shown. Look at it again.',
      nl: 'De lijst of de organisatie is veranderd sinds dit getoond werd. Kijk er nog eens naar.',
    });
  }
}

const LONGEST = { characters: 1_000_000, rows: 2000 };

/** Nothing was pasted, or more than is read at once. */
export class PasteRefused extends DomainError {
  readonly code = 'administration.paste-refused';
  readonly kind = 'invalid';
  override readonly fields;

  constructor(override readonly texts: { readonly en: string; readonly nl: string }) {
    super(texts.en);
    this.fields = [{ field: 'list', message: texts.en, dutch: texts.nl }];
  }
}

/** Why a list is not read at all. Throws `PasteRefused`. */
export function refuseLength(text: string): void {
  if (text.length <= LONGEST.characters) return;
  throw new PasteRefused({
    en: 'This list is longer than one megabyte. Paste it in parts.',
    nl: 'Deze lijst is langer dan één megabyte. Plak hem in delen.',
  });
}

/** As `refuseLength`, for its rows. */
export function refuseRows(count: number): void {
  if (count === 0) {
    throw new PasteRefused({
      en: 'There is nobody in this list. Paste rows with a name and an e-mail address.',
      nl: 'Er staat niemand in deze lijst. Plak rijen met een naam en een e-mailadres.',
    });
  }
  if (count <= LONGEST.rows) return;
  throw new PasteRefused({
    en: `This list has ${count} rows; ${LONGEST.rows} can be taken at once. Paste it in parts.`,
    nl: `Deze lijst heeft ${count} rijen; er kunnen er ${LONGEST.rows} tegelijk. Plak hem in delen.`,
  });
}
