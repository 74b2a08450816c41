import { z } from 'zod';
import type { Claim, ClaimWithPairs } from './claims.service.js';
import { EVIDENCE } from './domain/link.js';
import { FINDINGS } from './domain/evidence.js';
import { keySchema } from './kpi.schemas.js';

const correlation = z.number().min(-1).max(1).nullable();

export const claimView = z
  .object({
    link: z.string().describe('Id of the link.'),
    kpi: keySchema,
    goal: keySchema.nullable(),
    toward: keySchema.nullable().describe('The KPI it points to, where that is no goal.'),
    claim: z.string(),
    direction: z
      .literal([1, -1])
      .describe('1: both do better together; -1: one does worse as the other does better.'),
    lag: z.int(),
    weight: z.number(),
    stated: z.enum(EVIDENCE).describe('How sure those who made the link are.'),
    finding: z
      .enum(FINDINGS)
      .nullable()
      .describe(
        'What the readings say: assumed below twelve pairs, unclear where the interval has 0 in it. Never that one is the cause of the other. Null: not worked out yet.',
      ),
    pairs: z.int().nullable().describe('Paired months at the claimed lag.'),
    rho: correlation.describe(
      'Rank correlation, above 0 where both do better together; null where it says nothing.',
    ),
    low: correlation.describe('The 95 % interval around it.'),
    high: correlation,
  })
  .meta({ id: 'Claim' });

export const claimWithPairsView = claimView
  .extend({
    points: z.array(
      z.object({
        period: z.string(),
        value: z.number().describe('Of the KPI in that month.'),
        later: z.string().describe('The month as much later as the claim says.'),
        other: z
          .number()
          .describe('Of the KPI or measure it is held against; of several measures together, 0 to 100.'),
      }),
    ),
  })
  .meta({ id: 'ClaimWithPairs' });

export function viewOfClaim({ link, kpi, goal, toward, facts, finding }: Claim): z.output<typeof claimView> {
  const { id, claim, direction, lag, weight, evidence } = link;
  return {
    ...{ link: id, kpi: kpi.key, goal: goal?.key ?? null, toward: toward?.key ?? null },
    ...{ claim, direction, lag, weight, stated: evidence, finding },
    ...{
      pairs: facts?.pairs ?? null,
      rho: facts?.rho ?? null,
      low: facts?.low ?? null,
      high: facts?.high ?? null,
    },
  };
}

export function viewOfClaimWithPairs(claim: ClaimWithPairs): z.output<typeof claimWithPairsView> {
  const points = claim.pairs.map(({ month, later, x, y }) => ({
    ...{ period: month.name, value: x, later: later.name, other: y },
  }));
  return { ...viewOfClaim(claim), points };
}
