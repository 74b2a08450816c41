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
