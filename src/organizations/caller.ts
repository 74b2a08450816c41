import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
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

export const FOR_PARTNERS = 'cadans:for-partners';

/**
 * Partners from outside may use the route too; without it they find nothing there. Whoever marks a route sees to it that
 * it shows partners nothing but what names them.
 */
export const ForPartners = () => SetMetadata(FOR_PARTNERS, true);

export const ALLOWED_ROLES = 'cadans:allowed-roles';

/** Only these roles may use the route; without it, everybody of the organization may. API tokens count as admin. */
export const Allow = (...roles: Role[]) => SetMetadata(ALLOWED_ROLES, roles);
