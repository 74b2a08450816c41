import { accountAddress } from '../../organizations/domain/address.js';
import { circleText } from '../../organizations/domain/department-tree.js';
import { type AwayDays, circlesThrough, overlapsAmong } from '../../organizations/domain/stand-ins.js';
import type { FileToCheck } from './file-to-check.js';
import { type KnownNames, unknown } from './known-names.js';
import type { FilePath, FileProblem } from './problem.js';

/** Stand-ins that are not there or go round in a circle, and absences of one person that overlap. */
export function checkAbsences({ people }: FileToCheck, known: KnownNames): FileProblem[] {
  const places = new Map<AwayDays, FilePath>();
  people.forEach((person, at) =>
    person?.absences.forEach(({ from, until, standIn }, index) => {
      const away = {
        person: accountAddress(person.address),
        from,
        until,
        standIn: standIn === null ? null : accountAddress(standIn),
      };
      places.set(away, ['people', at, 'absences', index]);
    }),
  );
  const absences = [...places.keys()];
  const at = (absence: AwayDays, field: string) => [...(places.get(absence) ?? []), field];
  const strangers = absences.flatMap((absence) =>
    absence.standIn === null || known.people.has(absence.standIn)
      ? []
      : [{ path: at(absence, 'standIn'), message: unknown('person', absence.standIn, known.people) }],
  );
  const overlapping = overlapsAmong(absences);
  const overlaps = overlapping.map(([longest, absence]) => ({
    path: at(absence, 'from'),
    message: `${absence.person} is away from ${longest.from} to ${longest.until} already. Change one of the two.`,
  }));
  // Where one's own overlap, a day has several stand-ins, and a circle would say nothing.
  const torn = new Set(overlapping.map(([, { person }]) => person));
  const clear = absences.filter(({ person }) => !torn.has(person));
  return [...strangers, ...overlaps, ...circles(clear, at)];
}

function circles(
  absences: readonly AwayDays[],
  at: (absence: AwayDays, field: string) => FilePath,
): FileProblem[] {
  return circlesThrough(absences, absences).map(({ absence, circle }) => {
    const { people, from, until } = circle;
    const message =
      people.length === 1
        ? 'Nobody stands in for themselves. Name somebody else.'
        : `Nobody of ${circleText(people)} is there from ${from} to ${until}: they stand in for each other. Name somebody else.`;
    return { path: at(absence, 'standIn'), message };
  });
}
