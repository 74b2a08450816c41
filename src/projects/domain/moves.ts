import { isPlainDate } from '../../calendar/domain/time.js';
import { problemOfText } from '../../goals/domain/goal.js';
import { problem, type Problem, type Wrong } from '../../organizations/domain/problem.js';
import { isAmount, LONGEST_ANSWER, LONGEST_LINE, NO_AMOUNT, problemOfDay } from './project.js';

export const STATES = ['proposed', 'running', 'waiting', 'done', 'stopped'] as const;
export type ProjectState = (typeof STATES)[number];

/**
 * One step of a project, or a report on the way: then it stays in the state it is in. What it has cost so far is told
 * as a whole, not since last time; null says nothing about it.
 */
export interface MoveCommand {
  readonly state: ProjectState;
  /** The day on which it was so; of a wait, since when. */
  readonly on: string;
  /** What, or whom, it waits for. */
  readonly waitingFor: string | null;
  readonly note: string | null;
  readonly learned: string | null;
  readonly spentHours: number | null;
  readonly spentMoney: number | null;
  readonly customersTouched: number | null;
}

/** Where a project stands when it is moved. */
export interface Standing {
  readonly state: ProjectState;
  readonly waitingFor: string | null;
  /** The day of its latest move. */
  readonly heardOn: string;
  readonly isExperiment: boolean;
}

const NEXT: Readonly<Record<ProjectState, readonly ProjectState[]>> = {
  proposed: ['running', 'waiting', 'stopped'],
  running: ['waiting', 'done', 'stopped'],
  waiting: ['running', 'done', 'stopped'],
  // Whatever ended may be taken up again.
  done: ['running'],
  stopped: ['running'],
};

/** Into which states a project can go from one; staying is a report, and always possible. */
export function statesAfter(state: ProjectState): readonly ProjectState[] {
  return NEXT[state];
}

/** Whether nobody works on it any more. */
export function isOver(state: ProjectState): boolean {
  return state === 'done' || state === 'stopped';
}

const say = (en: string, nl: string): Wrong => ({ en, nl });
const NO_WAY = say(
  'From where it stands it cannot go there. Choose one of the states that are offered.',
  'Vanuit de huidige stand kan het daar niet heen. Kies een van de standen die worden geboden.',
);
const WAITS_FOR_NOTHING = say(
  'Say what, or whom, it waits for: nobody can end a wait that has no name.',
  'Zeg waarop, of op wie, het wacht: een wachten zonder naam kan niemand beëindigen.',
);
const NOTHING_LEARNED = say(
  'Say what was learned: that is what the experiment was for.',
  'Zeg wat er is geleerd: daar was het experiment voor.',
);
const UNEXPLAINED = say(
  'Say why it is stopped, or what was learned.',
  'Zeg waarom het is gestopt, of wat er is geleerd.',
);
const NOTHING_SAID = say(
  'Say how it stands, what it cost so far or what was learned.',
  'Zeg hoe het ervoor staat, wat het tot nu toe kostte of wat er is geleerd.',
);
const TO_COME = say('That day is still to come.', 'Die dag moet nog komen.');

/** What is wrong with a move, as of a day. */
export function problemsOfMove(move: MoveCommand, standing: Standing, today: string): Problem[] {
  const { state, on, waitingFor, note, learned } = move;
  const isReport = state === standing.state;
  const says = [note, learned, move.spentHours, move.spentMoney, move.customersTouched];
  const saysNothing = says.every((one) => one === null) && waitingFor === standing.waitingFor;
  const ends = isOver(state) && !isReport;
  return [
    ...problem('state', isReport || NEXT[standing.state].includes(state) ? null : NO_WAY),
    ...problem('on', problemOfMoveDay(on, standing.heardOn, today)),
    ...problem('waitingFor', state === 'waiting' && waitingFor === null ? WAITS_FOR_NOTHING : null),
    ...problem('waitingFor', waitingFor === null ? null : problemOfText(waitingFor, LONGEST_LINE)),
    ...problem('learned', ends && standing.isExperiment && learned === null ? NOTHING_LEARNED : null),
    ...problem('learned', learned === null ? null : problemOfText(learned, LONGEST_ANSWER)),
    ...problem(
      'note',
      state === 'stopped' && ends && !standing.isExperiment && note === null && learned === null
        ? UNEXPLAINED
        : isReport && saysNothing
          ? NOTHING_SAID
          : null,
    ),
    ...problem('note', note === null ? null : problemOfText(note, LONGEST_ANSWER)),
    ...(['spentHours', 'spentMoney', 'customersTouched'] as const).flatMap((field) => {
      const amount = move[field];
      return problem(field, amount === null || isAmount(amount) ? null : NO_AMOUNT);
    }),
  ];
}

function problemOfMoveDay(on: string, heardOn: string, today: string): Wrong | null {
  if (!isPlainDate(on)) return problemOfDay(on);
  if (on > today) return TO_COME;
  if (on >= heardOn) return null;
  return say(
    `Its latest move is of ${heardOn}. Give that day or a later one.`,
    `De laatste stap is van ${heardOn}. Geef die dag of een latere.`,
  );
}

/** The form in which it is kept: an empty text is none, and only a wait waits for something. */
export function tidyMove(move: MoveCommand): MoveCommand {
  return {
    ...move,
    waitingFor: move.state === 'waiting' ? orNull(move.waitingFor) : null,
    note: orNull(move.note),
    learned: orNull(move.learned),
  };
}

const orNull = (text: string | null) => (text === null || text.trim() === '' ? null : text.trim());
