import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import '../calendar/zone-rules.js';
import { addDays, earlierOf } from '../calendar/domain/time.js';
import { dateAt } from '../calendar/domain/zones.js';
import { actsOn, rowsStayUntold } from '../platform/acting.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { newId } from '../platform/ids.js';
import { Absence } from './absence.entity.js';
import { Account } from './account.entity.js';
import { personNamed } from './by-key.js';
import { Department } from './department.entity.js';
import { accountAddress } from './domain/address.js';
import { isPseudonym, pseudonymOf } from './domain/pseudonym.js';
import { type Charge, type Erased, Erasures } from './erasures.js';
import { Headship } from './headship.entity.js';
import { OrganizationChanges } from './organization-changes.js';
import { ErasureNotConfirmed, StillInCharge } from './organizations.errors.js';
import { Person } from './person.entity.js';

/**
 * Erases a person: name and address go from wherever Cadans put them, and what is mailed to them is withdrawn. What the
 * organization decided, measured and answered stays, under a pseudonym: these are its figures, not theirs.
 */
@Injectable()
export class ErasingService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly changes: OrganizationChanges,
    private readonly erasures: Erasures,
  ) {}

  /** What somebody else must take over before this person can be erased. Throws `NotFound`. */
  async charges(organizationId: string, named: string): Promise<Charge[]> {
    const manager = this.database.read();
    const person = await personNamed(manager, organizationId, named);
    return this.#charges(manager, person);
  }

  /**
   * Erases the person; once is enough, and twice does no harm.
   * @param named by id or address
   * @param confirmed the person's address, typed by whoever wants it
   * Throws `NotFound`, `ErasureNotConfirmed` and `StillInCharge`.
   */
  async erase(organizationId: string, named: string, confirmed: string): Promise<Person> {
    const person = await personNamed(this.database.read(), organizationId, named);
    actsOn('people', person.id);
    // They would tell what is to be forgotten.
    rowsStayUntold();
    if (accountAddress(confirmed) !== accountAddress(person.address)) throw new ErasureNotConfirmed();
    if (isPseudonym(person.address)) return person;
    const erased = { person, pseudonym: pseudonymOf(person.id) };
    await this.#refuseInCharge(this.database.read(), person);
    await this.#sweep(erased);
    await this.database.write(async (tx) => {
      await this.#refuseInCharge(tx, person);
      for (const { erase } of this.erasures.all) await erase?.(tx, erased);
      await this.#erase(tx, erased);
      await this.changes.announce(tx, organizationId);
    });
    // What was being written meanwhile knew the old name.
    await this.#sweep(erased);
    return personNamed(this.database.read(), organizationId, person.id);
  }

  async #sweep(erased: Erased): Promise<void> {
    for (const { sweep } of this.erasures.all) await sweep?.(erased);
  }

  async #refuseInCharge(manager: EntityManager, person: Person): Promise<void> {
    const charges = await this.#charges(manager, person);
    if (charges.length > 0) throw new StillInCharge(person.name, charges);
  }

  async #charges(manager: EntityManager, person: Person): Promise<Charge[]> {
    if (isPseudonym(person.address)) return [];
    const own = [
      ...(await this.#departments(manager, person)),
      ...(await this.#lastAdministrator(manager, person)),
    ];
    for (const { charges } of this.erasures.all) own.push(...((await charges?.(manager, person)) ?? []));
    return own;
  }

  async #departments(manager: EntityManager, { organizationId, id }: Person): Promise<Charge[]> {
    const today = this.#yesterday();
    const terms = await manager.findBy(Headship, { organizationId, personId: id });
    const present = terms.filter(({ untilDate }) => untilDate === null || untilDate > today);
    const charges: Charge[] = [];
    for (const { departmentId, kind } of present) {
      const department = await manager.findOneByOrFail(Department, { organizationId, id: departmentId });
      const words =
        kind === 'head' ? { en: 'head of', nl: 'hoofd van' } : { en: 'deputy of', nl: 'plaatsvervanger bij' };
      charges.push({ en: `${words.en} ${department.name}`, nl: `${words.nl} ${department.name}` });
    }
    return charges;
  }

  async #lastAdministrator(manager: EntityManager, { organizationId, id, roles }: Person): Promise<Charge[]> {
    if (!roles.includes('admin')) return [];
    const today = this.#yesterday();
    const others = (await manager.findBy(Person, { organizationId })).filter(
      (one) =>
        one.id !== id && one.roles.includes('admin') && (one.untilDate === null || one.untilDate > today),
    );
    return others.length > 0 ? [] : [{ en: 'the only administrator', nl: 'de enige beheerder' }];
  }

  async #erase(tx: EntityManager, { person, pseudonym }: Erased): Promise<void> {
    const { organizationId, id, accountId, fromDate, untilDate } = person;
    await tx.delete(Absence, { organizationId, personId: id });
    await tx.update(Absence, { organizationId, standInId: id }, { standInId: null });
    const account = { id: newId(), address: pseudonym.address };
    await tx.insert(Account, account);
    const gone = this.#yesterday();
    await tx.update(
      Person,
      { organizationId, id },
      {
        ...{ name: pseudonym.name, address: pseudonym.address, accountId: account.id, roles: ['member'] },
        company: null,
        ...{
          fromDate: earlierOf(fromDate, gone),
          untilDate: untilDate === null ? gone : earlierOf(untilDate, gone),
        },
      },
    );
    // One mailbox may be somebody in several organizations: the others keep theirs.
    if (!(await tx.existsBy(Person, { accountId }))) await tx.delete(Account, { id: accountId });
  }

  /** Wherever on earth it is read, that day is over. */
  #yesterday(): string {
    return addDays(dateAt(this.clock.now(), 'Pacific/Pago_Pago'), -1);
  }
}
