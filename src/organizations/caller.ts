import {
  applyDecorators,
  createParamDecorator,
  type ExecutionContext,
  SetMetadata,
  UseInterceptors,
} from '@nestjs/common';
import { WrapsRequest } from '../platform/http/request-wraps.js';
import type { Right } from './domain/rights.js';
import type { Role } from './domain/roles.js';

/**
 * Who asks: a person in a browser, or a machine with an API token (then `personId` is null). Set on the request by the
 * guard of the room `access`; every query takes `organizationId` from here and never from input.
 */
export interface Caller {
  readonly organizationId: string;
  readonly personId: string | null;
  readonly roles: readonly Role[];
}

export interface RequestWithCaller {
  caller?: Caller;
}

/** The caller of a closed route. */
export const CallerParam = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const { caller } = context.switchToHttp().getRequest<RequestWithCaller>();
  if (!caller) throw new Error('A closed route was reached without a caller: the access guard is missing.');
  return caller;
});

export const RIGHT = 'cadans:right';

/**
 * The right that a route needs (`domain/rights.ts` says who has it). Every route that is not open names one: the guard
 * refuses the others, and test/security walks all of them. A class may name one for its routes, and a route its own.
 */
export const May = (right: Right) =>
  applyDecorators(
    SetMetadata(RIGHT, right),
    ...(right.startsWith('read-') ? [] : [UseInterceptors(WrapsRequest)]),
  );
