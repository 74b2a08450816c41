import { type EntityManager, Like } from 'typeorm';
import { Organization } from '../../organizations/organization.entity.js';
import type { SettingsValues } from '../../platform/settings.js';
import { isGenuineClaim, type NamedMail, readTokenAddress, type TokenPurpose } from '../domain/mail-token.js';
import { hmacSha256 } from '../hmac.js';
import { OutboxMail } from '../outbox-mail.entity.js';

/** Addresses of ours: those behind `base`, made for a purpose with one of the keys. */
export interface OwnAddresses {
  /** What they were made for; where that hangs on the organization, how it is found, null for none. */
  readonly purpose: TokenPurpose | ((organizationId: string) => Promise<TokenPurpose | null>);
  readonly base: string | undefined;
  readonly keys: SettingsValues['LINK_KEYS'];
}

/** What one of the addresses names; null where we made none of them. */
export async function namedBy(
  manager: EntityManager,
  addresses: readonly string[],
  { purpose, base, keys }: OwnAddresses,
): Promise<NamedMail | null> {
  for (const address of addresses) {
    const claim = base === undefined ? null : readTokenAddress(address, base);
    if (claim === null) continue;
    const organizations = await manager.find(Organization, {
      select: { organizationId: true },
      where: { organizationId: Like(`%${claim.organizationEnd}`) },
    });
    for (const { organizationId } of organizations) {
      const made = typeof purpose === 'string' ? purpose : await purpose(organizationId);
      const named = { organizationId, id: claim.id };
      const isGenuine = ({ secret }: OwnAddresses['keys'][number]) =>
        made !== null && isGenuineClaim(made, claim, named, secret, hmacSha256);
      if (keys.some(isGenuine)) return named;
    }
  }
  return null;
}

/** The mail that left and that one of the addresses names; null where we made none of them for a mail of ours. */
export async function mailNamedBy(
  manager: EntityManager,
  addresses: readonly string[],
  own: OwnAddresses,
): Promise<OutboxMail | null> {
  const named = await namedBy(manager, addresses, own);
  return named && (await manager.findOneBy(OutboxMail, { ...named }));
}
