import { SetMetadata } from '@nestjs/common';

export const OPEN = 'cadans:open';

/** Marks a route that needs no sign-in; every other one is closed. */
export const Open = () => SetMetadata(OPEN, true);
