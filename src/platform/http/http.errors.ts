import { DomainError } from '../errors.js';

/** An unsafe request that does not come from one of our own pages. */
export class ForgedRequest extends DomainError {
  readonly code = 'request.cross-site';
  readonly kind = 'refused';

  constructor() {
    super({
      en: 'This request did not come from a page of this site. Open the page again and repeat it there.',
      nl: 'Dit verzoek kwam niet van een pagina van deze site. Open de pagina opnieuw en doe het daar nog eens.',
    });
  }
}

/** A page that is asked for behind a place that is none. */
export class WrongCursor extends DomainError {
  readonly code = 'request.wrong-cursor';
  readonly kind = 'unreadable';
  override readonly fields = [
    {
      field: 'cursor',
      message: 'Take it unchanged from the Link header of the page before, or leave it out.',
      dutch: 'Neem hem ongewijzigd over uit de Link-header van de vorige pagina, of laat hem weg.',
    },
  ];

  constructor() {
    super({
      en: 'This is no cursor of this list. Take it unchanged from the page before, or begin without one.',
      nl: 'Dit is geen cursor van deze lijst. Neem hem ongewijzigd over van de vorige pagina, of begin zonder.',
    });
  }
}

/** So many ask at once that somebody waited too long for an answer. */
export class TooManyReaders extends DomainError {
  readonly code = 'request.too-many-readers';
  readonly kind = 'unavailable';

  constructor() {
    super({
      en: 'Too many people are reading at this moment. Nothing is wrong with what you asked: ask again when it is quieter.',
      nl: 'Er lezen op dit moment te veel mensen tegelijk. Er is niets mis met wat je vroeg: vraag het opnieuw als het rustiger is.',
    });
  }
}
