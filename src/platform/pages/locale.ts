/** The languages everything a person can see is written in. */
export type Locale = 'en' | 'nl';

export const LOCALES: readonly Locale[] = ['en', 'nl'];

/** Something said in both languages. */
export type NlEn<T> = Record<Locale, T>;

/** The language a browser asks for (`Accept-Language`), the one with the highest weight we speak; English otherwise. */
export function localeOf(acceptLanguage: string | undefined): Locale {
  if (acceptLanguage === undefined) return 'en';
  const wanted = acceptLanguage
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = parameters.find((parameter) => parameter.trim().startsWith('q='));
      return { language: tag.split('-')[0], q: weight ? Number(weight.trim().slice(2)) || 0 : 1 };
    })
    .filter(({ q }) => q > 0)
    .sort((a, b) => b.q - a.q);
  return wanted.map(({ language }) => LOCALES.find((locale) => locale === language)).find(Boolean) ?? 'en';
}
