import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import '../../calendar/zone-rules.js';
import { accountAddress, problemOfAddress } from '../../organizations/domain/address.js';
import { Account } from '../../organizations/account.entity.js';
import { OrganizationChanges } from '../../organizations/organization-changes.js';
import { Person } from '../../organizations/person.entity.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { type Arrival, ArrivalsService, ofThemselves } from '../arrivals.service.js';
import { Audit } from '../audit.service.js';
import { isHereAt } from '../domain/is-here.js';
import { groupsIn, rolesByGroups } from '../domain/roles-by-groups.js';
import { SignInAttemptsService } from '../sign-in-attempts.service.js';
import type { IdentityProvider } from './identity-provider.entity.js';
import { IdentityProvidersService } from './identity-providers.service.js';
import { type Claims, ProviderClient } from './provider-client.js';
import { ProviderTrouble, traceOf, type Trouble, troubleOf } from './provider-trouble.js';

/** Signs people in whom their organization's provider vouches for. It makes nobody: people are the organization's. */
@Injectable()
export class ProviderSignInsService {
  readonly #logger = new Logger(ProviderSignInsService.name);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly providers: IdentityProvidersService,
    private readonly client: ProviderClient,
    private readonly attempts: SignInAttemptsService,
    private readonly arrivals: ArrivalsService,
    private readonly changes: OrganizationChanges,
    private readonly audit: Audit,
  ) {}

  /**
   * Where a browser has to go to be vouched for, within ten minutes.
   * @param at key of the organization
   * @param next page of this site to go on to
   * @param browser key of the browser
   * Throws `ProviderTrouble`.
   */
  async ask(at: string, next: string, browser: string): Promise<URL> {
    try {
      const provider = await this.providers.ofKey(at);
      const { question, url } = await this.client.ask(this.providers.known(provider));
      const { state, nonce, verifier } = question;
      const { organizationId: organization, issuer } = provider;
      const data = { organization, issuer, nonce, verifier, next, at };
      await this.attempts.begin('provider', state, browser, data);
      return url;
    } catch (error) {
      throw this.#told(error, at, next);
    }
  }

  /**
   * Signs in whom the provider sends back.
   * @param query of the address by which the browser came back
   * @returns the new session's token, and the page to go on to
   * Throws `ProviderTrouble`.
   */
  async complete(query: URLSearchParams, arrival: Arrival): Promise<{ session: string; next: string }> {
    const state = query.get('state') ?? '';
    const asked = await this.attempts.take('provider', state, arrival.browser);
    if (asked === null) throw new ProviderTrouble('late');
    const { organization = '', issuer = '', nonce = '', verifier = '', next = '/', at = '' } = asked;
    try {
      const provider = await this.providers.get(organization);
      // Whoever was asked is no longer the one to believe.
      if (provider?.issuer !== issuer) throw new ProviderTrouble('late');
      const claims = await this.client.read(
        this.providers.known(provider),
        { state, nonce, verifier },
        query,
      );
      return { session: await this.#letIn(provider, claims, arrival), next };
    } catch (error) {
      throw this.#told(error, at, next);
    }
  }

  /** Whether the provider answers, and as the one it is taken for; null where it does. */
  async check(organizationId: string): Promise<Trouble | null> {
    const provider = await this.providers.get(organizationId);
    if (provider === null) return 'none';
    try {
      await this.client.discover(this.providers.known(provider));
      return null;
    } catch (error) {
      return this.#told(error).trouble;
    }
  }

  async #letIn(provider: IdentityProvider, claims: Claims, arrival: Arrival): Promise<string> {
    const address = addressIn(claims, provider.trustsAddresses);
    return this.database.write(async (tx) => {
      const person = await this.#personWith(tx, provider.organizationId, address);
      if (person === null) throw new ProviderTrouble('unknown', { address });
      await this.#follow(tx, person, provider, claims);
      return this.arrivals.letIn(tx, person, arrival, 'provider');
    });
  }

  /** Gives somebody the roles their groups say they have; never takes the last administrator away. */
  async #follow(
    tx: EntityManager,
    person: Person,
    provider: IdentityProvider,
    claims: Claims,
  ): Promise<void> {
    const { organizationId, id, roles: before } = person;
    const roles = rolesByGroups(before, groupsIn(claims[provider.groupsClaim]), provider.groupRoles);
    if (roles.length === before.length && roles.every((role) => before.includes(role))) return;
    const loses = before.includes('admin') && !roles.includes('admin');
    if (loses && !(await this.#otherAdministrators(tx, person))) return;
    await tx.update(Person, { organizationId, id }, { roles: [...roles] });
    await this.changes.announce(tx, organizationId);
    const details = { from: before.join(', '), to: roles.join(', ') };
    await this.audit.record(tx, ofThemselves('roles-followed', person, details));
    person.roles = [...roles];
  }

  async #otherAdministrators(tx: EntityManager, { organizationId, id }: Person): Promise<boolean> {
    const people = await tx.findBy(Person, { organizationId });
    const now = this.clock.now();
    return people.some((one) => one.id !== id && one.roles.includes('admin') && isHereAt(one, now));
  }

  async #personWith(tx: EntityManager, organizationId: string, address: string): Promise<Person | null> {
    const account = await tx.findOneBy(Account, { address: accountAddress(address) });
    const person = account && (await tx.findOneBy(Person, { organizationId, accountId: account.id }));
    return person !== null && isHereAt(person, this.clock.now()) ? person : null;
  }

  /** With what whoever stands there needs to go on, and a line for whoever looks after the service. */
  #told(error: unknown, at?: string, next?: string): ProviderTrouble {
    const trouble = troubleOf(error);
    const address = error instanceof ProviderTrouble ? error.circumstances.address : undefined;
    this.#logger.warn(`Signing in through a provider: ${trouble} (${traceOf(error)})`);
    return new ProviderTrouble(trouble, { at, next, address }, { cause: error });
  }
}

/** The address somebody has there. Throws `ProviderTrouble` where it is none, or nobody checked it. */
function addressIn({ email, email_verified: verified }: Claims, trusts: boolean): string {
  if (typeof email !== 'string' || problemOfAddress(email) !== null) throw new ProviderTrouble('no-address');
  const checked = verified === true || verified === 'true' || (verified === undefined && trusts);
  if (!checked) throw new ProviderTrouble('unchecked', { address: email });
  return email;
}
