import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { actsOn } from '../platform/acting.js';
import { Database } from '../platform/database/database.js';
import { InvalidInput, NotFound, VersionConflict } from '../platform/errors.js';
import { newId } from '../platform/ids.js';
import { Account } from './account.entity.js';
import { AddressChanges } from './address-changes.js';
import { personNamed } from './by-key.js';
import { accountAddress, wrongAddress } from './domain/address.js';
import { staysAdministrator } from './domain/administrators.js';
import { isPseudonym } from './domain/pseudonym.js';
import { problem, type Wrong } from './domain/problem.js';
import { OrganizationChanges } from './organization-changes.js';
import { Person } from './person.entity.js';

/** Another address for somebody. */
export interface NewAddress {
  readonly address: string;
  /** The one that was seen; where it is left out, whatever it is. */
  readonly was?: string | undefined;
}

/**
 * Gives people another address: they stay who they are, with all they decided and answered. Who reads the new mailbox
 * may be somebody else, so all that the old one opened is closed, and both are told.
 */
@Injectable()
export class AddressesService {
  constructor(
    private readonly database: Database,
    private readonly changes: OrganizationChanges,
    private readonly addresses: AddressChanges,
  ) {}

  /**
   * @param named by id or address
   * Throws `NotFound`, also of somebody who was erased; `VersionConflict` where the address is not the one that was
   * seen; and `InvalidInput` with the field `address`.
   */
  change(organizationId: string, named: string, { address: typed, was }: NewAddress): Promise<Person> {
    const address = typed.trim();
    return this.database.write(async (tx) => {
      const person = await personNamed(tx, organizationId, named);
      if (isPseudonym(person.address)) throw new NotFound('person', 'persoon');
      actsOn('people', person.id);
      if (was !== undefined && accountAddress(was) !== accountAddress(person.address))
        throw new VersionConflict('person');
      const wrong =
        wrongAddress(address) ??
        sameAsBefore(person, address) ??
        (await this.#taken(tx, organizationId, address)) ??
        (await this.#onlyAdministrator(tx, person));
      if (wrong) throw new InvalidInput(problem('address', wrong));
      await this.addresses.announce(tx, { person, address });
      const accountId = await accountFor(tx, accountAddress(address));
      await tx.update(Person, { organizationId, id: person.id }, { address, accountId });
      // One mailbox may be somebody in several organizations: the others keep theirs.
      if (!(await tx.existsBy(Person, { accountId: person.accountId })))
        await tx.delete(Account, { id: person.accountId });
      await this.changes.announce(tx, organizationId);
      return { ...person, address, accountId };
    });
  }

  /** Why the address of the one administrator stays as it is; null for everybody else. */
  async whyNot(organizationId: string, named: string): Promise<Exclude<Wrong, string> | null> {
    const manager = this.database.read();
    return this.#onlyAdministrator(manager, await personNamed(manager, organizationId, named));
  }

  async #taken(tx: EntityManager, organizationId: string, address: string) {
    const account = await tx.findOneBy(Account, { address: accountAddress(address) });
    const person = account && (await tx.findOneBy(Person, { organizationId, accountId: account.id }));
    return person && taken(person.name);
  }

  /** A slip of the hand, and nobody could sign in any more to mend it. */
  async #onlyAdministrator(manager: EntityManager, person: Person) {
    if (!staysAdministrator(person)) return null;
    const others = await manager.findBy(Person, {
      organizationId: person.organizationId,
      untilDate: IsNull(),
    });
    return others.some((one) => one.id !== person.id && staysAdministrator(one)) ? null : ONLY_ADMINISTRATOR;
  }
}

async function accountFor(tx: EntityManager, address: string): Promise<string> {
  const there = await tx.findOneBy(Account, { address });
  if (there) return there.id;
  const account = { id: newId(), address };
  await tx.insert(Account, account);
  return account.id;
}

function sameAsBefore(person: Person, address: string): Exclude<Wrong, string> | null {
  if (accountAddress(address) !== accountAddress(person.address)) return null;
  return {
    en: 'This is the address there is already; upper and lower case are the same mailbox. Give another one.',
    nl: 'Dit is het adres dat er al staat; hoofdletters en kleine letters zijn dezelfde postbus. Geef een ander adres.',
  };
}

const taken = (name: string) => ({
  en: `${name} has this address already. Give another one, or look whether these two are the same person.`,
  nl: `${name} heeft dit adres al. Geef een ander adres, of kijk of deze twee dezelfde persoon zijn.`,
});

const ONLY_ADMINISTRATOR = {
  en: 'This is the only administrator: after a typing error nobody could sign in to mend it. Make somebody else an administrator first.',
  nl: 'Dit is de enige beheerder: na een typefout kon niemand meer inloggen om die te herstellen. Maak eerst iemand anders beheerder.',
};
