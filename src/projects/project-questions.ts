import { type EntityManager, In, type SelectQueryBuilder } from 'typeorm';
import { rowsOf } from '../platform/database/together.js';
import { ProjectDepartment } from './project-department.entity.js';
import { ProjectEffect } from './project-effect.entity.js';
import { ProjectQuarter } from './project-quarter.entity.js';
import { Project } from './project.entity.js';
import { QuarterFocus } from './quarter-focus.entity.js';

const WORKS = 'project.organizationId = row.organizationId AND project.id = row.projectId';
/** Joins that a project is planned in a quarter. */
const plannedBy = (projectId: string) =>
  `planned.organizationId = row.organizationId AND planned.projectId = ${projectId} AND planned.periodId = :periodId`;

/**
 * Asks, to be asked together with others, for projects under way that may be late on a day (`YYYY-MM-DD`), because they
 * wait or were to have stopped, by name; and for who works on them. `flagsOf` says which of them are.
 */
export function perhapsLateOn(manager: EntityManager, organizationId: string, date: string) {
  const mayBe = <T extends Project | ProjectDepartment>(query: SelectQueryBuilder<T>, alias: string) =>
    query
      .andWhere(`${alias}.state IN (:...states)`, { states: ['running', 'waiting'] })
      .andWhere(`(${alias}.state = :waiting OR ${alias}.stopOn < :date)`, { waiting: 'waiting', date });
  return {
    late: rowsOf(manager, Project, 'all', (query) =>
      mayBe(query.where({ organizationId }), 'row').orderBy('row.name').addOrderBy('row.key'),
    ),
    lateWith: rowsOf(manager, ProjectDepartment, 'all', (query) =>
      mayBe(query.innerJoin(Project, 'project', WORKS).where({ organizationId }), 'project'),
    ),
  };
}

/** Asks for the projects planned in a quarter and not over, by name, with what their order there follows from. */
export function plannedIn(manager: EntityManager, organizationId: string, periodId: string) {
  return {
    planned: rowsOf(manager, Project, 'all', (query) =>
      query
        .innerJoin(ProjectQuarter, 'planned', plannedBy('row.id'), { periodId })
        .where({ organizationId, state: In(['proposed', 'running', 'waiting']) })
        .orderBy('row.name')
        .addOrderBy('row.key'),
    ),
    places: rowsOf(manager, ProjectQuarter, 'all', (query) => query.where({ organizationId, periodId })),
    plannedWith: rowsOf(manager, ProjectDepartment, 'all', (query) =>
      query
        .innerJoin(ProjectQuarter, 'planned', plannedBy('row.projectId'), { periodId })
        .where({ organizationId }),
    ),
    effects: rowsOf(manager, ProjectEffect, 'all', (query) =>
      query
        .innerJoin(ProjectQuarter, 'planned', plannedBy('row.projectId'), { periodId })
        .where({ organizationId }),
    ),
    focus: rowsOf(manager, QuarterFocus, ['size'], (query) => query.where({ organizationId, periodId })),
  };
}

/** Asks what all projects are called, whatever became of them, by name. */
export function projectNames(manager: EntityManager, organizationId: string) {
  return rowsOf(manager, Project, ['id', 'key', 'name'], (query) =>
    query.where({ organizationId }).orderBy('row.name'),
  );
}
