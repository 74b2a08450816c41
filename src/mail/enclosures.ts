import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { OutboxMail } from './outbox-mail.entity.js';
import type { CalendarPart } from './packing.js';

/** What the recipients' calendars are told beside some mails, by the mail's id; in the unit that keeps them. */
export type Encloses = (
  tx: EntityManager,
  mails: readonly OutboxMail[],
) => Promise<ReadonlyMap<string, CalendarPart>>;

const nothing: Encloses = () => Promise.resolve(new Map());

/** What is enclosed in mails by rooms above those that write them. */
@Injectable()
export class Enclosures {
  readonly #byKind = new Map<string, Encloses>();

  register(kinds: readonly string[], encloses: Encloses): void {
    for (const kind of kinds) this.#byKind.set(kind, encloses);
  }

  in(kind: string): Encloses {
    return this.#byKind.get(kind) ?? nothing;
  }
}
