import { BudgetEntry } from '../../journey/budget-entry.entity.js';
import { TouchpointFeedback } from '../../journey/touchpoint-feedback.entity.js';
import { TouchpointHarm } from '../../journey/touchpoint-harm.entity.js';
import { TouchpointKpi } from '../../journey/touchpoint-kpi.entity.js';
import { TouchpointNeed } from '../../journey/touchpoint-need.entity.js';
import { TouchpointOwner } from '../../journey/touchpoint-owner.entity.js';
import { TouchpointPartner } from '../../journey/touchpoint-partner.entity.js';
import { brief, byName, grouped, type Kept } from './kept.js';

const USUAL = {
  ...{ expectation: null, expectedOn: null, source: null, promise: null, loop: 'outside', departments: [] },
  ...{ partners: [], needs: [], kpis: [], harms: [], feedback: [] },
};

/** Where customers meet the organization, and what is spent there. */
export async function journeyParts(kept: Kept): Promise<{ touchpoints: object[]; budget: object }> {
  const of = <T extends { readonly touchpointId: string }>(rows: readonly T[]) =>
    grouped(rows, ({ touchpointId }) => touchpointId);
  const [owners, partners] = [of(await kept.rows(TouchpointOwner)), of(await kept.rows(TouchpointPartner))];
  const [kpis, harms] = [of(await kept.rows(TouchpointKpi)), of(await kept.rows(TouchpointHarm))];
  const [needs, feedback] = [of(await kept.rows(TouchpointNeed)), of(await kept.rows(TouchpointFeedback))];
  const touchpoints = kept.touchpoints.map((row) => {
    const { id, key, name, place, channel, expectation, expectedOn, source, promise, loop } = row;
    return brief(
      {
        ...{ key, name, place, channel, expectation, expectedOn, source, promise, loop },
        departments: owners(id)
          .map(({ departmentId }) => kept.named(departmentId))
          .sort(),
        partners: partners(id)
          .map(({ personId }) => kept.named(personId))
          .sort(),
        needs: [...needs(id)]
          .sort((a, b) => a.number - b.number)
          .map(({ kind, text, ownerId, dueOn, doneOn }) =>
            brief(
              { kind, text, owner: kept.name(ownerId), dueOn, doneOn },
              { owner: null, dueOn: null, doneOn: null },
            ),
          ),
        kpis: kpis(id)
          .map(({ kpiId }) => kept.named(kpiId))
          .sort(),
        harms: byName(harms(id), ({ kpiId }) => kept.named(kpiId)).map(({ kpiId, how }) => ({
          ...{ kpi: kept.named(kpiId), how },
        })),
        feedback: byName(feedback(id), (one) => `${one.heardOn} ${one.text} ${one.source}`).map(
          ({ heardOn, text, source: from, score }) =>
            brief({ heardOn, text, source: from, score }, { score: null }),
        ),
      },
      USUAL,
    );
  });
  return { touchpoints, budget: await budget(kept) };
}

async function budget(kept: Kept): Promise<object> {
  const rows = byName(await kept.rows(BudgetEntry), ({ quarterId }) => kept.named(quarterId));
  const linesOf = grouped(rows, ({ quarterId }) => quarterId);
  const quarters = [...new Set(rows.map(({ quarterId }) => quarterId))];
  const lines = (quarter: string) =>
    [...linesOf(quarter)]
      .sort((a, b) => a.number - b.number)
      .map(({ name, channel, touchpointId, amount }) =>
        brief({ name, channel, touchpoint: kept.name(touchpointId), amount }, { touchpoint: null }),
      );
  return Object.fromEntries(quarters.map((quarter) => [kept.named(quarter), lines(quarter)]));
}
