import { Injectable } from '@nestjs/common';
import '../../calendar/zone-rules.js';
import { dateAt } from '../../calendar/domain/zones.js';
import type { Arrival } from '../../access/arrivals.service.js';
import { INSTALLATION } from '../../access/audit-entry.entity.js';
import type { OpenedSession } from '../../access/browser-sessions.service.js';
import { type Membership, MembershipsService } from '../../access/memberships.service.js';
import { SetUpLinkService } from '../../access/set-up-link.service.js';
import type { Viewer } from '../../access/viewer.js';
import { ApplyService } from '../../files/apply.service.js';
import { keyForName } from '../../goals/domain/key-for-name.js';
import { SINCE_EVER } from '../../organizations/domain/term.js';
import { OrganizationsService } from '../../organizations/organizations.service.js';
import { PeopleService } from '../../organizations/people.service.js';
import { actsAs, actsIn, actsOn, rowsStayUntold } from '../../platform/acting.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { NotFound } from '../../platform/errors.js';
import { FirstOrganizationService } from '../set-up/first-organization.service.js';
import { exampleFile } from './example-file.js';
import { disposeOf } from './disposal.js';

interface You {
  readonly name: string;
  readonly address: string;
  readonly locale: 'en' | 'nl';
}

/** The example organization beside one's own: loaded to play with, and thrown away again. */
@Injectable()
export class ExamplesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly organizations: OrganizationsService,
    private readonly people: PeopleService,
    private readonly applying: ApplyService,
    private readonly memberships: MembershipsService,
    private readonly links: SetUpLinkService,
    private readonly first: FirstOrganizationService,
  ) {}

  /** The examples that somebody administers. */
  async of(viewer: Viewer): Promise<Membership[]> {
    return (await this.memberships.of(viewer)).filter(
      ({ isExample, roles }) => isExample && roles.includes('admin'),
    );
  }

  /** Loads it for an administrator, who becomes one of its own too. Whoever has one already gets no second. */
  async load(viewer: Viewer): Promise<void> {
    const text = await this.#text();
    // What it makes stands in the example alone, not in the trail of where they came from.
    rowsStayUntold();
    await this.database.write(async () => {
      if ((await this.of(viewer)).length > 0) return;
      const { name, address } = await this.people.get(viewer.organizationId, viewer.personId);
      const organizationId = await this.#make(text);
      const who = { name, address, locale: viewer.locale, zone: viewer.zone, from: SINCE_EVER, until: null };
      await this.people.put(organizationId, { ...who, roles: ['admin', 'planner'] });
      // It is an act of where they came from.
      actsIn(viewer.organizationId);
      actsOn('organizations', organizationId);
    });
  }

  /**
   * Loads it by the link of an installation that has no organization, and lets whoever holds it in.
   * @returns the session's token; null for a link that does nothing any more
   */
  async begin(you: You, token: string, arrival: Arrival): Promise<string | null> {
    const text = await this.#text();
    return this.database.write(async (tx) => {
      if (!(await this.links.use(tx, token))) return null;
      const organizationId = await this.#make(text);
      const { zone } = await this.organizations.get(organizationId);
      const way = { locale: you.locale, zone };
      const { person, session } = await this.first.letIn(organizationId, you, way, arrival);
      actsAs({
        ...{ organizationId, actor: { kind: 'person', id: person }, name: 'POST /administration/example' },
        ...{ subject: { type: 'organizations', id: organizationId }, details: {} },
      });
      return session;
    });
  }

  /** An example that somebody administers. Throws `NotFound`, also for every organization that is none. */
  async get(viewer: Viewer, organizationId: string): Promise<Membership> {
    const example = (await this.of(viewer)).find((one) => one.organizationId === organizationId);
    if (example === undefined) throw new NotFound('example', 'voorbeeld');
    return example;
  }

  /**
   * Deletes an example with all its rows. Whoever looks at it goes on in another organization of theirs, where they have
   * one.
   * @param token of the session that asks
   * @returns the session that goes on; null where none does
   * Throws `NotFound`, also for every organization that is none.
   */
  async throwAway(viewer: Viewer, organizationId: string, token?: string): Promise<OpenedSession | null> {
    // What is thrown away does not live on in a trail.
    rowsStayUntold();
    return this.database.write(async (tx) => {
      await this.get(viewer, organizationId);
      if (!(await this.organizations.isExample(organizationId))) throw new NotFound('example', 'voorbeeld');
      const isHere = viewer.organizationId === organizationId;
      const next = isHere ? await this.#elsewhere(viewer) : null;
      const moved = next && (await this.memberships.switchTo(viewer, next.organizationId, token));
      // Not of the example, or this would be what is left of it.
      const of = isHere ? (next?.organizationId ?? INSTALLATION) : viewer.organizationId;
      actsAs({
        ...{ organizationId: of, actor: { kind: 'person', id: next?.personId ?? viewer.personId } },
        name: 'POST /administration/example/:organization/disposal',
        ...{ subject: { type: 'organizations', id: organizationId }, details: {} },
      });
      await disposeOf(tx, organizationId);
      return moved;
    });
  }

  async #elsewhere(viewer: Viewer): Promise<Membership | null> {
    return (await this.memberships.of(viewer)).find(({ here }) => !here) ?? null;
  }

  /** As it is today where it is. */
  #text(): Promise<string> {
    return exampleFile(dateAt(this.clock.now(), 'Europe/Amsterdam'));
  }

  async #make(text: string): Promise<string> {
    const keys = new Set((await this.organizations.list()).map(({ key }) => key));
    const asExample = { key: keyForName('tessel', keys, 'example') };
    const { organizationId } = await this.applying.apply(text, { asExample });
    if (organizationId === null) throw new Error('Applying a file for good always gives an organization.');
    return organizationId;
  }
}
