import { isPlainDate } from '../../calendar/domain/time.js';
import { problemOfText } from '../../goals/domain/goal.js';
import { problemOfKey, problemOfName } from '../../organizations/domain/names.js';
import { problem, type Problem, type Wrong } from '../../organizations/domain/problem.js';
import type { Category } from './category.js';
import { TAKEN_KEYS } from './key-from.js';

/** How far a project is meant to move a KPI. */
export interface EffectCommand {
  /** Key of the KPI. */
  readonly kpi: string;
  /** In points of the KPI, in its own unit: 4 raises it by four, −2 lowers it by two. */
  readonly movement: number;
}

/** What makes a project an experiment: what is tried out, what it may cost at most, and when it ends. */
export interface ExperimentCommand {
  readonly hypothesis: string;
  /** The risk cap, in money, hours and customers touched; one of them at least. */
  readonly capMoney: number | null;
  readonly capHours: number | null;
  readonly capCustomers: number | null;
  /** The day on which it stops, whatever came of it. */
  readonly stopOn: string;
}

/** All of a project but its moves, as files and the API say it. */
export interface ProjectCommand {
  readonly key: string;
  readonly name: string;
  readonly category: Category;
  /** The problem from the customer's side: who, what they want, what stands in the way. */
  readonly who: string;
  readonly wants: string;
  readonly obstacle: string;
  /** The answer to "what does this mean for the customer?". */
  readonly customer: string;
  /** E-mail address of whoever answers for it. */
  readonly owner: string;
  /** Keys of the departments that work on it. */
  readonly departments: readonly string[];
  readonly effects: readonly EffectCommand[];
  /** Names of the quarters it is planned in, like `FY2027 Q2`. */
  readonly quarters: readonly string[];
  readonly estimatedHours: number;
  readonly estimatedMoney: number;
  /** The first and the last day, where they are known. */
  readonly from: string | null;
  readonly until: string | null;
  readonly experiment: ExperimentCommand | null;
}

export const LONGEST_LINE = 500;
export const LONGEST_ANSWER = 2000;
/** More KPIs than a year of twelve months can follow is a wish, not a plan. */
export const MOST_EFFECTS = 10;
export const MOST_AMOUNT = 1_000_000_000;
const say = (en: string, nl: string): Wrong => ({ en, nl });
const NOBODY = say('Say which customers it is about.', 'Zeg om welke klanten het gaat.');
const NO_WISH = say('Say what those customers want.', 'Zeg wat die klanten willen.');
const NO_OBSTACLE = say('Say what stands in their way.', 'Zeg wat hun in de weg staat.');
const NO_ANSWER = say(
  'Answer what this means for the customer: a project that means nothing to a customer can wait.',
  'Beantwoord wat dit betekent voor de klant: een project dat voor geen klant iets betekent, kan wachten.',
);
const NO_DEPARTMENT = say(
  'Name the department that works on it, or several.',
  'Noem de afdeling die eraan werkt, of meer dan één.',
);
const NO_MOVEMENT = say(
  'Say by how many points the KPI is to move, like 4 or -2.',
  'Zeg hoeveel punten de KPI moet bewegen, zoals 4 of -2.',
);
/** Of what a page cannot read, too. */
export const NO_AMOUNT = say(
  'Give a figure of 0 or more, without marks between thousands.',
  'Geef een getal van 0 of hoger, zonder tekens tussen duizendtallen.',
);
const NO_HYPOTHESIS = say(
  'Say what you expect to happen: if we do this, then that.',
  'Zeg wat je verwacht: als we dit doen, dan gebeurt dat.',
);
const NO_CAP = say(
  'Cap the risk: money, hours or customers touched, one of them at least.',
  'Begrens het risico: geld, uren of geraakte klanten, ten minste één daarvan.',
);
const TAKEN_KEY = say(
  'A page has this address already. Give the project another key.',
  'Een pagina heeft dit adres al. Geef het project een andere sleutel.',
);
const ENDS_EARLY = say('It ends before it begins.', 'Het eindigt voordat het begint.');

