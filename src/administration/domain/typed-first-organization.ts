import { problemOfAddress } from '../../organizations/domain/address.js';
import { LONGEST_NAME, problemOfName } from '../../organizations/domain/names.js';
import type { OrganizationCommand } from '../../organizations/domain/organization.js';
import { problem, type Problem } from '../../organizations/domain/problem.js';

/** What the first page of setting up asks, as it was typed. */
export interface TypedOrganization {
  readonly organization: string;
  readonly country: string;
  readonly locale: 'en' | 'nl';
  /** Of whoever sets it up. */
  readonly name: string;
  readonly address: string;
  /** Empty for the country as a whole. */
  readonly region: string;
  readonly zone: string;
  readonly startMonth: string;
  readonly namedBy: 'first' | 'last';
}

type Body = Readonly<Record<string, unknown>>;

/** No field is as long as this. */
const LONGEST = 1_000;

/** The fields of a form, whatever else was sent. */
export function typedOrganization(body: Body): TypedOrganization {
  const text = (field: string) => {
    const value = body[field];
    return typeof value === 'string' ? value.slice(0, LONGEST).trim() : '';
  };
  return {
    ...{ organization: text('organization'), country: text('country'), name: text('name') },
    ...{ address: text('address'), region: text('region'), zone: text('zone') },
    startMonth: text('startMonth'),
    locale: text('locale') === 'nl' ? 'nl' : 'en',
    namedBy: text('namedBy') === 'first' ? 'first' : 'last',
  };
}

/** What is wrong with whom it is about: the organization, and whoever sets it up. */
export function problemsOfWho(
  typed: Pick<TypedOrganization, 'organization' | 'country' | 'name' | 'address'>,
  knowsCountry: (country: string) => boolean,
): Problem[] {
  const { organization, country, name, address } = typed;
  return [
    ...problem('organization', problemOfName(organization) === null ? null : A_NAME),
    ...problem('country', knowsCountry(country) ? null : A_COUNTRY),
    ...problemsOfYou({ name, address }),
  ];
}

/** What is wrong with a name and an address. */
export function problemsOfYou({ name, address }: Pick<TypedOrganization, 'name' | 'address'>): Problem[] {
  return [
    ...problem('name', problemOfName(name) === null ? null : A_NAME),
    ...problem('address', problemOfAddress(address) === null ? null : AN_ADDRESS),
  ];
}

/** What is wrong with where and when it works. */
export function problemsOfWhen(
  { region, zone, startMonth }: Pick<TypedOrganization, 'region' | 'zone' | 'startMonth'>,
  known: { readonly region: (region: string) => boolean; readonly zone: (zone: string) => boolean },
): Problem[] {
  return [
    ...problem('region', region === '' || known.region(region) ? null : A_REGION),
    ...problem('zone', known.zone(zone) ? null : A_ZONE),
    ...problem('startMonth', /^([1-9]|1[0-2])$/.test(startMonth) ? null : A_MONTH),
  ];
}

/** The organization that was typed; a year of twelve months, a week from Monday to Friday. */
export function organizationTyped(typed: TypedOrganization, key: string): OrganizationCommand {
  const { organization: name, country, locale, region, zone, startMonth, namedBy } = typed;
  return {
    ...{ key, name, locale, zone, country, region: region === '' ? null : region },
    workingDays: [1, 2, 3, 4, 5],
    fiscalYear: { type: 'months', startMonth: Number(startMonth), namedBy },
    thresholds: { onTrack: 0.9, atRisk: 0.7 },
  };
}

const A_NAME = {
  en: `Give a name on one line, of at most ${LONGEST_NAME} characters.`,
  nl: `Geef een naam op één regel, van hoogstens ${LONGEST_NAME} tekens.`,
};
const AN_ADDRESS = {
  en: 'Give one e-mail address, like noor@example.com.',
  nl: 'Geef één e-mailadres, zoals noor@example.com.',
};
const A_COUNTRY = { en: 'Choose a country from the list.', nl: 'Kies een land uit de lijst.' };
const A_REGION = { en: 'Choose a region from the list.', nl: 'Kies een regio uit de lijst.' };
const A_ZONE = { en: 'Choose a time zone from the list.', nl: 'Kies een tijdzone uit de lijst.' };
const A_MONTH = { en: 'Choose the month it begins with.', nl: 'Kies de maand waarmee het begint.' };
