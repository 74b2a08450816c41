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
  readonly asKept: string;
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
    changesHelp:
      'Row by row, with what followed from it elsewhere. The file that you save as CSV calls columns as the database does.',
    none: 'No changed rows',
    noneHelp:
      'The audit keeps no changed rows with this. What an answer or a sent mail says stands where it was given or sent.',
    fates: { made: 'made', changed: 'changed', removed: 'removed' },
    erased: 'It named somebody who was erased.',
    column: 'Column',
    before: 'Before',
    after: 'After',
    nothing: 'nothing',
    asKept: 'As kept',
    allBy: (name) => `All that ${name} did`,
    allAbout: 'All that was done to this',
  },
  nl: {
    back: 'Terug naar de audit',
    where: 'Vanwaar',
    whereUnknown: 'Niet bekend',
    browserOn: (browser, system) => `${browser} op ${system}`,
    changes: 'Wat er veranderde',
    changesHelp:
      'Rij voor rij, met wat er elders uit volgde. In het bestand dat je als CSV bewaart heten kolommen zoals in de database.',
    none: 'Geen gewijzigde rijen',
    noneHelp:
      'De audit bewaart hierbij geen gewijzigde rijen. Wat een antwoord of een verstuurde mail zegt, staat waar het is gegeven of verstuurd.',
    fates: { made: 'gemaakt', changed: 'gewijzigd', removed: 'verwijderd' },
    erased: 'Hier stond iemand die gewist is.',
    column: 'Kolom',
    before: 'Voor',
    after: 'Na',
    nothing: 'niets',
    asKept: 'Zoals bewaard',
    allBy: (name) => `Alles wat ${name} deed`,
    allAbout: 'Alles wat hiermee gebeurde',
  },
};
