import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { from, type Observable } from 'rxjs';
import { concatAll } from 'rxjs/operators';

/** What rooms put around each request that changes something: whoever comes first is outermost. */
@Injectable()
export class RequestWraps {
  readonly all: NestInterceptor[] = [];

  put(wrap: NestInterceptor): void {
    this.all.push(wrap);
  }
}

/**
 * Puts it around. For whatever stands around requests Nest takes about as long as for the rest of one, so what only
 * looks has nothing around it: `@May(…)` knows what changes something.
 */
@Injectable()
export class WrapsRequest implements NestInterceptor {
  constructor(private readonly wraps: RequestWraps) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<{ isWrapped?: true }>();
    // A controller and its route may both name a right.
    if (request.isWrapped) return next.handle();
    request.isWrapped = true;
    return this.wraps.all
      .reduceRight<CallHandler>(
        (inner, wrap) => ({ handle: () => observed(wrap.intercept(context, inner)) }),
        next,
      )
      .handle();
  }
}

const observed = (answer: ReturnType<NestInterceptor['intercept']>): Observable<unknown> =>
  answer instanceof Promise ? from(answer).pipe(concatAll()) : answer;
