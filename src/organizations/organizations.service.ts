import { Injectable } from '@nestjs/common';
import '../calendar/zone-rules.js';
import { Database } from '../platform/database/database.js';
import { NotFound, VersionConflict } from '../platform/errors.js';
import { newId } from '../platform/ids.js';
import { type OrganizationCommand, problemsOfOrganization, tidyOrganization } from './domain/organization.js';
import { OrganizationChanges } from './organization-changes.js';
import { Organization } from './organization.entity.js';
import { OrganizationKeyTaken } from './organizations.errors.js';
import { problemsOfPlace } from './place-problems.js';
import { refuseWrong } from './refuse-wrong.js';
import { type Outcome, outcomeOf } from './rows.js';

/** All that may change; the key stays, for files and addresses name an organization by it. */
export type OrganizationPatch = Partial<Omit<OrganizationCommand, 'key'>>;

@Injectable()
export class OrganizationsService {
  constructor(
    private readonly database: Database,
    private readonly changes: OrganizationChanges,
  ) {}

  /**
   * A new organization, and its id. Throws `InvalidInput` and `OrganizationKeyTaken`.
   * @param isExample to play with: none of its mails ever leaves, and it may be thrown away
   */
  async create(command: OrganizationCommand, { isExample = false } = {}): Promise<string> {
    const tidy = checked(command);
    return this.database.write(async (tx) => {
      if (await tx.existsBy(Organization, { key: tidy.key })) throw new OrganizationKeyTaken(tidy.key);
      const organizationId = newId();
      await tx.insert(Organization, { ...asColumns(tidy), organizationId, version: 1, isExample });
      await this.changes.announce(tx, organizationId);
      return organizationId;
    });
  }

  /**
   * Changes the fields given and leaves the others. With `seenVersion` it refuses to overwrite what somebody else
   * changed since (`VersionConflict`). Throws `InvalidInput` and `NotFound`.
   */
  change(organizationId: string, patch: OrganizationPatch, seenVersion?: number): Promise<Outcome> {
    return this.database.write(async (tx) => {
      const before = await this.get(organizationId);
      const version = seenVersion ?? before.version;
      const current = commandOf(before);
      const given = Object.entries(patch).filter(([, value]) => value !== undefined);
      const after = asColumns(checked({ ...current, ...Object.fromEntries(given), key: before.key }));
      if (version === before.version && outcomeOf(current, after) === 'unchanged') return 'unchanged';
      const { affected } = await tx.update(
        Organization,
        { organizationId, version },
        { ...after, version: version + 1 },
      );
      if (affected !== 1) throw new VersionConflict('organization');
      await this.changes.announce(tx, organizationId);
      return 'changed';
    });
  }

  /** Throws `NotFound`. */
  async get(organizationId: string): Promise<Organization> {
    const organization = await this.database.read().findOneBy(Organization, { organizationId });
    if (!organization) throw new NotFound('organization', 'organisatie');
    return organization;
  }

  /** Whether an organization is there to play with. Throws `NotFound`. */
  async isExample(organizationId: string): Promise<boolean> {
    return (await this.get(organizationId)).isExample;
  }

  /** Whether any organization but those to play with is there: until then the installation is to be set up. */
  anyOfOnesOwn(): Promise<boolean> {
    return this.database.read().existsBy(Organization, { isExample: false });
  }

  byKey(key: string): Promise<Organization | null> {
    return this.database.read().findOneBy(Organization, { key });
  }

  /** Every organization of the installation, by key: for commands and jobs, never for somebody's page. */
  list(): Promise<Organization[]> {
    return this.database.read().find(Organization, { order: { key: 'ASC' } });
  }
}

function checked(command: OrganizationCommand): OrganizationCommand {
  refuseWrong('organizations', [command], (it) => [...problemsOfOrganization(it), ...problemsOfPlace(it)]);
  return tidyOrganization(command);
}

function commandOf({
  key,
  name,
  locale,
  zone,
  country,
  region,
  ...rules
}: Organization): OrganizationCommand {
  const { workingDays, fiscalYear, thresholds } = rules;
  return { key, name, locale, zone, country, region, workingDays, fiscalYear, thresholds };
}

function asColumns(
  command: OrganizationCommand,
): Omit<Organization, 'organizationId' | 'version' | 'isExample'> {
  const { key, name, locale, zone, country, region, fiscalYear, thresholds } = command;
  const workingDays = [...command.workingDays];
  return { key, name, locale, zone, country, region, workingDays, fiscalYear, thresholds };
}
