import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { Suppression } from '../mail/suppression/suppression.entity.js';
import { SuppressionUnknown } from '../mail/suppression/suppression.errors.js';
import { Organization } from '../organizations/organization.entity.js';
import { Person } from '../organizations/person.entity.js';
import { Database } from '../platform/database/database.js';
import { isId } from '../platform/ids.js';
import { pageOf, readPlace } from './domain/page-of-mails.js';

/** A suppression with the people in it. */
export interface ListedSuppression extends Suppression {
  readonly person: Pick<Person, 'id' | 'name' | 'address'>;
  /** Who lifted it, where it was a person. */
  readonly lifter: string | null;
}

export interface SuppressionList {
  readonly suppressions: readonly ListedSuppression[];
  /** For `after`, where there are older ones. */
  readonly next: string | null;
}

export interface WhichSuppressions {
  readonly active: boolean;
  readonly after?: string | undefined;
}

/** Addresses nothing is sent to, and those that had been: for pages and the API. */
@Injectable()
export class SuppressionsPageService {
  constructor(private readonly database: Database) {}

  /** The latest first. */
  async list(
    organizationId: string,
    { active, after }: WhichSuppressions,
    size: number,
  ): Promise<SuppressionList> {
    const select = this.database
      .read()
      .createQueryBuilder(Suppression, 'suppression')
      .where({ organizationId, liftedAt: active ? IsNull() : Not(IsNull()) })
      .orderBy('suppression.since', 'DESC')
      .addOrderBy('suppression.id', 'DESC')
      .limit(size + 1);
    const place = readPlace(after);
    if (place) {
      const { dueAt: since, id } = place;
      const older = 'suppression.since < :since OR (suppression.since = :since AND suppression.id < :id)';
      select.andWhere(`(${older})`, { since, id });
    }
    const found = (await select.getMany()).map((row) => ({ ...row, dueAt: row.since }));
    const { rows, next } = pageOf(found, size);
    return { suppressions: await this.#named(organizationId, rows), next };
  }

  /** Throws `SuppressionUnknown`. */
  async get(organizationId: string, id: string): Promise<ListedSuppression> {
    const row = isId(id) ? await this.database.read().findOneBy(Suppression, { organizationId, id }) : null;
    const [found] = row === null ? [] : await this.#named(organizationId, [row]);
    if (!found) throw new SuppressionUnknown();
    return found;
  }

  async zoneOf(organizationId: string): Promise<string> {
    return (await this.database.read().findOneByOrFail(Organization, { organizationId })).zone;
  }

  async #named(organizationId: string, rows: readonly Suppression[]): Promise<ListedSuppression[]> {
    const ids = new Set(
      rows.flatMap(({ personId, liftedBy }) => [personId, ...(liftedBy ? [liftedBy] : [])]),
    );
    const people = await this.database.read().findBy(Person, { organizationId, id: In([...ids]) });
    const byId = new Map(people.map((person) => [person.id, person]));
    return rows.map((row) => {
      const { id, name, address } = byId.get(row.personId) ?? { id: row.personId, name: '', address: '' };
      const lifter = row.liftedBy === null ? null : (byId.get(row.liftedBy)?.name ?? null);
      return { ...row, person: { id, name, address }, lifter };
    });
  }
}
