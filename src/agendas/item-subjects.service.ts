import { Injectable } from '@nestjs/common';
import { Session } from '../cycles/session.entity.js';
import { type NamedSubject, type Subject, SUBJECT_KINDS, type SubjectId } from '../cycles/domain/subject.js';
import { OwnDecisionKpi } from '../decisions/own-decision-kpi.entity.js';
import { OwnDecision } from '../decisions/own-decision.entity.js';
import { ResolutionSubjects } from '../decisions/resolutions/resolution-subjects.service.js';
import { Goal } from '../goals/goal.entity.js';
import { Database } from '../platform/database/database.js';
import { type ItemReference, referencesOf } from './domain/item-subjects.js';

/** What a form says that a decision or an action is about. */
export interface TypedAbout {
  /** `item`, or a subject like `kpi:solved`; empty: nothing in particular. */
  readonly about: string;
  /** Key of the item of the agenda under which it is written down. */
  readonly item: string;
}

/** What is chosen where it is about what the item is about. */
export const AS_ITEM = 'item';

/** Leads from an item of an agenda to what it is about. */
@Injectable()
export class ItemSubjects {
  constructor(
    private readonly database: Database,
    private readonly subjects: ResolutionSubjects,
  ) {}

  /** What there is of it still, the first first; of a session that is not there nothing. */
  async of(organizationId: string, sessionId: string, key: string): Promise<NamedSubject[]> {
    const subjects: SubjectId[] = [];
    for (const reference of referencesOf(key))
      subjects.push(...(await this.#idsOf(organizationId, sessionId, reference)));
    return this.subjects.named(organizationId, subjects);
  }

  /** What somebody chose in a form; what no form of ours offers counts as nothing. */
  async chosen(organizationId: string, sessionId: string, { about, item }: TypedAbout): Promise<Subject[]> {
    if (about === AS_ITEM) return this.of(organizationId, sessionId, item);
    const [name = '', key = ''] = about.split(':');
    const kind = SUBJECT_KINDS.find((one) => one === name);
    return kind ? [{ kind, key }] : [];
  }

  async #idsOf(organizationId: string, sessionId: string, reference: ItemReference): Promise<SubjectId[]> {
    const manager = this.database.read();
    switch (reference.kind) {
      case 'own-goal': {
        const goal = await manager
          .createQueryBuilder(Goal, 'goal')
          .innerJoin(
            Session,
            'session',
            'session.organizationId = goal.organizationId AND session.cycleId = goal.cycleId',
          )
          .where('goal.organizationId = :organizationId', { organizationId })
          .andWhere('session.id = :sessionId', { sessionId })
          .getOne();
        return goal ? [{ kind: 'goal', id: goal.id }] : [];
      }
      case 'action':
        return (await this.subjects.of(organizationId, [reference.id])).get(reference.id) ?? [];
      case 'own-decision': {
        const decision = await manager.findOneBy(OwnDecision, { organizationId, id: reference.id });
        const kpis = await manager.findBy(OwnDecisionKpi, { organizationId, decisionId: reference.id });
        return [
          ...kpis.map(({ kpiId }) => ({ kind: 'kpi', id: kpiId }) as const),
          ...(decision ? [{ kind: 'department', id: decision.departmentId } as const] : []),
        ];
      }
      default:
        return [reference];
    }
  }
}
