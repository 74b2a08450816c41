import type { World } from '../overview/world.js';

/** A project of the API, right in every way; `changes` make it another. */
export function aProject(w: World, changes: object = {}) {
  return {
    ...{ name: 'Antwoord in één keer', category: 'customer' },
    ...{ who: 'Mensen die bellen', wants: 'meteen antwoord', obstacle: 'het staat in vier systemen' },
    ...{ customer: 'Ik hoef <b>niet</b> terug te bellen.', owner: w.address('sanne') },
    ...{ departments: ['care'], effects: [{ kpi: 'solved', movement: 6 }], quarters: ['FY2027 Q1'] },
    ...{ estimatedHours: 100, estimatedMoney: 2000, from: '2027-01-11', until: '2027-06-30' },
    ...changes,
  };
}

/** An experiment, right in every way. */
export function anExperiment(w: World, changes: object = {}) {
  return aProject(w, {
    ...{ name: 'Terugbellen binnen het uur', estimatedHours: 10, estimatedMoney: 300, until: null },
    experiment: {
      ...{ hypothesis: 'Wie teruggebeld wordt, belt geen tweede keer.', capMoney: 500, capHours: 20 },
      ...{ capCustomers: 50, stopOn: '2027-02-02' },
    },
    ...changes,
  });
}
