import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, type SelectQueryBuilder } from 'typeorm';
import { PlanningCycle } from '../../cycles/planning-cycle.entity.js';
import { type DecidedInSession, SessionDecisions } from '../../cycles/session-decisions.js';
import {
  SUBJECT_KINDS,
  type NamedSubject,
  type Subject,
  type SubjectId,
} from '../../cycles/domain/subject.js';
import { Goal } from '../../goals/goal.entity.js';
import { Touchpoint } from '../../journey/touchpoint.entity.js';
import { Kpi } from '../../kpis/kpi.entity.js';
import { Department } from '../../organizations/department.entity.js';
import { Database } from '../../platform/database/database.js';
import { NotFound } from '../../platform/errors.js';
import { Project } from '../../projects/project.entity.js';
import { ResolutionSubject } from './resolution-subject.entity.js';
import { Resolution } from './resolution.entity.js';
import type { NamedResolution } from './resolutions.service.js';
import { columnOf, named, subjectsById, subjectsByKey } from './subject-rows.js';
import { decidedOf, type Found, on, resolutionsWithSession } from './with-session.js';

/** How many decisions a page of what they are about shows at most. */
const SHOWN = 25;
/** How many open actions stand beside an item. */
const BESIDE = 5;

type Line = Record<`${(typeof SUBJECT_KINDS)[number]}Id`, string | null> & {
  readonly resolutionId: string;
  readonly key: string;
  readonly name: string;
  readonly year: number | null;
};

/** What decisions and actions of sessions are about: in one question each, in either direction. */
@Injectable()
export class ResolutionSubjects implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly asked: SessionDecisions,
  ) {}

  onModuleInit(): void {
    this.asked.answerBy(async (organizationId, subject) => {
      const found = await this.#newest(organizationId, subject, SHOWN + 1);
      return { decided: found.slice(0, SHOWN).map(decidedOf), hasMore: found.length > SHOWN };
    });
  }

  /** What sessions resolved about something, the newest session first: 25 at most. Throws `NotFound`. */
  async about(organizationId: string, wanted: Subject): Promise<NamedResolution[]> {
    const { subjects } = await subjectsByKey(this.database.read(), organizationId, [wanted]);
    const [subject] = subjects;
    if (!subject) throw new NotFound('subject', 'onderwerp');
    return this.#newest(organizationId, subject, SHOWN);
  }

  /** What each of these is about, by its id, in the order in which it was named. */
  async of(organizationId: string, ids: readonly string[]): Promise<ReadonlyMap<string, NamedSubject[]>> {
    const subjects = new Map<string, NamedSubject[]>();
    if (ids.length === 0) return subjects;
    const query = this.database
      .read()
      .createQueryBuilder(ResolutionSubject, 'about')
      .leftJoin(Goal, 'goal', on('goal', 'about.goalId'))
      .leftJoin(PlanningCycle, 'cycle', on('cycle', 'goal.cycleId'))
      .leftJoin(Department, 'department', on('department', 'about.departmentId'))
      .leftJoin(Project, 'project', on('project', 'about.projectId'))
      .leftJoin(Touchpoint, 'touchpoint', on('touchpoint', 'about.touchpointId'))
      .leftJoin(Kpi, 'kpi', on('kpi', 'about.kpiId'))
      .select('about.resolutionId', 'resolutionId')
      .addSelect(SUBJECT_KINDS.map((kind) => `about.${columnOf(kind)} AS "${columnOf(kind)}"`))
      .addSelect(`COALESCE(${SUBJECT_KINDS.map((kind) => `${kind}.key`).join(', ')})`, 'key')
      .addSelect('COALESCE(goal.statement, department.name, project.name, touchpoint.name, kpi.name)', 'name')
      .addSelect('cycle.year', 'year')
      .where({ organizationId, resolutionId: In([...ids]) })
      .orderBy('about.resolutionId')
      .addOrderBy('about.number');
    for (const line of await query.getRawMany<Line>()) {
      const { resolutionId, key, name } = line;
      const kind = SUBJECT_KINDS.find((one) => line[columnOf(one)] !== null);
      if (!kind) continue;
      const subject = named(kind, { id: line[columnOf(kind)] ?? '', key, name, year: line.year ?? 0 });
      subjects.set(resolutionId, [...(subjects.get(resolutionId) ?? []), subject]);
    }
    return subjects;
  }

  /** Those of them that there are. */
  named(organizationId: string, subjects: readonly SubjectId[]): Promise<NamedSubject[]> {
    return subjectsById(this.database.read(), organizationId, subjects);
  }

  /** Actions of other sessions about any of these that are not done, the longest due first. */
  async open(
    organizationId: string,
    subjects: readonly SubjectId[],
    notOf: string,
  ): Promise<DecidedInSession[]> {
    if (subjects.length === 0) return [];
    const found = await this.#about(organizationId, subjects)
      .andWhere('resolution.kind = :kind', { kind: 'action' })
      .andWhere('resolution.doneAt IS NULL')
      .andWhere('resolution.sessionId <> :notOf', { notOf })
      .orderBy('resolution.dueOn')
      .addOrderBy('resolution.id')
      .limit(BESIDE)
      .getMany();
    return (found as Found[]).map(decidedOf);
  }

  async #newest(organizationId: string, subject: SubjectId, most: number): Promise<Found[]> {
    const found = await this.#about(organizationId, [subject])
      .orderBy('session.startsAt', 'DESC')
      .addOrderBy('resolution.id', 'DESC')
      .limit(most)
      .getMany();
    return found as Found[];
  }

  /** What sessions resolved about any of these, with its session and owner. */
  #about(organizationId: string, subjects: readonly SubjectId[]): SelectQueryBuilder<Resolution> {
    const manager = this.database.read();
    const isOne = subjects.map(({ kind }, index) => `about.${columnOf(kind)} = :subject${index}`);
    const ids = manager
      .createQueryBuilder(ResolutionSubject, 'about')
      .select('about.resolutionId')
      .where('about.organizationId = :organizationId')
      .andWhere(`(${isOne.join(' OR ')})`);
    return resolutionsWithSession(manager, organizationId)
      .andWhere(`resolution.id IN (${ids.getQuery()})`)
      .setParameters({
        organizationId,
        ...Object.fromEntries(subjects.map(({ id }, index) => [`subject${index}`, id])),
      });
  }
}
