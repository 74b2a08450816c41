import { Injectable } from '@nestjs/common';
import '../../calendar/zone-rules.js';
import { placeZones, zonesOf } from '../../calendar/domain/zone-choices.js';
import { findZone } from '../../calendar/domain/zones.js';
import { isKnownCountry, isKnownRegion, knownCountries, regionsOf } from '../../calendar/holidays.js';
import type { Problem } from '../../organizations/domain/problem.js';
import type { Locale } from '../../platform/pages/locale.js';
import {
  problemsOfWhen,
  problemsOfWho,
  type TypedOrganization,
  typedOrganization,
} from '../domain/typed-first-organization.js';

/** The form as it is to be shown: first who it is about, then where and when it works. */
export interface OrganizationForm {
  readonly part: 'who' | 'when';
  readonly typed: TypedOrganization;
  readonly problems: readonly Problem[];
  readonly choices: OrganizationChoices;
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface OrganizationChoices {
  readonly countries: readonly Choice[];
  /** None where a country has the same holidays everywhere. */
  readonly regions: readonly Choice[];
  readonly zones: readonly Choice[];
  readonly otherZones: readonly Choice[];
}

/** A form that says everything. */
export interface OrganizationAnswer {
  readonly complete: TypedOrganization;
}

type Body = Readonly<Record<string, unknown>>;

/** Reads what the first page of setting up asks, and offers what can be chosen. */
@Injectable()
export class OrganizationFormService {
  /** An empty form, with what the browser lets one guess. */
  begin(
    locale: Locale,
    acceptLanguage: string | undefined,
    you: Partial<TypedOrganization>,
  ): OrganizationForm {
    const guess = /^[a-z]{2}-([A-Z]{2})\b/.exec(acceptLanguage ?? '')?.[1] ?? (locale === 'nl' ? 'NL' : '');
    const country = isKnownCountry(guess) ? guess : '';
    return this.#form('who', { ...typedOrganization({ locale, country, startMonth: '1' }), ...you });
  }

  /**
   * What was sent: complete, or the form that asks on. Nothing is kept in between, so what was typed goes along.
   * @param you what is not asked because it is known
   */
  read(body: Body, you: Partial<TypedOrganization>): OrganizationAnswer | OrganizationForm {
    const typed = { ...typedOrganization(body), ...you };
    if (body['back'] !== undefined) return this.#form('who', typed);
    const who = problemsOfWho(typed, isKnownCountry);
    if (who.length > 0) return this.#form('who', typed, who);
    if (body['part'] !== 'when') {
      const zone = zonesOf(typed.country)[0] ?? '';
      return this.#form('when', { ...typed, region: '', zone: typed.zone || zone });
    }
    const known = {
      region: (region: string) => isKnownRegion(typed.country, region),
      zone: (zone: string) => findZone(zone) !== null,
    };
    const when = problemsOfWhen(typed, known);
    return when.length > 0 ? this.#form('when', typed, when) : { complete: typed };
  }

  #form(
    part: OrganizationForm['part'],
    typed: TypedOrganization,
    problems: readonly Problem[] = [],
  ): OrganizationForm {
    const { country, locale } = typed;
    const choices =
      part === 'who' ? { ...NO_CHOICES, countries: countriesIn(locale) } : whenIn(country, locale);
    return { part, typed, problems, choices };
  }
}

const NO_CHOICES: OrganizationChoices = { countries: [], regions: [], zones: [], otherZones: [] };

function countriesIn(locale: Locale): Choice[] {
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  return knownCountries()
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
}

function whenIn(country: string, locale: Locale): OrganizationChoices {
  const own = zonesOf(country);
  const zone = (value: string) => ({ value, label: value.replaceAll('_', ' ') });
  return {
    countries: [],
    regions: Object.entries(regionsOf(country, locale)).map(([value, label]) => ({ value, label })),
    zones: own.map(zone),
    otherZones: placeZones().filter((each) => !own.includes(each)).map(zone), // prettier-ignore
  };
}
