import { DomainError } from '../errors.js';

/** An unsafe request that does not come from one of our own pages. */
export class ForgedRequest extends DomainError {
  readonly code = 'request.cross-site';
  readonly kind = 'refused';

  constructor() {
    super('This request did not come from a page of this site. Open the page again and repeat it there.');
  }
}
