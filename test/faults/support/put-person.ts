import type { PersonCommand } from '../../../src/organizations/domain/person.js';
import { aPerson } from '../../organizations/tulip.js';

/** Adds a person by the API: what is answered is a matter of one write. Resolves with the status. */
export async function putPerson(
  address: string,
  token: string,
  mail: string,
  changes: Partial<PersonCommand> = {},
): Promise<number> {
  const name = mail.split('@')[0] ?? '';
  const { status } = await fetch(`${address}/api/v1/people/${encodeURIComponent(mail)}`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    // The address is the path's.
    body: JSON.stringify({ ...aPerson(name, changes), address: undefined }),
  });
  return status;
}
