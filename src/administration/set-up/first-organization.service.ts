import { Injectable } from '@nestjs/common';
import { type Arrival, ArrivalsService } from '../../access/arrivals.service.js';
import { SetUpLinkService } from '../../access/set-up-link.service.js';
import { keyForName } from '../../goals/domain/key-for-name.js';
import type { OrganizationCommand } from '../../organizations/domain/organization.js';
import { SINCE_EVER } from '../../organizations/domain/term.js';
import { OrganizationsService } from '../../organizations/organizations.service.js';
import { PeopleService } from '../../organizations/people.service.js';
import { actsAs } from '../../platform/acting.js';
import { Database } from '../../platform/database/database.js';
import { organizationTyped, type TypedOrganization } from '../domain/typed-first-organization.js';

/** Makes the first organization of an installation, with whoever keeps it, and lets them in. */
@Injectable()
export class FirstOrganizationService {
  constructor(
    private readonly database: Database,
    private readonly links: SetUpLinkService,
    private readonly organizations: OrganizationsService,
    private readonly people: PeopleService,
    private readonly arrivals: ArrivalsService,
  ) {}

  /** Whether there is still one to be made by whoever administers the example. */
  async isWanted(): Promise<boolean> {
    return !(await this.organizations.anyOfOnesOwn());
  }

  /**
   * Makes it, and signs its first administrator in where they are.
   * @param token of the printed link; null for an administrator of the example, who came in by it
   * @returns the session's token; null where somebody was first, or the link does nothing any more
   */
  begin(typed: TypedOrganization, token: string | null, arrival: Arrival): Promise<string | null> {
    return this.database.write(async (tx) => {
      const mayBegin = token === null ? await this.isWanted() : await this.links.use(tx, token);
      if (!mayBegin) return null;
      const keys = new Set((await this.organizations.list()).map(({ key }) => key));
      const command = organizationTyped(typed, keyForName(typed.organization, keys, 'organization'));
      const organizationId = await this.organizations.create(command);
      const { person, session } = await this.letIn(organizationId, typed, command, arrival);
      actsAs({
        ...{ organizationId, actor: { kind: 'person', id: person }, name: 'POST /setup/organization' },
        ...{ subject: { type: 'organizations', id: organizationId }, details: {} },
      });
      return session;
    });
  }

  /** Makes somebody an administrator and planner of an organization, and signs them in there. */
  letIn(
    organizationId: string,
    { name, address }: Pick<TypedOrganization, 'name' | 'address'>,
    { locale, zone }: Pick<OrganizationCommand, 'locale' | 'zone'>,
    arrival: Arrival,
  ): Promise<{ readonly person: string; readonly session: string }> {
    return this.database.write(async (tx) => {
      const who = { name, address, locale, zone, roles: ['admin', 'planner'] } as const;
      await this.people.put(organizationId, { ...who, from: SINCE_EVER, until: null });
      const person = await this.people.get(organizationId, address);
      return { person: person.id, session: await this.arrivals.letIn(tx, person, arrival, 'link') };
    });
  }
}
