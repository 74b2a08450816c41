import { isKnownCountry, isKnownRegion } from '../calendar/holidays.js';
import { problem, type Problem } from '../organizations/domain/problem.js';

const country = { en: 'Choose a country out of the list.', nl: 'Kies een land uit de lijst.' };
const region = {
  en: 'Choose a region of this country, or the country as a whole.',
  nl: 'Kies een streek van dit land, of het land als geheel.',
};

/** What is wrong with where public holidays come from, in both languages: what is typed is chosen from lists. */
export function problemsOfChosenPlace(place: {
  readonly country: string;
  readonly region: string | null;
}): Problem[] {
  if (!isKnownCountry(place.country)) return problem('country', country);
  const fits = place.region === null || isKnownRegion(place.country, place.region);
  return problem('region', fits ? null : region);
}
