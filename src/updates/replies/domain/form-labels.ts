/** What stands before the colon in the form that a mail carries, and by what an answer's lines are known. */

export const TEXT_FIELDS = ['delivered', 'customer', 'help', 'learning'] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

type Language = 'en' | 'nl';

/** The first word of each is the form's own; the others are what people write instead. */
const WORDS: Readonly<Record<TextField, Readonly<Record<Language, readonly string[]>>>> = {
  delivered: { en: ['Delivered', 'What did you deliver?'], nl: ['Opgeleverd', 'Wat is er opgeleverd?'] },
  customer: {
    en: ['Customer', 'For the customer', 'What does this mean for the customer?'],
    nl: ['Klant', 'Voor de klant', 'Wat betekent dit voor de klant?'],
  },
  help: { en: ['Help', 'Help wanted', 'Help needed'], nl: ['Hulp', 'Hulp gevraagd', 'Hulp nodig'] },
  learning: { en: ['Learned', 'Learnt', 'Learning'], nl: ['Geleerd', 'Leerpunt'] },
};
const DEPARTMENT: Readonly<Record<Language, string>> = { en: 'Department', nl: 'Afdeling' };
/** The line below the form: what a mail says after it is no answer. */
const END: Readonly<Record<Language, string>> = {
  en: '--- end of the form ---',
  nl: '--- einde van het formulier ---',
};

/** A longer label would be broken where mail programs break the lines they quote. */
const LONGEST_LABEL = 56;

/** A KPI as a form names it. */
export interface LabeledKpi {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly unit: string;
}

export const textLabel = (field: TextField, language: Language) => WORDS[field][language][0] ?? field;
export const departmentLabel = (language: Language) => DEPARTMENT[language];
export const endOfForm = (language: Language) => END[language];

/** Text as labels are compared: without case, accents, marks of emphasis, and spaces beside the words. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘`´]/g, "'")
    .replace(/[*_]/g, ' ')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether a line is the end of a form, in either language; the dashes may have become others, or been lost. */
export function isEndOfForm(line: string): boolean {
  const words = folded(line).replace(/^[-—– ]+|[-—– ]+$/g, '');
  return ['end of the form', 'einde van het formulier'].includes(words);
}

/** What a KPI is called in the form: its name, the key behind it where the name means something else too. */
export function kpiLabels(kpis: readonly LabeledKpi[]): Map<string, string> {
  const taken = new Set<string>(ownWords());
  const names = kpis.map(({ name }) => folded(name));
  return new Map(
    kpis.map(({ id, key, name, unit }, i) => {
      const isTwice = names.indexOf(names[i] ?? '') !== names.lastIndexOf(names[i] ?? '');
      const own = taken.has(names[i] ?? '') || isTwice ? `${name} [${key}]` : name;
      return [id, `${shortened(own)}${unit === '' ? '' : ` (${unit})`}`];
    }),
  );
}

/** Spellings by which a KPI is known, folded: as the form has it, with its unit or without; or else its key and name. */
export function spellingsOf({ key, name, unit }: LabeledKpi, label: string, isOwn: boolean): string[] {
  const bare = unit === '' ? label : label.slice(0, -(unit.length + 3));
  const spellings = isOwn
    ? [label, bare]
    : [key, ...(bare.endsWith(`[${key}]`) ? [] : [name, `${name} (${unit})`])];
  return [...new Set(spellings.map(folded))].filter((one) => one !== '');
}

/** The spellings of a text field, in both languages. */
export function textSpellings(field: TextField): string[] {
  return [...WORDS[field].en, ...WORDS[field].nl].map(folded);
}

export function departmentSpellings(): string[] {
  return Object.values(DEPARTMENT).map(folded);
}

function ownWords(): string[] {
  return [...TEXT_FIELDS.flatMap(textSpellings), ...departmentSpellings()];
}

function shortened(text: string): string {
  const letters = [...text];
  return letters.length <= LONGEST_LABEL
    ? text
    : `${letters
        .slice(0, LONGEST_LABEL - 1)
        .join('')
        .trimEnd()}…`;
}
