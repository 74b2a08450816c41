import { type EntityManager, Like } from 'typeorm';
import { Organization } from '../../organizations/organization.entity.js';
import type { SettingsValues } from '../../platform/settings.js';
import { isGenuineClaim, readTokenAddress, type TokenPurpose } from '../domain/mail-token.js';
import { hmacSha256 } from '../hmac.js';
import { OutboxMail } from '../outbox-mail.entity.js';

/** Addresses of ours: those behind `base`, made for a purpose with one of the keys. */
export interface OwnAddresses {
  readonly purpose: TokenPurpose;
  readonly base: string | undefined;
  readonly keys: SettingsValues['LINK_KEYS'];
}

/** The mail that left and that one of the addresses names; null where we made none of them for a mail of ours. */
export async function mailNamedBy(
  manager: EntityManager,
  addresses: readonly string[],
  { purpose, base, keys }: OwnAddresses,
): Promise<OutboxMail | null> {
  for (const address of addresses) {
    const claim = base === undefined ? null : readTokenAddress(address, base);
    if (claim === null) continue;
    const organizations = await manager.find(Organization, {
      select: { organizationId: true },
      where: { organizationId: Like(`%${claim.organizationEnd}`) },
    });
    const genuine = organizations
      .map(({ organizationId }) => ({ organizationId, id: claim.id }))
      .find((mail) => keys.some(({ secret }) => isGenuineClaim(purpose, claim, mail, secret, hmacSha256)));
    const mail = genuine && (await manager.findOneBy(OutboxMail, { ...genuine }));
    if (mail) return mail;
  }
  return null;
}
