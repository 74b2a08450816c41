import { DomainError, type FieldProblem } from '../platform/errors.js';
import { circleText } from './domain/department-tree.js';
import type { StandInCircle } from './domain/stand-ins.js';

type Texts = Readonly<Record<'en' | 'nl', string>>;

/** An error that is about one field, in both languages. */
abstract class WrongField extends DomainError {
  readonly kind = 'invalid';
  override readonly fields: readonly FieldProblem[];

  constructor(
    field: string,
    override readonly texts: Texts,
  ) {
    super(texts.en);
    this.fields = [{ field, message: texts.en }];
  }
}

/** Keys tell organizations of one installation apart. */
export class OrganizationKeyTaken extends DomainError {
  readonly code = 'organizations.key-taken';
  readonly kind = 'conflict';

  constructor(key: string) {
    super({
      en: `There is an organization with the key "${key}" already. Choose another key.`,
      nl: `Er is al een organisatie met de sleutel “${key}”. Kies een andere sleutel.`,
    });
  }
}

/** A department that would be its own ancestor. */
export class DepartmentBelowItself extends WrongField {
  readonly code = 'organizations.department-below-itself';

  /** Keys of the departments, each below the next, the last below the first. */
  constructor(circle: readonly string[]) {
    const chain = circleText(circle);
    super('parent', {
      en: `A department cannot be below itself: ${chain}. Give one of them another parent.`,
      nl: `Een afdeling kan niet onder zichzelf vallen: ${chain}. Hang een ervan onder een andere afdeling.`,
    });
  }
}

/** Everybody who would stand in for somebody is away as well. */
export class StandInsInACircle extends WrongField {
  readonly code = 'organizations.stand-ins-in-a-circle';

  /** The people of the circle are names. */
  constructor({ people, from, until }: StandInCircle) {
    super(
      'standIn',
      people.length === 1 ? ownStandIn(people[0] ?? '') : circle(circleText(people), from, until),
    );
  }
}

/** One person's absences do not overlap, so that a day has one stand-in. */
export class AbsencesOverlap extends WrongField {
  readonly code = 'organizations.absences-overlap';

  constructor(name: string, absences: readonly { readonly from: string; readonly until: string }[]) {
    const days = (to: string, and: string) =>
      absences.map(({ from, until }) => `${from} ${to} ${until}`).join(and);
    super('from', {
      en: `Two absences of ${name} overlap: ${days('to', ' and ')}. Change one of them.`,
      nl: `Twee afwezigheden van ${name} overlappen elkaar: ${days('tot en met', ' en ')}. Pas een van beide aan.`,
    });
  }
}

function ownStandIn(name: string): Texts {
  return {
    en: `${name} cannot stand in for themselves. Name somebody else as the stand-in.`,
    nl: `${name} kan niet voor zichzelf waarnemen. Kies iemand anders als waarnemer.`,
  };
}

function circle(chain: string, from: string, until: string): Texts {
  return {
    en: `Nobody would be left on ${from} to ${until}, because these stand in for each other: ${chain}. Name another stand-in.`,
    nl: `Van ${from} tot en met ${until} blijft er niemand over, want zij nemen voor elkaar waar: ${chain}. Kies een andere waarnemer.`,
  };
}

/** Whoever leads or owns something is erased once somebody else does. */
export class StillInCharge extends DomainError {
  readonly code = 'organizations.still-in-charge';
  readonly kind = 'conflict';

  constructor(name: string, charges: readonly Texts[]) {
    const list = (language: 'en' | 'nl') =>
      new Intl.ListFormat(language, { type: 'conjunction' }).format(
        charges.map((charge) => charge[language]),
      );
    super({
      en: `${name} is still ${list('en')}. Let somebody else take that over first.`,
      nl: `${name} is nog ${list('nl')}. Laat eerst iemand anders dat overnemen.`,
    });
  }
}

/** Erasing cannot be undone, so the address is typed once more. */
export class ErasureNotConfirmed extends WrongField {
  readonly code = 'organizations.erasure-not-confirmed';

  constructor() {
    super('confirm', {
      en: 'Type the e-mail address of this person exactly: erasing cannot be undone.',
      nl: 'Typ precies het e-mailadres van deze persoon: wissen kan niet ongedaan worden gemaakt.',
    });
  }
}
