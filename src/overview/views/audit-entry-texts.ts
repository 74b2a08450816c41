import type { NlEn } from '../../platform/pages/locale.js';
import type { ToldChange } from '../audit-entries.service.js';

interface AuditEntryTexts {
  readonly back: string;
  readonly where: string;
  readonly whereUnknown: string;
  readonly browserOn: (browser: string, system: string) => string;
  readonly changes: string;
  readonly changesHelp: string;
  readonly none: string;
  readonly noneHelp: string;
  readonly fates: Record<ToldChange['what'], string>;
  readonly erased: string;
  readonly column: string;
  readonly before: string;
  readonly after: string;
  readonly nothing: string;
  readonly allBy: (name: string) => string;
  readonly allAbout: string;
}

export const auditEntryTexts: NlEn<AuditEntryTexts> = {
  en: {
    back: 'Back to the audit trail',
    where: 'From where',
    whereUnknown: 'Not known',
    browserOn: (browser, system) => `${browser} on ${system}`,
    changes: 'What it changed',
    changesHelp: 'Row by row, with what followed from it elsewhere. Columns are called as in the database.',
    none: 'Nothing is shown',
    noneHelp:
      'It changed no row that is shown here: a sign-in, a look, or something whose rows say themselves who and when.',
    fates: { made: 'made', changed: 'changed', removed: 'removed' },
    erased: 'It named somebody who was erased.',
    column: 'Column',
    before: 'Before',
    after: 'After',
    nothing: 'nothing',
    allBy: (name) => `All that ${name} did`,
    allAbout: 'All that was done to this',
  },
  nl: {
    back: 'Terug naar de audit',
    where: 'Vanwaar',
    whereUnknown: 'Niet bekend',
    browserOn: (browser, system) => `${browser} op ${system}`,
    changes: 'Wat er veranderde',
    changesHelp: 'Rij voor rij, met wat er elders uit volgde. Kolommen heten zoals in de database.',
    none: 'Er is niets te tonen',
    noneHelp:
      'Er veranderde geen rij die hier getoond wordt: iemand logde in of keek, of de rijen zeggen zelf wie en wanneer.',
    fates: { made: 'gemaakt', changed: 'gewijzigd', removed: 'verwijderd' },
    erased: 'Hier stond iemand die gewist is.',
    column: 'Kolom',
    before: 'Voor',
    after: 'Na',
    nothing: 'niets',
    allBy: (name) => `Alles wat ${name} deed`,
    allAbout: 'Alles wat hiermee gebeurde',
  },
};
