import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { TodayService } from '../goals/today.service.js';
import { Kpi } from '../kpis/kpi.entity.js';
import { departmentsByKey, peopleByAddress } from '../organizations/by-key.js';
import { accountAddress } from '../organizations/domain/address.js';
import { problem, type Problem } from '../organizations/domain/problem.js';
import { isPartner } from '../organizations/domain/roles.js';
import { holdsOn } from '../organizations/domain/term.js';
import { outcomeOf, type Outcome } from '../organizations/rows.js';
import { Database } from '../platform/database/database.js';
import { InvalidInput, NotFound, VersionConflict } from '../platform/errors.js';
import { newId } from '../platform/ids.js';
import { problemsOfTouchpoint, tidyTouchpoint, type TouchpointCommand } from './domain/touchpoint.js';
import { type JourneyRows, loadJourney } from './journey-rows.js';
import { TouchpointHarm } from './touchpoint-harm.entity.js';
import { TouchpointKpi } from './touchpoint-kpi.entity.js';
import { TouchpointNeed } from './touchpoint-need.entity.js';
import { TouchpointOwner } from './touchpoint-owner.entity.js';
import { TouchpointPartner } from './touchpoint-partner.entity.js';
import { Touchpoint } from './touchpoint.entity.js';

/** The journey of the customer, touchpoint by touchpoint. */
@Injectable()
export class JourneyService {
  constructor(
    private readonly database: Database,
    private readonly today: TodayService,
  ) {}

  /**
   * Creates or changes the touchpoint with that key; the same again changes nothing. With `seenVersion` it refuses to
   * overwrite what somebody else changed since (`VersionConflict`). Throws `InvalidInput`.
   */
  put(organizationId: string, command: TouchpointCommand, seenVersion?: number): Promise<Outcome> {
    const tidy = tidyTouchpoint(command);
    return this.database.write(async (tx) => {
      const before = await tx.findOneBy(Touchpoint, { organizationId, key: tidy.key });
      const rowsBefore = before && (await loadJourney(tx, organizationId, [before]));
      const already = {
        owners: new Set(rowsBefore?.needs.map(({ ownerId }) => ownerId)),
        partners: new Set(rowsBefore?.partners.map(({ personId }) => personId)),
      };
      const named = await this.#named(tx, organizationId, tidy, already);
      const problems = [...problemsOfTouchpoint(tidy), ...named.problems];
      if (problems.length > 0) throw new InvalidInput(problems);
      if (seenVersion !== undefined && seenVersion !== before?.version)
        throw new VersionConflict('touchpoint');
      const id = before?.id ?? newId();
      const { key, name, place, channel, expectation, expectedOn, source, promise, loop } = tidy;
      const row = {
        ...{ organizationId, id, key, name, place, channel, expectation, expectedOn, source, promise, loop },
        version: before?.version ?? 1,
      };
      const whose = { organizationId, touchpointId: id };
      const after: JourneyRows = {
        touchpoints: [Object.assign(new Touchpoint(), row)],
        owners: named.departmentIds.map((departmentId) => ({ ...whose, departmentId })),
        kpis: named.kpiIds.map((kpiId) => ({ ...whose, kpiId })),
        needs: tidy.needs.map(({ kind, text, dueOn, doneOn }, index) => ({
          ...{ ...whose, number: index + 1, kind, text, dueOn, doneOn },
          ownerId: named.ownerIds[index] ?? null,
        })),
        harms: named.harms.map((harm) => ({ ...whose, ...harm })),
        partners: named.partnerIds.map((personId) => ({ ...whose, personId })),
      };
      const kept = rowsBefore ? plain(rowsBefore) : undefined;
      const outcome = outcomeOf(kept, plain(after));
      if (outcome === 'unchanged') return outcome;
      await tx.save(Touchpoint, { ...row, version: before ? before.version + 1 : 1 });
      await replace(tx, whose, after);
      return outcome;
    });
  }

  /** Takes a touchpoint off the journey. Throws `NotFound`. */
  async remove(organizationId: string, key: string): Promise<void> {
    await this.database.write(async (tx) => {
      const { affected } = await tx.delete(Touchpoint, { organizationId, key });
      if (affected === 0) throw new NotFound('touchpoint', 'contactmoment');
    });
  }

