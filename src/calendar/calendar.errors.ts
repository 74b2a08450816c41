import { DomainError } from '../platform/errors.js';

/** A country whose public holidays are not known here. */
export class UnknownCountry extends DomainError {
  readonly code = 'calendar.unknown-country';
  readonly kind = 'invalid';

  constructor(country: string) {
    super(
      `"${country}" is not a country whose holidays are known. Give its ISO 3166 code of two letters, like NL.`,
    );
  }
}

/** A region that the country does not have; the message lists the ones it has. */
export class UnknownRegion extends DomainError {
  readonly code = 'calendar.unknown-region';
  readonly kind = 'invalid';

  constructor(country: string, region: string, known: Readonly<Record<string, string>>) {
    const list = Object.entries(known).map(([code, name]) => `${code} (${name})`);
    super(
      list.length === 0
        ? `${country} has no regions with holidays of their own here. Leave out the region "${region}".`
        : `"${region}" is not a region of ${country}. Known are ${list.join(', ')}.`,
    );
  }
}
