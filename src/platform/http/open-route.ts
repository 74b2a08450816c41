import { SetMetadata } from '@nestjs/common';

export const OPEN_ROUTE = 'open-route';

/** Marks a route or controller that needs no sign-in; whoever guards the routes reads `OPEN_ROUTE`. */
export const Open = () => SetMetadata(OPEN_ROUTE, true);
