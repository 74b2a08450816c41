import { expect, it } from '@jest/globals';
import { actWords } from '../../../src/overview/domain/act-words.js';

it.each([
  ['PUT /kpis/:kpi', 'Made or changed a KPI', 'KPI gemaakt of gewijzigd'],
  ['POST /administration/branding', 'Changed the look of the mails', 'Huisstijl van de mails gewijzigd'],
  // A page and the API that do the same are called the same.
  ['PUT /branding', 'Changed the look of the mails', 'Huisstijl van de mails gewijzigd'],
  ['DELETE /people/:person/absences/:from', 'Removed an absence', 'Afwezigheid verwijderd'],
  ['POST /updates/:round/draft', 'Saved a draft of an update', 'Concept van een update bewaard'],
  ['signed-in', 'Signed in', 'Ingelogd'],
  ['cadans apply', 'Applied a file to the organization', 'Bestand toegepast op de organisatie'],
  // What was done by a route that is gone is called by its own name.
  ['POST /unheard-of', 'POST /unheard-of', 'POST /unheard-of'],
])('%s is %s, and in Dutch %s', (act, en, nl) => {
  expect([actWords(act, 'en'), actWords(act, 'nl')]).toEqual([en, nl]);
});
