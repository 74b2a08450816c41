import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import '../calendar/zone-rules.js';
import type { Role } from '../organizations/domain/roles.js';
import { Organization } from '../organizations/organization.entity.js';
import { Person } from '../organizations/person.entity.js';
import { actsAs } from '../platform/acting.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { NotFound } from '../platform/errors.js';
import { isId } from '../platform/ids.js';
import { ProviderStaysHome } from './access.errors.js';
import { ofThemselves } from './arrivals.service.js';
import { BrowserSession } from './browser-session.entity.js';
import { BrowserSessionsService, type OpenedSession } from './browser-sessions.service.js';
import { isHereAt } from './domain/is-here.js';
import { hashOf } from './secrets.js';

/** An organization somebody belongs to today. */
export interface Membership {
  readonly organizationId: string;
  /** Who they are there. */
  readonly personId: string;
  readonly name: string;
  readonly isExample: boolean;
  /** Theirs there. */
  readonly roles: readonly Role[];
  /** Whether it is the one whose pages are shown. */
  readonly here: boolean;
}

interface Whose {
  readonly organizationId: string;
  readonly personId: string;
}

type PersonThere = Person & { readonly organization: Organization };

/** The organizations of an account, and the way from one to another. */
@Injectable()
export class MembershipsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sessions: BrowserSessionsService,
  ) {}

  /** By name. */
  async of(whose: Whose): Promise<Membership[]> {
    const people = await this.#people(this.database.read(), whose);
    return people
      .map(({ organization: { organizationId, name, isExample }, id, roles }) => ({
        ...{ organizationId, personId: id, name, isExample, roles },
        here: organizationId === whose.organizationId,
      }))
      .sort((a, b) => a.name.localeCompare(b.name));
  }

  /** Whether a browser may go on to another organization: one that a provider let in belongs to that provider's alone. */
  async mayLeave(token: string | undefined): Promise<boolean> {
    const session = token === undefined ? null : await this.#session(this.database.read(), token);
    return session !== null && session.way !== 'provider';
  }

  /**
   * Goes on in another organization of the same account: under a new token, for as long as the session before it had.
   * An organization's own provider proves an address to that organization only, and takes nobody elsewhere.
   * @param token of the session that goes on
   * Throws `NotFound` for an organization one is not of today, `ProviderStaysHome`.
   */
  switchTo(whose: Whose, organizationId: string, token: string | undefined): Promise<OpenedSession> {
    return this.database.write(async (tx) => {
      const session = token === undefined ? null : await this.#session(tx, token);
      const people = isId(organizationId) ? await this.#people(tx, whose) : [];
      const person = people.find((one) => one.organizationId === organizationId);
      if (session === null || person === undefined) throw new NotFound('organization', 'organisatie');
      if (session.way === 'provider') throw new ProviderStaysHome();
      actsAs(ofThemselves('POST /account/organizations/:organization', person));
      return this.sessions.move(tx, session, person);
    });
  }

  #session(manager: EntityManager, token: string): Promise<BrowserSession | null> {
    return manager.findOneBy(BrowserSession, { tokenHash: hashOf(token) });
  }

  /** Whom the account of this person is, in each organization of today. */
  async #people(manager: EntityManager, { organizationId, personId: id }: Whose): Promise<PersonThere[]> {
    const { accountId } = await manager.findOneByOrFail(Person, { organizationId, id });
    const people = (await manager
      .createQueryBuilder(Person, 'person')
      .innerJoinAndMapOne(
        'person.organization',
        Organization,
        'organization',
        'organization.organizationId = person.organizationId',
      )
      .where('person.accountId = :accountId', { accountId })
      .getMany()) as PersonThere[];
    const now = this.clock.now();
    return people.filter((person) => isHereAt(person, now));
  }
}
