import { describe, expect, it } from '@jest/globals';
import { type KpiCommand, problemsOfKpi } from '../../../src/kpis/domain/kpi.js';
import { KPI_STARTERS } from '../../../src/kpis/domain/starters.js';

describe('the library of KPIs to begin with', () => {
  it('has those that the field begins with, each once', () => {
    const keys = KPI_STARTERS.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toEqual(
      expect.arrayContaining([
        ...['nps', 'csat', 'ces', 'enps', 'churn', 'customer-lifetime-value', 'conversion'],
        ...['handling-time', 'first-time-right', 'click-through', 'on-time-delivery', 'promises-kept'],
      ]),
    );
  });

  it.each(KPI_STARTERS.map((starter) => [starter.key, starter] as const))(
    '%s can be begun with as it is, in both languages',
    (_key, { key, name, nature, timing, direction, unit, decimals, customer, measured }) => {
      for (const locale of ['en', 'nl'] as const) {
        const command: KpiCommand = {
          ...{ key, name: name[locale], nature, timing, direction, unit, decimals },
          ...{ customer: customer[locale], department: 'care', measures: [], freshFor: 1 },
          ...{ every: 'month', owner: null, source: null, perspective: null, rewarded: false },
          ...{ from: '2027-01-01', until: null, plans: [], links: [] },
        };
        expect(problemsOfKpi(command)).toEqual([]);
        expect(customer[locale]).toMatch(/^\p{Lu}.+\.$/u);
        expect(measured[locale]).toMatch(/^\p{Lu}.+\.$/u);
      }
      expect([customer.en === customer.nl, measured.en === measured.nl]).toEqual([false, false]);
    },
  );

  it('tells those that ask customers from those that listen to what they do', () => {
    const asking = KPI_STARTERS.filter(({ nature }) => nature === 'explicit').map(({ key }) => key);
    expect(asking).toEqual(['nps', 'csat', 'ces', 'enps']);
  });
});
