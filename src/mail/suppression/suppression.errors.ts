import { NotFound } from '../../platform/errors.js';

/** There is no such suppression in the organization. */
export class SuppressionUnknown extends NotFound {
  constructor() {
    super('suppression', 'blokkade');
  }
}
