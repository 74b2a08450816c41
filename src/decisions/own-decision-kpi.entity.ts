import { Entity, ForeignKey, Index } from 'typeorm';
import { Kpi } from '../kpis/kpi.entity.js';
import { Key } from '../platform/database/columns.js';
import { OwnDecision } from './own-decision.entity.js';

/** The KPI on which the effect of a decision is looked for; a KPI that was never used takes this with it. */
@Entity('own_decision_kpi')
@Index(['organizationId', 'kpiId'])
@ForeignKey(() => OwnDecision, ['organizationId', 'decisionId'], ['organizationId', 'id'], {
  onDelete: 'CASCADE',
})
@ForeignKey(() => Kpi, ['organizationId', 'kpiId'], ['organizationId', 'id'], { onDelete: 'CASCADE' })
export class OwnDecisionKpi {
  @Key() organizationId!: string;
  @Key() decisionId!: string;
  @Key() kpiId!: string;
}
