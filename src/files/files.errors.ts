import { DomainError } from '../platform/errors.js';
import { oneLine } from './domain/one-line.js';

/** The file is of another organization than the one it was brought to. */
export class ForeignFile extends DomainError {
  readonly code = 'files.foreign';
  readonly kind = 'invalid';

  constructor(theirs: string, own: string) {
    const key = oneLine(theirs, 64);
    super({
      en: `This file is of the organization "${key}", and you are in "${own}". Take the file of this one, or write its key here.`,
      nl: `Dit bestand is van de organisatie “${key}”, en je zit in “${own}”. Neem het bestand van deze, of zet hier haar sleutel.`,
    });
  }
}

/** The file would do something else now than was shown: it was changed since, or the organization was. */
export class FileOvertaken extends DomainError {
  readonly code = 'files.overtaken';
  readonly kind = 'conflict';
  override readonly isOvertaken = true;

  constructor() {
    super({
      en: 'The file or the organization has changed since this was shown; nothing was kept. Look at it again.',
      nl: 'Het bestand of de organisatie is veranderd sinds dit getoond werd; er is niets bewaard. Kijk er nog eens naar.',
    });
  }
}
