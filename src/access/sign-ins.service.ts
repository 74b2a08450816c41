import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import '../calendar/zone-rules.js';
import { LinksService, type OpenedLink } from '../mail/links.service.js';
import { OutboxMail } from '../mail/outbox-mail.entity.js';
import { Organization } from '../organizations/organization.entity.js';
import { Person } from '../organizations/person.entity.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { type Arrival, ArrivalsService, ofThemselves } from './arrivals.service.js';
import { Audit } from './audit.service.js';
import { BrowserSessionsService } from './browser-sessions.service.js';
import { isHereAt } from './domain/is-here.js';

/** Whom a sign-in link lets in, and where they wanted to go. */
export interface SignIn {
  readonly person: Person;
  readonly organizationName: string;
  /** Page of this site. */
  readonly next: string;
  /** Whether another browser asked for it: there it works, here it does not. */
  readonly elsewhere: boolean;
}

/** Uses mailed sign-in links: each once, in its time, by who is still of the organization. */
@Injectable()
export class SignInsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly links: LinksService,
    private readonly sessions: BrowserSessionsService,
    private readonly arrivals: ArrivalsService,
    private readonly audit: Audit,
  ) {}

  /**
   * What the link would do; null for one that does nothing any more. Changes nothing.
   * @param browser key of the browser that opens it
   */
  async look(token: string, browser: string | null): Promise<SignIn | null> {
    const manager = this.database.read();
    const link = await this.links.open(token, 'sign-in');
    if (link?.usedAt !== null) return null;
    const { organizationId } = link;
    const person = await this.#personOf(manager, link);
    const organization = await manager.findOneBy(Organization, { organizationId });
    if (person === null || organization === null) return null;
    const { next, elsewhere } = await askedFor(manager, link, browser);
    return { person, organizationName: organization.name, next, elsewhere };
  }

  /**
   * Signs in: of any number of attempts with one link, one succeeds. Whatever else was mailed to this person to sign in
   * with ends, and so does the session this browser had before.
   * @returns the new session's token; null for a link that does nothing any more, or that another browser asked for
   */
  async complete(token: string, arrival: Arrival): Promise<string | null> {
    const link = await this.links.open(token, 'sign-in');
    if (link?.usedAt !== null) return null;
    if ((await askedFor(this.database.read(), link, arrival.browser)).elsewhere) return null;
    const { organizationId, linkId, personId } = link;
    return this.database.write(async (tx) => {
      const person = await this.#personOf(tx, link);
      if (person === null || !(await this.links.use(tx, organizationId, linkId))) return null;
      await this.links.revoke(tx, organizationId, { purpose: 'sign-in', personId });
      return this.arrivals.letIn(tx, person, arrival, 'link');
    });
  }

  /** Signs out; whoever was not signed in is not. */
  async end(session: string | undefined): Promise<void> {
    const viewer = await this.sessions.viewer(session);
    await this.database.write(async (tx) => {
      await this.sessions.close(tx, session);
      if (viewer !== null) {
        const { organizationId, personId } = viewer;
        await this.audit.record(tx, ofThemselves('signed-out', { organizationId, id: personId }));
      }
    });
  }

  async #personOf(manager: EntityManager, link: OpenedLink): Promise<Person | null> {
    const { organizationId, personId: id } = link;
    const person = await manager.findOneBy(Person, { organizationId, id });
    return person !== null && isHereAt(person, this.clock.now()) ? person : null;
  }
}

/**
 * What was asked for with a link. One from the command line has no mail: it carries its page in its address, and works
 * in whatever browser its holder likes.
 */
async function askedFor(
  manager: EntityManager,
  { organizationId, subjectId }: OpenedLink,
  browser: string | null,
): Promise<Pick<SignIn, 'next' | 'elsewhere'>> {
  const mail = await manager.findOne(OutboxMail, {
    select: { data: true },
    where: { organizationId, occasionType: 'sign-in', occasionId: subjectId },
  });
  const { next, browser: asked } = mail?.data ?? {};
  return {
    next: typeof next === 'string' ? next : '/',
    elsewhere: typeof asked === 'string' && asked !== browser,
  };
}
