import { expect, it } from '@jest/globals';
import { actWords } from '../../../src/overview/domain/act-words.js';

it.each([
  ['PUT /kpis/:kpi', 'KPI: set', 'KPI: vastgelegd'],
  ['DELETE /people/:person/absences/:from', 'Absence: removed', 'Afwezigheid: verwijderd'],
  ['POST /tokens', 'API token: added', 'API-token: toegevoegd'],
  ['POST /decisions/permissions/new', 'Question for permission: added', 'Vraag om toestemming: toegevoegd'],
  ['POST /administration/departments/new', 'Department: added', 'Afdeling: toegevoegd'],
  ['POST /administration/departments/:id', 'Department: changed', 'Afdeling: gewijzigd'],
  ['POST /administration/webhooks', 'Webhook: added', 'Webhook: toegevoegd'],
  ['signed-in', 'Signed in', 'Ingelogd'],
  // Without words it is called by its own name.
  ['cadans apply', 'cadans apply', 'cadans apply'],
  ['POST /unheard-of', 'POST /unheard-of', 'POST /unheard-of'],
])('%s is %s, and in Dutch %s', (act, en, nl) => {
  expect([actWords(act, 'en'), actWords(act, 'nl')]).toEqual([en, nl]);
});
