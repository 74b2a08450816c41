import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { RIGHT } from '../organizations/caller.js';
import type { Right } from '../organizations/domain/rights.js';
import { OPEN } from '../platform/http/open.js';
import { DoorService } from './door.service.js';

/** Closes every route that is not marked `@Open()` to all but those who have the right it names with `@May(…)`. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly door: DoorService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const marked = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<string | undefined>(OPEN, marked)) return true;
    const right = this.reflector.getAllAndOverride<Right | undefined>(RIGHT, marked);
    await this.door.admit(context.switchToHttp().getRequest<FastifyRequest>(), right);
    return true;
  }
}
