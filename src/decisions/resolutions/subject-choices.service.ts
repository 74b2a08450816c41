import { Injectable } from '@nestjs/common';
import { MoreThanOrEqual, Not, In } from 'typeorm';
import type { Subject, SubjectKind } from '../../cycles/domain/subject.js';
import { Goal } from '../../goals/goal.entity.js';
import { Touchpoint } from '../../journey/touchpoint.entity.js';
import { Kpi } from '../../kpis/kpi.entity.js';
import { Department } from '../../organizations/department.entity.js';
import { holdsOn } from '../../organizations/domain/term.js';
import { Database } from '../../platform/database/database.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { Project } from '../../projects/project.entity.js';

/** What can be chosen of one kind, by name. */
export interface SubjectGroup {
  readonly kind: SubjectKind;
  readonly choices: readonly (Subject & {
    readonly name: string;
    /** Of a KPI: its department's name, where it has one. */
    readonly department?: string | undefined;
  })[];
}

/** What a form offers that a decision can be about. */
@Injectable()
export class SubjectChoices {
  constructor(private readonly database: Database) {}

  /** What there is on a day (`YYYY-MM-DD`): one question for each kind. A kind of which there is nothing is left out. */
  async on(organizationId: string, date: string): Promise<SubjectGroup[]> {
    const manager = this.database.read();
    const own = { organizationId };
    const goals = await plainRows(manager, Goal, ['key', 'statement'], {
      ...{ organizationId, horizon: MoreThanOrEqual(date) },
    });
    const departments = await plainRows(
      manager,
      Department,
      ['id', 'key', 'name', 'fromDate', 'untilDate'],
      own,
      ['name'],
    );
    const projects = await plainRows(
      manager,
      Project,
      ['key', 'name'],
      { organizationId, state: Not(In(['done', 'stopped'])) },
      ['name'],
    );
    const touchpoints = await plainRows(manager, Touchpoint, ['key', 'name'], own, ['place', 'name']);
    const kpis = await plainRows(
      manager,
      Kpi,
      ['key', 'name', 'departmentId', 'fromDate', 'untilDate'],
      own,
      ['name'],
    );
    const names = new Map(departments.map(({ id, name }) => [id, name]));
    const held = <T extends Parameters<typeof holdsOn>[0]>(rows: T[]) =>
      rows.filter((row) => holdsOn(row, date));
    const groups: SubjectGroup[] = [
      group(
        'goal',
        goals.map(({ key, statement }) => ({ key, name: statement })),
      ),
      group('department', held(departments)),
      group('project', projects),
      group('touchpoint', touchpoints),
      group(
        'kpi',
        held(kpis).map((kpi) => ({ ...kpi, department: names.get(kpi.departmentId ?? '') })),
      ),
    ];
    return groups.filter(({ choices }) => choices.length > 0);
  }
}

function group(
  kind: SubjectKind,
  rows: readonly { readonly key: string; readonly name: string; readonly department?: string | undefined }[],
): SubjectGroup {
  return { kind, choices: rows.map(({ key, name, department }) => ({ kind, key, name, department })) };
}
