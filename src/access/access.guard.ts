import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { RIGHT } from '../organizations/caller.js';
import type { Right } from '../organizations/domain/rights.js';
import { OPEN } from '../platform/http/open.js';
import { DoorService } from './door.service.js';

/** What a route says of itself; it never says anything else. */
interface Mark {
  readonly isOpen: boolean;
  readonly right: Right | undefined;
}

/** Closes every route that is not marked `@Open()` to all but those who have the right it names with `@May(…)`. */
@Injectable()
export class AccessGuard implements CanActivate {
  readonly #marks = new WeakMap<object, Map<unknown, Mark>>();

  constructor(
    private readonly reflector: Reflector,
    private readonly door: DoorService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { isOpen, right } = this.#markOf(context);
    if (isOpen) return true;
    await this.door.admit(context.switchToHttp().getRequest<FastifyRequest>(), right);
    return true;
  }

  #markOf(context: ExecutionContext): Mark {
    const [handler, controller] = [context.getHandler(), context.getClass()];
    const marks = this.#marks.get(controller) ?? new Map<unknown, Mark>();
    this.#marks.set(controller, marks);
    const known = marks.get(handler);
    if (known) return known;
    const marked = [handler, controller];
    const mark = {
      isOpen: Boolean(this.reflector.getAllAndOverride<string | undefined>(OPEN, marked)),
      right: this.reflector.getAllAndOverride<Right | undefined>(RIGHT, marked),
    };
    marks.set(handler, mark);
    return mark;
  }
}
