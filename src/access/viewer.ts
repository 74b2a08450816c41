import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Caller, RequestWithCaller } from '../organizations/caller.js';
import type { Locale } from '../platform/pages/locale.js';

/** A caller who looks at pages: a person, signed in, with what every page needs to know of them. */
export interface Viewer extends Caller {
  readonly personId: string;
  readonly name: string;
  readonly locale: Locale;
  /** IANA zone in which this person reads times. */
  readonly zone: string;
  readonly organizationName: string;
  /** Whether it is there to play with. */
  readonly isExample: boolean;
  /** Whether their account was ever of another organization too. */
  readonly hasOthers: boolean;
}

/** Whether the caller is a person before a browser. */
export function isViewer(caller: Caller): caller is Viewer {
  return caller.personId !== null && 'organizationName' in caller;
}

/** The caller as a viewer. Throws where a machine came in: no page is open to tokens. */
export function viewerOf(caller: Caller | undefined): Viewer {
  if (caller === undefined || !isViewer(caller)) throw new Error('A page was reached without a viewer.');
  return caller;
}

/** Who looks at a page. */
export const ViewerParam = createParamDecorator((_: unknown, context: ExecutionContext): Viewer =>
  viewerOf(context.switchToHttp().getRequest<RequestWithCaller>().caller),
);
