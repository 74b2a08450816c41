import { Injectable } from '@nestjs/common';
import { Organization } from '../../organizations/organization.entity.js';
import { actsOn } from '../../platform/acting.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { InvalidInput } from '../../platform/errors.js';
import { Settings } from '../../platform/settings.js';
import { groupRolesIn, type ProviderCommand, problemsOfProvider } from '../domain/provider-command.js';
import { IdentityProvider } from './identity-provider.entity.js';
import type { KnownProvider } from './provider-client.js';
import { ProviderTrouble } from './provider-trouble.js';
import { seal, unseal } from '../sealing.js';

/** An organization whose people may sign in through its provider. */
export interface Offered {
  /** Of the organization. */
  readonly key: string;
  readonly name: string;
}

/** Organizations' own providers, as their administrators keep them. The secret is never shown again. */
@Injectable()
export class IdentityProvidersService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  get(organizationId: string): Promise<IdentityProvider | null> {
    return this.database.read().findOneBy(IdentityProvider, { organizationId });
  }

  /**
   * Creates or changes it. A secret is told to nobody but the issuer it was given for: for another one, or another
   * client, it has to be given again. Throws `InvalidInput`.
   */
  async put(organizationId: string, command: ProviderCommand): Promise<void> {
    const tidy = tidied(command);
    const problems = problemsOfProvider(tidy, this.settings.values.PROVIDERS_INSIDE);
    if (problems.length > 0) throw new InvalidInput(problems);
    const { issuer, clientId, secret, trustsAddresses, groupsClaim } = tidy;
    await this.database.write(async (tx) => {
      actsOn('providers', organizationId);
      const before = await tx.findOneBy(IdentityProvider, { organizationId });
      const same = before?.issuer === issuer && before.clientId === clientId;
      const row = {
        ...{ organizationId, issuer, clientId, trustsAddresses, groupsClaim },
        groupRoles: groupRolesIn(tidy.groupRoles) ?? [],
        sealedSecret:
          secret === '' ? (same ? before.sealedSecret : null) : this.#seal(secret, organizationId),
        changedAt: this.clock.now(),
      };
      if (before === null) await tx.insert(IdentityProvider, row);
      else await tx.update(IdentityProvider, { organizationId }, row);
    });
  }

  async remove(organizationId: string): Promise<void> {
    await this.database.write(async (tx) => {
      actsOn('providers', organizationId);
      await tx.delete(IdentityProvider, { organizationId });
    });
  }

  /**
   * What a sign-in page offers: of the organization it is asked for, or of the only one there is. Which organizations
   * there are is nobody's business.
   * @param at key of an organization
   */
  async offered(at: string | null): Promise<Offered | null> {
    const manager = this.database.read();
    const organizations = await manager.find(Organization, {
      where: at === null ? {} : { key: at },
      take: 2,
    });
    const [organization, another] = organizations;
    if (organization === undefined || another !== undefined) return null;
    const { organizationId, key, name } = organization;
    return (await manager.existsBy(IdentityProvider, { organizationId })) ? { key, name } : null;
  }

  /** Of the organization with that key. Throws `ProviderTrouble`. */
  async ofKey(key: string): Promise<IdentityProvider> {
    const organization = await this.database.read().findOneBy(Organization, { key });
    const provider = organization && (await this.get(organization.organizationId));
    if (!provider) throw new ProviderTrouble('none');
    return provider;
  }

  /** Who we are to it. Throws `ProviderTrouble` where the key that opens the secret is gone. */
  known({ organizationId, issuer, clientId, sealedSecret }: IdentityProvider): KnownProvider {
    if (sealedSecret === null) return { issuer, clientId, secret: null };
    const secret = unseal(sealedSecret, this.settings.values.LINK_KEYS, organizationId);
    if (secret === null)
      throw new ProviderTrouble('wrong', {}, { cause: new Error('The secret must be given again.') });
    return { issuer, clientId, secret };
  }

  #seal(secret: string, organizationId: string): string {
    const [key] = this.settings.values.LINK_KEYS;
    if (key === undefined) throw new Error('A secret cannot be kept: LINK_KEYS is empty.');
    return seal(secret, key, organizationId);
  }
}

function tidied({ issuer, clientId, secret, groupsClaim, ...others }: ProviderCommand): ProviderCommand {
  return {
    ...others,
    ...{ issuer: issuer.trim(), clientId: clientId.trim(), secret: secret.trim() },
    groupsClaim: groupsClaim.trim() || 'groups',
  };
}
