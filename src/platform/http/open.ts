import { SetMetadata } from '@nestjs/common';

export const OPEN = 'cadans:open';

/**
 * Marks a route that needs no sign-in; every other one is closed.
 * @param to whom it is open all the same, as `docs/permissions.md` says it
 */
export const Open = (to = 'everybody') => SetMetadata(OPEN, to);
