/** The steps by which an organization is set up, in their order. */
export const SET_UP_STEPS = ['organization', 'departments', 'people', 'mail', 'year'] as const;
export type SetUpStep = (typeof SET_UP_STEPS)[number];

/** What there is of an organization, as far as setting it up is concerned. */
export interface SetUpFacts {
  readonly departments: number;
  /** Whoever set it up among them. */
  readonly people: number;
  /** Whether any mail ever left. */
  readonly hasMailed: boolean;
  readonly hasRhythm: boolean;
  readonly hasYear: boolean;
}

export interface SetUpStanding {
  readonly done: ReadonlySet<SetUpStep>;
  /** What comes next; null once a year is kept, which is what all of it leads to. */
  readonly next: SetUpStep | null;
}

/** Which steps are done and which comes next. A step that somebody went past is not asked for again. */
export function setUpStanding(facts: SetUpFacts): SetUpStanding {
  const { departments, people, hasMailed, hasRhythm, hasYear } = facts;
  const done = new Set<SetUpStep>(['organization']);
  if (departments > 0) done.add('departments');
  if (people > 1) done.add('people');
  // A rhythm says what is mailed: whoever has one looked at mail, or need not.
  if (hasMailed || hasRhythm) done.add('mail');
  if (hasYear) done.add('year');
  const isAhead = (step: SetUpStep) => !done.has(step) && (step === 'year' || !hasRhythm);
  return { done, next: hasYear ? null : (SET_UP_STEPS.find(isAhead) ?? 'year') };
}

const LABELS: Readonly<Record<'en' | 'nl', Readonly<Record<SetUpStep, string>>>> = {
  en: {
    ...{ organization: 'Organization', departments: 'Departments', people: 'People', mail: 'Mail' },
    year: 'Rhythm and year',
  },
  nl: {
    ...{ organization: 'Organisatie', departments: 'Afdelingen', people: 'Mensen', mail: 'Mail' },
    year: 'Ritme en jaar',
  },
};

/** What a step is called. */
export function stepLabel(step: SetUpStep, language: 'en' | 'nl'): string {
  return LABELS[language][step];
}

/** `Step 2 of 5` */
export function stepWords(step: SetUpStep, language: 'en' | 'nl'): string {
  const [number, all] = [SET_UP_STEPS.indexOf(step) + 1, SET_UP_STEPS.length];
  return language === 'en' ? `Step ${number} of ${all}` : `Stap ${number} van ${all}`;
}

/** The step that follows; the last one is followed by itself. */
export function stepAfter(step: SetUpStep): SetUpStep {
  return SET_UP_STEPS[SET_UP_STEPS.indexOf(step) + 1] ?? step;
}

/** Where each step is taken. */
export const SET_UP_PATHS: Readonly<Record<SetUpStep, string>> = {
  organization: '/setup/organization',
  departments: '/setup/departments',
  people: '/setup/people',
  mail: '/setup/mail',
  year: '/setup/year',
};
