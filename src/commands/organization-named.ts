import type { INestApplicationContext } from '@nestjs/common';
import type { Organization } from '../organizations/organization.entity.js';
import { OrganizationsService } from '../organizations/organizations.service.js';

/** Enough to find one's own among; an installation may have thousands. */
const NAMED = 10;

/**
 * The organization a command is about, by its key. Throws an error that names the keys there are: whoever set theirs up
 * in the browser never chose one.
 */
export async function organizationNamed(app: INestApplicationContext, key: string): Promise<Organization> {
  const organizations = app.get(OrganizationsService);
  const found = await organizations.byKey(key);
  if (found) return found;
  const keys = (await organizations.list()).map((one) => one.key);
  if (keys.length === 0) throw new Error('There is no organization yet. Create one with: cadans apply FILE');
  const more = keys.length > NAMED ? `, and ${keys.length - NAMED} more` : '';
  throw new Error(`There is no organization "${key}". There are: ${keys.slice(0, NAMED).join(', ')}${more}.`);
}
