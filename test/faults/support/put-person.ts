import type { Role } from '../../../src/organizations/domain/roles.js';
import { aPerson } from '../../organizations/tulip.js';

/** Adds a person by the API: what is answered is a matter of one write. Resolves with the status. */
export async function putPerson(
  address: string,
  token: string,
  mail: string,
  roles: Role[] = ['member'],
): Promise<number> {
  const name = mail.split('@')[0] ?? '';
  const { status } = await fetch(`${address}/api/v1/people/${encodeURIComponent(mail)}`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    // The address is the path's.
    body: JSON.stringify({ ...aPerson(name, { roles }), address: undefined }),
  });
  return status;
}
