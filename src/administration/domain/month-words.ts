const MONTHS: Readonly<Record<'en' | 'nl', string>> = {
  en: 'January February March April May June July August September October November December',
  nl: 'januari februari maart april mei juni juli augustus september oktober november december',
};

/** The months of a calendar year, January first. */
export function monthWords(language: 'en' | 'nl'): readonly string[] {
  return MONTHS[language].split(' ');
}
