import type { NlEn } from '../../platform/pages/locale.js';
import { namesOf, type RoundMail } from './mail-facts.js';

interface Texts {
  readonly standIn: (names: string, departments: string) => string;
  readonly lead: (departments: string) => string;
  readonly leadAndStandIn: (departments: string, names: string) => string;
  readonly onlyStandIn: (names: string) => string;
}

const texts: NlEn<Texts> = {
  en: {
    standIn: (names, departments) => `You stand in for ${names}, and so answer for ${departments}.`,
    lead: (departments) => `You get this mail because you lead ${departments}.`,
    leadAndStandIn: (departments, names) =>
      `You get this mail because you lead ${departments} and stand in for ${names}.`,
    onlyStandIn: (names) => `You get this mail because you stand in for ${names}.`,
  },
  nl: {
    standIn: (names, departments) => `Je neemt waar voor ${names} en antwoordt daarom voor ${departments}.`,
    lead: (departments) => `Je krijgt deze mail omdat je leiding geeft aan ${departments}.`,
    leadAndStandIn: (departments, names) =>
      `Je krijgt deze mail omdat je leiding geeft aan ${departments} en waarneemt voor ${names}.`,
    onlyStandIn: (names) => `Je krijgt deze mail omdat je waarneemt voor ${names}.`,
  },
};

/** Why somebody is asked: whoever leads one department may stand in for the head of another. */
export function asksWhom({ recipient: { locale }, departments, standsInFor }: RoundMail): {
  readonly standIn: string | null;
  readonly reason: string;
} {
  const say = texts[locale];
  const listed = (own: boolean) =>
    namesOf(
      departments.filter((department) => department.own === own).map(({ name }) => name),
      locale,
    );
  const [led, others, away] = [listed(true), listed(false), namesOf(standsInFor, locale)];
  // Two heads of one department may stand in for each other; both lead it anyway.
  if (standsInFor.length === 0 || others === '') return { standIn: null, reason: say.lead(led || others) };
  return {
    standIn: say.standIn(away, others),
    reason: led === '' ? say.onlyStandIn(away) : say.leadAndStandIn(led, away),
  };
}
