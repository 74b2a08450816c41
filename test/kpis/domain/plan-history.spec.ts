import { describe, expect, it } from '@jest/globals';
import { differs, planIn, replan, type CyclePlan } from '../../../src/kpis/domain/plan-history.js';
import type { LinePlan } from '../../../src/kpis/domain/plan.js';

const to = (target: number): LinePlan => ({ direction: 'higher', baseline: 40, target });
const none: CyclePlan = { versions: [], targets: new Map() };
const kept: CyclePlan = { versions: [{ fromMonth: 1, plan: to(60) }], targets: new Map([[2, 41]]) };

describe('a plan that changes within its cycle', () => {
  it('holds for all of the cycle when it is the first, closed months too', () => {
    expect(replan(none, to(60), new Map([[2, 41]]), 6)).toEqual(kept);
  });

  it('changes nothing when it is the same', () => {
    expect(replan(kept, to(60), new Map([[2, 41]]), 6)).toBeNull();
    expect(replan(kept, to(60), new Map([[2, 41]]), 1)).toBeNull();
  });

  it('holds from the open month when it is another; closed months keep theirs', () => {
    const changed = replan(kept, to(70), new Map([[2, 99], [8, 55]]), 6); // prettier-ignore
    expect(changed).toEqual({
      versions: [
        { fromMonth: 1, plan: to(60) },
        { fromMonth: 6, plan: to(70) },
      ],
      targets: new Map([[2, 41], [8, 55]]), // prettier-ignore
    });
    expect([planIn(changed!.versions, 5), planIn(changed!.versions, 6)]).toEqual([to(60), to(70)]);
  });

  it('leaves no trace of a change taken back within the same month', () => {
    const changed = replan(kept, to(70), new Map(), 6)!;
    expect(replan(changed, to(60), new Map(), 6)).toEqual(kept);
  });

  it('is replaced as a whole before the cycle begins', () => {
    expect(replan(kept, to(70), new Map(), 1)).toEqual({
      versions: [{ fromMonth: 1, plan: to(70) }],
      targets: new Map(),
    });
  });

  it('tells whether a closed cycle would change', () => {
    expect(differs(kept, to(60), new Map([[2, 41]]))).toBe(false);
    expect(differs(kept, to(61), new Map([[2, 41]]))).toBe(true);
    expect(differs(kept, to(60), new Map())).toBe(true);
  });

  it('says what held before the cycle by how it began', () => {
    expect(planIn(kept.versions, 0)).toEqual(to(60));
    expect(planIn([], 3)).toBeNull();
  });
});
