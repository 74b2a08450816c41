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

/** Reading a file keeps everybody else waiting: a larger one is for the command. */
export const MOST_CHARACTERS = 2_000_000;

/** The file is larger than the service reads. */
export class FileTooLarge extends DomainError {
  readonly code = 'files.too-large';
  readonly kind = 'invalid';
  override readonly fields;

  constructor() {
    super(TOO_LARGE);
    this.fields = [{ field: 'text', message: TOO_LARGE.en, dutch: TOO_LARGE.nl }];
  }
}

const TOO_LARGE = {
  en: 'This file is larger than 2 MB. Apply it where Cadans runs, by "cadans apply", or send figures of many years through the API.',
  nl: 'Dit bestand is groter dan 2 MB. Pas het toe waar Cadans draait, met “cadans apply”, of stuur cijfers van vele jaren via de API.',
};
