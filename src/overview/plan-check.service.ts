import { Injectable } from '@nestjs/common';
import { type CheckResult, checkPlan } from './domain/plan-check.js';
import { PlanFactsService } from './plan-facts.service.js';
import { StrategyService } from './strategy.service.js';

@Injectable()
export class PlanCheckService {
  constructor(
    private readonly strategies: StrategyService,
    private readonly facts: PlanFactsService,
  ) {}

  /**
   * What is found in the plan of the goal that holds today, or of a year's, a result for each check. Throws `NotFound`
   * for a year that is not planned.
   */
  async of(organizationId: string, year?: number): Promise<CheckResult[]> {
    const strategy = await this.strategies.load(organizationId, year, { judged: false });
    const { plan } = await this.facts.of(organizationId, strategy);
    return checkPlan(plan);
  }
}
