import { yearContaining } from '../../calendar/domain/fiscal-year.js';
import { PERIOD_OF } from '../../cycles/domain/planned-session.js';
import { problemOfParticipant, problemsOfRhythm } from '../../cycles/domain/rhythm-problems.js';
import { SESSION_KINDS } from '../../cycles/domain/rhythm.js';
import { accountAddress, problemOfAddress } from '../../organizations/domain/address.js';
import type { AnySessionRef, FileToCheck, SessionRef } from './file-to-check.js';
import { type KnownNames, unknown } from './known-names.js';
import { periodNamed } from './period-names.js';
import type { FilePath, FileProblem } from './problem.js';
import { stepsOf } from './steps-of.js';

/** Rules that never yield a date, participants nobody knows, sessions that there cannot be. */
export function checkSessions(file: FileToCheck, known: KnownNames): FileProblem[] {
  return [...checkRhythm(file, known), ...file.cycles.flatMap((_, index) => checkCycle(file, index, known))];
}

/** Why a session of the file's rhythm, or an added one, cannot be meant; the path is that of the reference. */
export function checkSessionRef(
  path: FilePath,
  ref: AnySessionRef,
  { rhythm, cycles }: FileToCheck,
  known: KnownNames,
): FileProblem[] {
  if ('title' in ref) {
    if (known.titles.has(ref.title) || cycles.includes(null)) return [];
    return [{ path: [...path, 'title'], message: unknown('added session', ref.title, known.titles) }];
  }
  const period = periodNamed(ref.period);
  if (period === null) return [];
  if (period.kind !== PERIOD_OF[ref.kind]) {
    const message = `A ${ref.kind} session belongs to a ${PERIOD_OF[ref.kind]}, which is called ${EXAMPLES[ref.kind]}.`;
    return [{ path: [...path, 'period'], message }];
  }
  if (!known.cycles.has(period.year)) {
    return [{ path: [...path, 'period'], message: unknown('cycle', period.year, known.cycles) }];
  }
  if (rhythm?.[ref.kind] !== null) return [];
  return [
    {
      path: [...path, 'kind'],
      message: `The rhythm holds no ${ref.kind} sessions. Add them, or remove this.`,
    },
  ];
}

const EXAMPLES = { annual: 'FY2027', quarterly: 'FY2027 Q1', monthly: 'FY2027 M01' };

function checkRhythm({ rhythm, organization }: FileToCheck, known: KnownNames): FileProblem[] {
  if (!rhythm || organization === null) return [];
  const { fiscalYear, workingDays } = organization;
  const problems = problemsOfRhythm(rhythm, {
    fiscal: fiscalYear,
    workingDays,
    departments: known.departments,
  });
  const strangers = SESSION_KINDS.flatMap((kind) =>
    checkPeople(['rhythm', kind, 'participants'], rhythm[kind]?.participants ?? [], known),
  );
  return [
    ...problems.map(({ field, message }) => ({ path: ['rhythm', ...stepsOf(field)], message })),
    ...strangers,
  ];
}

function checkCycle(file: FileToCheck, at: number, known: KnownNames): FileProblem[] {
  const cycle = file.cycles[at];
  if (!cycle) return [];
  const path = ['cycles', at, 'sessions'];
  const { added, moved, cancelled } = cycle.sessions;
  const own = (refPath: FilePath, ref: SessionRef) => [
    ...checkSessionRef(refPath, ref, file, known),
    ...inCycle(refPath, periodNamed(ref.period)?.year ?? cycle.year, cycle.year),
  ];
  return [
    ...added.flatMap(({ date, participants }, index) => [
      ...checkParticipants([...path, 'added', index, 'participants'], participants ?? [], known),
      ...inCycle([...path, 'added', index, 'date'], yearOf(file, date) ?? cycle.year, cycle.year),
    ]),
    ...moved.flatMap(({ session }, index) => own([...path, 'moved', index, 'session'], session)),
    ...cancelled.flatMap((session, index) => own([...path, 'cancelled', index], session)),
  ];
}

function checkParticipants(path: FilePath, tokens: readonly string[], known: KnownNames): FileProblem[] {
  const problems = tokens.flatMap((token, index) => {
    const message = problemOfParticipant(token, { departments: known.departments })?.en ?? null;
    return message === null ? [] : [{ path: [...path, index], message }];
  });
  return [...problems, ...checkPeople(path, tokens, known)];
}

/** Addresses among the participants that nobody of the organization has. */
function checkPeople(path: FilePath, tokens: readonly string[], known: KnownNames): FileProblem[] {
  return tokens.flatMap((token, index) =>
    problemOfAddress(token) !== null || known.people.has(accountAddress(token))
      ? []
      : [{ path: [...path, index], message: unknown('person', token, known.people) }],
  );
}

function inCycle(path: FilePath, year: number, cycle: number): FileProblem[] {
  if (year === cycle) return [];
  return [
    { path, message: `This lies in the cycle ${year}, not in ${cycle}. List it there, or correct it.` },
  ];
}

function yearOf({ organization }: FileToCheck, date: string): number | null {
  return organization && yearContaining(organization.fiscalYear, date);
}
