/**
 * What the calendar refuses. Pure code may not know the platform, so this carries what the platform's `DomainError`
 * carries (`code`, `kind`, a sentence that says what to do) by shape; `calendar.errors.ts` names the rest.
 */
export class CalendarError extends Error {
  readonly kind = 'invalid';

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = new.target.name;
  }
}

/** A date, month or time that is none, or lies outside the years 0001 to 9999. */
export class InvalidDate extends CalendarError {
  constructor(message: string) {
    super('calendar.invalid-date', message);
  }
}

/** A zone that the rules do not know, or a name that is no place; the message carries the hint. */
export class UnknownZone extends CalendarError {
  constructor(
    readonly zone: string,
    message: string,
  ) {
    super('calendar.unknown-zone', message);
  }
}

/** Zone rules were asked for before any were loaded: a mistake in the program, not in somebody's input. */
export class ZoneRulesMissing extends Error {
  constructor() {
    super('No time-zone rules are loaded. Import calendar/zone-rules.js before the first conversion.');
    this.name = new.target.name;
  }
}

/** A working week without a day, or days off without an end. */
export class NoWorkingDay extends CalendarError {
  constructor(message: string) {
    super('calendar.no-working-day', message);
  }
}

/** A fiscal year, date rule or lead time whose numbers make no sense. */
export class InvalidRule extends CalendarError {
  constructor(message: string) {
    super('calendar.invalid-rule', message);
  }
}
