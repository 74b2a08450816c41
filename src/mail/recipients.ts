import { type EntityManager, In } from 'typeorm';
import { problemOfAddress } from '../organizations/domain/address.js';
import { Person } from '../organizations/person.entity.js';
import { keyText } from './delivery/keys.js';
import { oneLine } from './domain/clean-text.js';
import type { OutboxMail } from './outbox-mail.entity.js';

/** Whom mails go to, by organization and person as `keyText` writes them. */
export async function recipientsOf(
  manager: EntityManager,
  mails: readonly Pick<OutboxMail, 'organizationId' | 'recipientId'>[],
): Promise<Map<string, Person>> {
  const people = await manager.findBy(Person, {
    organizationId: In([...new Set(mails.map(({ organizationId }) => organizationId))]),
    id: In([...new Set(mails.map(({ recipientId }) => recipientId))]),
  });
  return new Map(people.map((person) => [keyText(person), person]));
}

/** What stands on the envelope. @param given null: where the person is */
export function addressedTo(
  person: Person | undefined,
  given: string | null,
): { address: string; recipientName: string } {
  if (person === undefined) throw new Error('its recipient is gone.');
  const address = given ?? person.address;
  const problem = problemOfAddress(address);
  if (problem !== null) throw new Error(`the recipient's address cannot be used. ${problem}`);
  return { address, recipientName: oneLine(person.name) };
}
