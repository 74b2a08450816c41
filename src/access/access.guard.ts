import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { ALLOWED_ROLES, FOR_PARTNERS } from '../organizations/caller.js';
import type { Role } from '../organizations/domain/roles.js';
import { OPEN } from '../platform/http/open.js';
import { DoorService } from './door.service.js';

/** Closes every route that is not marked `@Open()`, and keeps those marked `@Allow(…)` to these roles.
 * Partners from outside find only what is marked `@ForPartners()`. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly door: DoorService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const marked = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(OPEN, marked)) return true;
    const roles = this.reflector.getAllAndOverride<readonly Role[] | undefined>(ALLOWED_ROLES, marked);
    const forPartners = this.reflector.getAllAndOverride<boolean | undefined>(FOR_PARTNERS, marked);
    await this.door.admit(context.switchToHttp().getRequest<FastifyRequest>(), roles, forPartners);
    return true;
  }
}
