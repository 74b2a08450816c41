import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In, MoreThan } from 'typeorm';
import { DepartmentChangeParts, type Effect } from '../kpis/department-change-parts.js';
import { Department } from '../organizations/department.entity.js';
import { Clock } from '../platform/clock.js';
import { UpdateRequest } from './update-request.entity.js';

/** Tells what becomes of requests to be answered when departments change; the rounds follow by themselves. */
@Injectable()
export class DepartmentChangeOnlooker implements OnModuleInit {
  constructor(
    private readonly parts: DepartmentChangeParts,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.parts.lookOn(async (tx, organizationId) => {
      const before = await this.#pending(tx, organizationId);
      return async () => this.#compare(tx, organizationId, before);
    });
  }

  #pending(tx: EntityManager, organizationId: string): Promise<UpdateRequest[]> {
    return tx.findBy(UpdateRequest, { organizationId, closesAt: MoreThan(this.clock.now()) });
  }

  async #compare(
    tx: EntityManager,
    organizationId: string,
    before: readonly UpdateRequest[],
  ): Promise<Effect[]> {
    const after = await this.#pending(tx, organizationId);
    const dropped = departmentsOnlyIn(before, after);
    const added = departmentsOnlyIn(after, before);
    const found = await tx.findBy(Department, { organizationId, id: In([...dropped, ...added]) });
    const departments = found.sort((a, b) => a.name.localeCompare(b.name));
    const isOpen = ({ opensAt }: UpdateRequest) => opensAt <= this.clock.now();
    const open = new Set([...before, ...after].filter(isOpen).map(({ departmentId }) => departmentId));
    return departments.map(({ id, name }) => ({
      about: 'request',
      text: (dropped.has(id) ? asksNoMore : asks)(name, open.has(id)),
    }));
  }
}

function departmentsOnlyIn(these: readonly UpdateRequest[], those: readonly UpdateRequest[]): Set<string> {
  const known = new Set(those.map(({ id }) => id));
  return new Set(these.filter(({ id }) => !known.has(id)).map(({ departmentId }) => departmentId));
}

const asksNoMore = (name: string, isOpen: boolean) => ({
  en: `${name} is asked for no more updates${isOpen ? '; its open request ends' : ''}.`,
  nl: `${name} wordt niet meer om updates gevraagd${isOpen ? '; het openstaande verzoek vervalt' : ''}.`,
});
const asks = (name: string, isOpen: boolean) => ({
  en: `${name} is asked for the updates from now on${isOpen ? ', that of the month just closed too' : ''}.`,
  nl: `${name} wordt voortaan om de updates gevraagd${isOpen ? ', ook die over de maand die net is afgesloten' : ''}.`,
});
