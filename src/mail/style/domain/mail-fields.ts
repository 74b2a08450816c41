/** What words of an organization's own may name in a mail, in either language; each kind of mail has some of them. */
export const MAIL_FIELDS = {
  name: { en: 'name', nl: 'naam', about: { en: 'of who gets it', nl: 'van wie hem krijgt' } },
  organization: {
    ...{ en: 'organization', nl: 'organisatie' },
    about: { en: 'its name', nl: 'de naam' },
  },
  session: {
    ...{ en: 'session', nl: 'sessie' },
    about: { en: 'what it is called', nl: 'hoe die heet' },
  },
  when: {
    ...{ en: 'when', nl: 'wanneer' },
    about: { en: 'day and time of the session', nl: 'dag en tijd van de sessie' },
  },
  date: { en: 'date', nl: 'datum', about: { en: 'day of the session', nl: 'dag van de sessie' } },
  time: { en: 'time', nl: 'tijd', about: { en: 'when it starts', nl: 'wanneer die begint' } },
  period: {
    ...{ en: 'period', nl: 'periode' },
    about: { en: 'the month or quarter', nl: 'de maand of het kwartaal' },
  },
  year: { en: 'year', nl: 'jaar', about: { en: 'of the goal', nl: 'van het doel' } },
  departments: {
    ...{ en: 'departments', nl: 'afdelingen' },
    about: { en: 'which ones it is about', nl: 'over welke het gaat' },
  },
  due: {
    en: 'due',
    nl: 'uiterlijk',
    about: { en: 'the last day to answer', nl: 'de laatste dag om te antwoorden' },
  },
  until: { en: 'until', nl: 'tot', about: { en: 'how long it is open', nl: 'hoe lang het openstaat' } },
  count: { en: 'count', nl: 'aantal', about: { en: 'how many there are', nl: 'hoeveel het er zijn' } },
} as const satisfies Readonly<
  Record<
    string,
    Readonly<Record<'en' | 'nl', string>> & { readonly about: Readonly<Record<'en' | 'nl', string>> }
  >
>;

export type MailField = keyof typeof MAIL_FIELDS;

/** What a mail's fields stand for. */
export type FieldValues = Readonly<Partial<Record<MailField, string>>>;

const FIELDS = Object.keys(MAIL_FIELDS) as MailField[];

/** The field that goes by a name in either language; null where none does. */
export function fieldCalled(name: string): MailField | null {
  const asked = name.toLowerCase();
  return FIELDS.find((field) => MAIL_FIELDS[field].en === asked || MAIL_FIELDS[field].nl === asked) ?? null;
}

/** How a field is written in a text: `{{naam}}`. */
export function placeholderOf(field: MailField, locale: 'en' | 'nl'): string {
  return `{{${MAIL_FIELDS[field][locale]}}}`;
}