  /**
   * What it refers to by name, and what of that there is not.
   * @param already ids of people who are named there already: who has left keeps that, but is given nothing new
   */
  async #named(
    tx: EntityManager,
    organizationId: string,
    { departments, kpis, needs, harms, partners }: TouchpointCommand,
    already: Readonly<Record<'owners' | 'partners', ReadonlySet<string | null>>>,
  ) {
    const today = await this.today.of(organizationId);
    const departmentOf = await departmentsByKey(tx, organizationId, departments);
    const kpiRows = await tx.findBy(Kpi, {
      organizationId,
      key: In([...kpis, ...harms.map(({ kpi }) => kpi)]),
    });
    const kpiOf = new Map(kpiRows.map((kpi) => [kpi.key, kpi]));
    const personOf = await peopleByAddress(tx, organizationId, [
      ...needs.flatMap(({ owner }) => owner ?? []),
      ...partners,
    ]);
    const ownerOf = (address: string | null) =>
      address === null ? null : (personOf.get(accountAddress(address)) ?? null);
    const problems: Problem[] = [
      ...departments.flatMap((key, index) =>
        problem(
          `departments[${index}]`,
          departmentOf.has(key) ? null : missing('department', 'afdeling', key),
        ),
      ),
      ...kpis.flatMap((key, index) =>
        problem(`kpis[${index}]`, kpiOf.has(key) ? null : missing('KPI', 'KPI', key)),
      ),
      ...harms.flatMap(({ kpi }, index) =>
        problem(`harms[${index}].kpi`, kpiOf.has(kpi) ? null : missing('KPI', 'KPI', kpi)),
      ),
      ...needs.flatMap(({ owner }, index) => {
        const person = ownerOf(owner);
        const isHere =
          owner === null || (person !== null && (holdsOn(person, today) || already.owners.has(person.id)));
        return problem(
          `needs[${index}].owner`,
          isHere
            ? null
            : {
                en: `Nobody of the organization has the address ${owner} now. Name somebody who is here.`,
                nl: `Niemand van de organisatie heeft nu het adres ${owner}. Noem iemand die er is.`,
              },
        );
      }),
      ...partners.flatMap((address, index) => {
        const person = ownerOf(address);
        const isOne = person !== null && isPartner(person) && holdsOn(person, today);
        const isThere = isOne || (person !== null && already.partners.has(person.id));
        return problem(`partners[${index}]`, isThere ? null : noPartner(address));
      }),
    ];
    return {
      problems,
      departmentIds: departments.flatMap((key) => departmentOf.get(key)?.id ?? []),
      kpiIds: kpis.flatMap((key) => kpiOf.get(key)?.id ?? []),
      harms: harms.flatMap(({ kpi, how }) => {
        const kpiId = kpiOf.get(kpi)?.id;
        return kpiId ? [{ kpiId, how }] : [];
      }),
      partnerIds: partners.flatMap((address) => ownerOf(address)?.id ?? []),
      ownerIds: needs.map(({ owner }) => ownerOf(owner)?.id ?? null),
    };
  }
}

const noPartner = (address: string) => ({
  en: `${address} is no partner from outside now. Name somebody who has that role.`,
  nl: `${address} is nu geen partner van buiten. Noem iemand met die rol.`,
});

const missing = (en: string, nl: string, key: string) => ({
  en: `There is no ${en} "${key}". Add it, or name another.`,
  nl: `Er is geen ${nl} “${key}”. Voeg die toe, of noem een andere.`,
});

async function replace(
  tx: EntityManager,
  whose: { readonly organizationId: string; readonly touchpointId: string },
  { owners, kpis, needs, harms, partners }: JourneyRows,
): Promise<void> {
  for (const entity of [TouchpointOwner, TouchpointKpi, TouchpointNeed, TouchpointHarm, TouchpointPartner])
    await tx.delete(entity, whose);
  await tx.insert(TouchpointOwner, [...owners]);
  await tx.insert(TouchpointKpi, [...kpis]);
  await tx.insert(TouchpointNeed, [...needs]);
  await tx.insert(TouchpointHarm, [...harms]);
  await tx.insert(TouchpointPartner, [...partners]);
}

/** As values that can be compared, whatever order the rows came in. */
function plain({ touchpoints, owners, kpis, needs, harms, partners }: JourneyRows): object {
  return {
    touchpoints: touchpoints.map((row) => ({ ...row })),
    owners: owners.map(({ departmentId }) => departmentId).sort(),
    kpis: kpis.map(({ kpiId }) => kpiId).sort(),
    needs: needs.map((row) => ({ ...row })),
    harms: harms.map(({ kpiId, how }) => `${kpiId} ${how}`).sort(),
    partners: partners.map(({ personId }) => personId).sort(),
  };
}