/** What is wrong with a project by itself; what it refers to is left to the service. */
export function problemsOfProject(command: ProjectCommand): Problem[] {
  const { key, name, departments, effects, quarters, from, until, experiment } = command;
  const dates = [...problem('from', problemOfDay(from)), ...problem('until', problemOfDay(until))];
  return [
    ...problem('key', TAKEN_KEYS.has(key) ? TAKEN_KEY : problemOfKey(key)),
    ...problem('name', problemOfTitle(name)),
    ...problem('who', lineOr(command.who, NOBODY)),
    ...problem('wants', lineOr(command.wants, NO_WISH)),
    ...problem('obstacle', lineOr(command.obstacle, NO_OBSTACLE)),
    ...problem('customer', lineOr(command.customer, NO_ANSWER, LONGEST_ANSWER)),
    ...(departments.length === 0 ? problem('departments', NO_DEPARTMENT) : twice('departments', departments)),
    ...twice(
      'effects',
      effects.map(({ kpi }) => kpi),
    ),
    ...problem('effects', effects.length > MOST_EFFECTS ? tooMany(MOST_EFFECTS) : null),
    ...effects.flatMap(({ movement }, index) =>
      problem(`effects[${index}].movement`, isMovement(movement) ? null : NO_MOVEMENT),
    ),
    ...twice('quarters', quarters),
    ...problem('estimatedHours', isAmount(command.estimatedHours) ? null : NO_AMOUNT),
    ...problem('estimatedMoney', isAmount(command.estimatedMoney) ? null : NO_AMOUNT),
    ...dates,
    ...problem('until', dates.length === 0 && from && until && until < from ? ENDS_EARLY : null),
    ...(experiment ? problemsOfExperiment(experiment) : []),
  ];
}

function problemsOfExperiment(experiment: ExperimentCommand): Problem[] {
  const { hypothesis, capMoney, capHours, capCustomers, stopOn } = experiment;
  const caps = Object.entries({ capMoney, capHours, capCustomers });
  return [
    ...problem('experiment.hypothesis', lineOr(hypothesis, NO_HYPOTHESIS, LONGEST_ANSWER)),
    ...problem('experiment.capMoney', caps.every(([, cap]) => cap === null) ? NO_CAP : null),
    ...caps.flatMap(([field, cap]) =>
      problem(`experiment.${field}`, cap === null || isAmount(cap) ? null : NO_AMOUNT),
    ),
    ...problem('experiment.stopOn', problemOfDay(stopOn)),
  ];
}

/** Whether a figure of hours, money or customers can be kept. */
export function isAmount(amount: number): boolean {
  return Number.isFinite(amount) && amount >= 0 && amount <= MOST_AMOUNT;
}

function isMovement(movement: number): boolean {
  return Number.isFinite(movement) && movement !== 0 && Math.abs(movement) <= MOST_AMOUNT;
}

export function problemOfDay(day: string | null): Wrong | null {
  if (day === null || isPlainDate(day)) return null;
  return say(
    `"${day.slice(0, 40)}" is not a date of the calendar. Write it as YYYY-MM-DD, like 2027-01-31.`,
    `“${day.slice(0, 40)}” is geen datum van de kalender. Schrijf hem als JJJJ-MM-DD, zoals 2027-01-31.`,
  );
}

function problemOfTitle(name: string): Wrong | null {
  const wrong = problemOfName(name);
  if (wrong === null) return null;
  return say(
    wrong,
    name.trim() === ''
      ? 'Geef een naam.'
      : 'Een naam is één regel gewone tekst van hooguit 200 tekens. Kort hem in, of haal regeleinden en stuurtekens weg.',
  );
}

function lineOr(text: string, missing: Wrong, longest = LONGEST_LINE): Wrong | null {
  return text.trim() === '' ? missing : problemOfText(text, longest);
}

function twice(field: string, names: readonly string[]): Problem[] {
  const again = names.find((name, index) => names.indexOf(name) < index);
  if (again === undefined) return [];
  return problem(
    field,
    say(`"${again}" is listed twice. Name it once.`, `“${again}” staat er twee keer. Noem het één keer.`),
  );
}

function tooMany(most: number): Wrong {
  return say(
    `Name ${most} KPIs at most: those it is really meant to move.`,
    `Noem hooguit ${most} KPI’s: die het echt moet bewegen.`,
  );
}

/** The form in which it is kept. */
export function tidyProject(command: ProjectCommand): ProjectCommand {
  const { name, who, wants, obstacle, customer, experiment } = command;
  return {
    ...command,
    ...{ name: name.trim(), who: who.trim(), wants: wants.trim() },
    ...{ obstacle: obstacle.trim(), customer: customer.trim() },
    experiment: experiment && { ...experiment, hypothesis: experiment.hypothesis.trim() },
  };
}
