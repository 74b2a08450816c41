import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In, Not } from 'typeorm';
import {
  type Belonging,
  DepartmentChangeParts,
  type Effect,
  type Move,
  type Turn,
} from '../kpis/department-change-parts.js';
import { ProjectDepartment } from './project-department.entity.js';
import { Project } from './project.entity.js';

/** A project whose department goes is worked on by another one from then on, or by those who are left. */
@Injectable()
export class ProjectPlaces implements OnModuleInit {
  constructor(private readonly parts: DepartmentChangeParts) {}

  onModuleInit(): void {
    this.parts.register({
      what: 'project',
      words: {
        several: { en: 'Projects', nl: 'Projecten' },
        nowhere: { en: 'Nobody for now', nl: 'Voorlopig niemand' },
      },
      find: workedOnBy,
      move: moveAll,
    });
  }
}

/** Those that go on, or are to begin; one that two of the departments work on is listed once. */
async function workedOnBy(
  manager: EntityManager,
  organizationId: string,
  departmentIds: readonly string[],
): Promise<Belonging[]> {
  const working = await manager.findBy(ProjectDepartment, {
    organizationId,
    departmentId: In([...departmentIds]),
  });
  const projects = await manager.find(Project, {
    where: {
      ...{ organizationId, id: In(working.map(({ projectId }) => projectId)) },
      state: Not(In(['done', 'stopped'])),
    },
    order: { name: 'ASC', id: 'ASC' },
  });
  return projects.flatMap(({ id, key, name }) => {
    const department = working.find(({ projectId }) => projectId === id);
    return department ? [{ id, key, name, departmentId: department.departmentId }] : [];
  });
}

/** Projects that are over keep the departments that worked on them. */
async function moveAll(
  tx: EntityManager,
  organizationId: string,
  moves: readonly Move[],
  { ending }: Turn,
): Promise<Effect[]> {
  const effects: Effect[] = [];
  for (const { belonging, from, to } of moves) {
    const whose = { organizationId, projectId: belonging.id };
    const stays = from.id === to?.id;
    const going = [...ending, ...(stays ? [] : [from.id])];
    const { affected } = await tx.delete(ProjectDepartment, { ...whose, departmentId: In(going) });
    if (stays && !affected) continue;
    if (to && !(await tx.existsBy(ProjectDepartment, { ...whose, departmentId: to.id })))
      await tx.insert(ProjectDepartment, { ...whose, departmentId: to.id });
    await tx.increment(Project, { organizationId, id: belonging.id }, 'version', 1);
    effects.push({ about: 'project', text: to ? taken(belonging.name, to.name) : left(belonging.name) });
  }
  return effects;
}

const taken = (project: string, department: string) => ({
  en: `“${project}” is worked on by ${department}.`,
  nl: `Aan “${project}” werkt ${department}.`,
});
const left = (project: string) => ({
  en: `Nobody of these departments works on “${project}” any more: its owner sees to that.`,
  nl: `Niemand van deze afdelingen werkt nog aan “${project}”: de eigenaar kijkt wat nu.`,
});
