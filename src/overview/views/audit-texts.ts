import type { NlEn } from '../../platform/pages/locale.js';
import type { TrailKind } from '../domain/trail.js';

interface AuditTexts {
  readonly title: string;
  readonly lead: string;
  readonly filters: string;
  readonly kind: string;
  readonly kinds: Record<TrailKind, string>;
  readonly from: string;
  readonly to: string;
  readonly any: string;
  readonly show: string;
  readonly clear: string;
  readonly when: string;
  readonly who: string;
  readonly what: string;
  readonly about: string;
  readonly older: string;
  readonly newest: string;
  readonly none: string;
  readonly noneHelp: string;
  readonly theirLink: (name: string) => string;
  readonly mailTo: (name: string) => string;
  readonly asFile: string;
  readonly onlyBy: (name: string) => string;
  readonly onlyAbout: (what: string) => string;
}

export const auditTexts: NlEn<AuditTexts> = {
  en: {
    title: 'Audit',
    lead: 'Who did what, when and from where, and what it changed. Nothing here can be changed afterwards.',
    filters: 'Filter',
    kind: 'Kind',
    kinds: { act: 'Changes, sign-ins and opened links', answer: 'Answers', mail: 'Mails' },
    from: 'From',
    to: 'Until',
    any: 'All',
    show: 'Show',
    clear: 'Clear filters',
    when: 'When',
    who: 'Who',
    what: 'What',
    about: 'About',
    older: 'Older entries',
    newest: 'To the newest',
    none: 'Nothing was done',
    noneHelp: 'Widen the filters, or clear them.',
    theirLink: (name) => `Mailed link of ${name}`,
    mailTo: (name) => `to ${name}`,
    asFile: 'Save as CSV',
    onlyBy: (name) => `Only what ${name} did.`,
    onlyAbout: (what) => `Only what was done to ${what}.`,
  },
  nl: {
    title: 'Audit',
    lead: 'Wie wat deed, wanneer en vanwaar, en wat er veranderde. Niets hiervan kan achteraf worden gewijzigd.',
    filters: 'Filter',
    kind: 'Soort',
    kinds: { act: 'Wijzigingen, inloggen en geopende links', answer: 'Antwoorden', mail: 'Mails' },
    from: 'Vanaf',
    to: 'Tot en met',
    any: 'Alle',
    show: 'Tonen',
    clear: 'Filters wissen',
    when: 'Wanneer',
    who: 'Wie',
    what: 'Wat',
    about: 'Over',
    older: 'Oudere regels',
    newest: 'Naar de nieuwste',
    none: 'Er is niets gedaan',
    noneHelp: 'Maak de filters ruimer, of wis ze.',
    theirLink: (name) => `Gemailde link van ${name}`,
    mailTo: (name) => `aan ${name}`,
    asFile: 'Bewaren als CSV',
    onlyBy: (name) => `Alleen wat ${name} deed.`,
    onlyAbout: (what) => `Alleen wat er gebeurde met ${what}.`,
  },
};
