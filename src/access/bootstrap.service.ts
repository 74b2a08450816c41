import { Injectable } from '@nestjs/common';
import type { FindOptionsWhere } from 'typeorm';
import '../calendar/zone-rules.js';
import { LinksService } from '../mail/links.service.js';
import { peopleByAddress } from '../organizations/by-key.js';
import { Organization } from '../organizations/organization.entity.js';
import { Person } from '../organizations/person.entity.js';
import { actsIn, actsOn } from '../platform/acting.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { NotFound } from '../platform/errors.js';
import { newId } from '../platform/ids.js';
import { isHereAt } from './domain/is-here.js';
import { LINK_LIFE_MS } from './domain/sign-in-limits.js';
import { FirstAdministratorService } from './first-administrator.service.js';
import { SetUpLinkService } from './set-up-link.service.js';

const PRINTED_LINK_LIFE_MS = 24 * 60 * 60_000;

/** Lets people in who cannot be mailed yet: the first administrator, and whoever looks at the demo. */
@Injectable()
export class BootstrapService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly links: LinksService,
    private readonly firstAdministrator: FirstAdministratorService,
    private readonly setUp: SetUpLinkService,
  ) {}

  /**
   * What the console says at the start. Without any organization, the link by which one is set up; then a link for the
   * first administrator until one has ever signed in, and for that of the example as long as it is alone, since its mails
   * go nowhere. The lines hold a secret: they are printed, never logged.
   */
  async welcome(): Promise<readonly string[]> {
    const all = await this.database.read().find(Organization, { order: { key: 'ASC' } });
    if (all.length === 0) return this.#firstWords();
    const own = all.filter(({ isExample }) => !isExample);
    if (own.length > 0 && (await this.firstAdministrator.wasHere())) return [];
    for (const { organizationId, name } of own.length > 0 ? own : all) {
      const administrator = await this.#administratorOf({ organizationId });
      if (administrator === null) continue;
      const link = await this.signInLinkFor(organizationId, administrator.id);
      return [
        own.length > 0
          ? 'No administrator has signed in yet. This link works once, for 24 hours:'
          : 'There is the example alone so far. This link works once, for 24 hours:',
        `    ${link}`,
        `It signs in ${administrator.name} of ${name}.`,
      ];
    }
    return ['Nobody is an administrator yet. Give somebody the role "admin" and apply the file again.'];
  }

  /**
   * A link that signs this person in, once, within its life, without any mail; whoever has it is that person.
   * @param next page of this site to go on to
   * Throws `NotFound`.
   */
  async signInLinkFor(
    organizationId: string,
    personId: string,
    next = '/',
    lifeMs = PRINTED_LINK_LIFE_MS,
  ): Promise<string> {
    const link = await this.database.write(async (tx) => {
      const known = await tx.existsBy(Person, { organizationId, id: personId });
      if (!known) throw new NotFound('person', 'persoon');
      const expiresAt = this.clock.now() + lifeMs;
      const wanted = { organizationId, purpose: 'sign-in', subjectId: newId(), personId, expiresAt } as const;
      return (await this.links.issue(tx, [wanted]))[0];
    });
    const url = link && this.links.urlFor(link);
    if (!url) throw new Error('A link that was just made has no address: LINK_KEYS is empty.');
    return next === '/' ? url : `${url}?next=${encodeURIComponent(next)}`;
  }

  /**
   * A link for whoever runs the installation to hand on, where no mail can: it lives as briefly as a mailed one.
   * @returns null where nobody of the organization today has this address
   */
  async briefLinkFor(organizationId: string, address: string): Promise<string | null> {
    const found = await peopleByAddress(this.database.read(), organizationId, [address.trim()]);
    const [person] = found.values();
    if (person === undefined || !isHereAt(person, this.clock.now())) return null;
    actsIn(organizationId);
    actsOn('people', person.id);
    return this.signInLinkFor(organizationId, person.id, '/', LINK_LIFE_MS);
  }

  async #firstWords(): Promise<readonly string[]> {
    const { url, expiresAt } = await this.setUp.print();
    return [
      'There is no organization yet. Open this link to set yours up, or to load an example to play with:',
      `    ${url}`,
      `It works once, until ${new Date(expiresAt).toISOString().slice(0, 16).replace('T', ' ')} UTC.`,
      'Or describe your organization in a file: cadans apply FILE',
    ];
  }

  /** The longest-standing one who is of the organization today, and somebody: nobody reads what ends in .example. */
  async #administratorOf(where: FindOptionsWhere<Person>): Promise<Person | null> {
    const people = await this.database.read().find(Person, { where, order: { id: 'ASC' } });
    const now = this.clock.now();
    const administrators = people.filter((person) => person.roles.includes('admin') && isHereAt(person, now));
    return administrators.find(({ address }) => !address.endsWith('.example')) ?? administrators[0] ?? null;
  }
}
