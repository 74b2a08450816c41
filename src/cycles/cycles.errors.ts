import { DomainError } from '../platform/errors.js';

/** Nothing can be planned without rules. */
export class RhythmMissing extends DomainError {
  readonly code = 'rhythm.missing';
  readonly kind = 'invalid';

  constructor() {
    super('This organization has no rhythm yet. Say first when its sessions take place.');
  }
}

/** A session that has begun stays as it was. */
export class SessionStarted extends DomainError {
  readonly code = 'sessions.already-started';
  readonly kind = 'invalid';

  constructor() {
    super({
      en: 'This session has already started, so it can no longer be changed. Add an extraordinary one instead.',
      nl: 'Deze sessie is al begonnen en ligt dus vast. Voeg in plaats daarvan een extra sessie toe.',
    });
  }
}

/** People are at it: whoever hears that it is another day would not believe it. */
export class SessionIsBegun extends DomainError {
  readonly code = 'sessions.begun';
  readonly kind = 'conflict';

  constructor() {
    super({
      en: 'This session has been started in its room, so it is not moved, cancelled or changed any more. Add an extraordinary one for what is left.',
      nl: 'Deze sessie is in haar kamer begonnen en wordt dus niet meer verplaatst, geannuleerd of gewijzigd. Voeg een extra sessie toe voor wat er overblijft.',
    });
  }
}

export class SessionIsCancelled extends DomainError {
  readonly code = 'sessions.cancelled';
  readonly kind = 'invalid';

  constructor() {
    super({
      en: 'This session is cancelled. Let it take place after all first; then it can be changed.',
      nl: 'Deze sessie is geannuleerd. Laat haar eerst weer doorgaan; dan kun je haar wijzigen.',
    });
  }
}

export class SessionInPast extends DomainError {
  readonly code = 'sessions.in-past';
  readonly kind = 'invalid';

  constructor(date: string, time: string, zone: string) {
    super({
      en: `${date} ${time} in ${zone} has already passed. Choose a later moment.`,
      nl: `${date} ${time} in ${zone} is al voorbij. Kies een later moment.`,
    });
  }
}

/** A session belongs to a planning year, and none is kept for this date. */
export class NoCycleKept extends DomainError {
  readonly code = 'cycles.none-kept';
  readonly kind = 'invalid';

  constructor(date: string) {
    super({
      en: `No planning year that contains ${date} is kept. Keep it first, then add the session.`,
      nl: `Er is nog geen planjaar waar ${date} in valt. Maak dat jaar eerst, en voeg dan de sessie toe.`,
    });
  }
}

/** Readings, targets and sessions hang on the periods that were kept. */
export class PeriodsChanged extends DomainError {
  readonly code = 'cycles.periods-changed';
  readonly kind = 'invalid';

  constructor(cycle: string) {
    super(
      `The organization's fiscal year was changed after ${cycle} was kept, and the periods of a kept year stay. ` +
        'Change the fiscal year back to recompute this one; the new calendar holds for years kept from now on.',
    );
  }
}

/** What would change is no longer what was shown. */
export class DifferencesChanged extends DomainError {
  readonly code = 'cycles.differences-changed';
  readonly kind = 'conflict';
  override readonly isOvertaken = true;

  constructor() {
    super({
      en: 'What recomputing would change is no longer what was shown. Look at it again, then apply it.',
      nl: 'Wat opnieuw berekenen zou veranderen, is niet meer wat er stond. Bekijk het opnieuw en voer het dan uit.',
    });
  }
}

/** Older rules than those that sessions were derived by would silently move them back. */
export class ZoneRulesTooOld extends DomainError {
  readonly code = 'cycles.zone-rules-too-old';
  readonly kind = 'unavailable';

  constructor(version: string, stored: string) {
    super({
      en:
        `The time-zone rules ${version} are older than ${stored}, which this database was used with. ` +
        `Install a release with the rules ${stored} or newer, or name a file of them in ZONE_RULES.`,
      nl:
        `De tijdzoneregels ${version} zijn ouder dan ${stored}, waarmee deze database is gebruikt. ` +
        `Installeer een versie met de regels ${stored} of nieuwer, of noem een bestand ermee in ZONE_RULES.`,
    });
  }
}
