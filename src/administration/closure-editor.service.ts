import { Injectable } from '@nestjs/common';
import { type ClosureCommand, ClosuresService } from '../organizations/closures.service.js';
import { LONGEST_NAME, problemOfName } from '../organizations/domain/names.js';
import { problem, problemsOfDays } from '../organizations/domain/problem.js';
import { Database } from '../platform/database/database.js';
import { InvalidInput, NotFound, VersionConflict } from '../platform/errors.js';
import { ConsequencesService } from './consequences.service.js';
import type { Typed } from './domain/typed.js';
import { noDayLeft } from './no-day-left.js';
import { ASKED, type KeepingAnswer } from './organization-editor.service.js';

const wrongName = {
  en: `Give a name of at most ${LONGEST_NAME} characters, on one line.`,
  nl: `Geef een naam van hooguit ${LONGEST_NAME} tekens, op één regel.`,
};
const noLastDay = {
  en: 'Give the last day off; the same day for a single one.',
  nl: 'Geef de laatste vrije dag; voor één dag dezelfde.',
};
const noFirstDay = { en: 'Give the first day off.', nl: 'Geef de eerste vrije dag.' };

/** Adds, changes and takes back days off as a form says it: what that moves is told before. */
@Injectable()
export class ClosureEditorService {
  constructor(
    private readonly database: Database,
    private readonly closures: ClosuresService,
    private readonly consequences: ConsequencesService,
  ) {}

  /**
   * Of a department (its key), or with null of the organization. The form names in `was` the first day of the one it
   * changes; without it one is added. Throws `NotFound`.
   */
  async save(organizationId: string, department: string | null, typed: Typed): Promise<KeepingAnswer> {
    const closure = { from: typed.text('from'), until: typed.text('until'), name: typed.text('name') };
    const problems = [
      ...problem('name', problemOfName(closure.name) === null ? null : wrongName),
      ...problem('from', closure.from === '' ? noFirstDay : null),
      ...problem('until', closure.until === '' ? noLastDay : null),
      ...(closure.from === '' || closure.until === '' ? [] : problemsOfDays(closure)),
    ];
    if (problems.length > 0) return { ...ASKED, problems };
    const change = () =>
      this.#replace(organizationId, department, typed.text('was'), typed.text('seen'), closure);
    try {
      if (typed.text('despite') !== saidOfClosure(typed)) {
        const consequences = await this.consequences.of(organizationId, change);
        if (consequences) return { ...ASKED, consequences };
      }
      return { ...ASKED, outcome: await change() };
    } catch (error) {
      if (error instanceof VersionConflict) return { ...ASKED, overtaken: true };
      if (!(error instanceof InvalidInput)) return { ...ASKED, problems: noDayLeft(error, 'until') };
      const inForm = (field: string) => /\w+$/.exec(field)?.[0] ?? field;
      return { ...ASKED, problems: error.fields.map((one) => ({ ...one, field: inForm(one.field) })) };
    }
  }

  /** Takes days off back by their first day. Throws `NotFound`, also where there is no such closure. */
  async remove(organizationId: string, department: string | null, from: string): Promise<void> {
    await this.database.write(async () => {
      const own = await this.closures.listOf(organizationId, department);
      if (!own.some((one) => one.from === from)) throw new NotFound('closure', 'sluiting');
      await this.closures.remove(organizationId, department, from);
    });
  }

  #replace(
    organizationId: string,
    department: string | null,
    was: string,
    seen: string,
    closure: ClosureCommand,
  ) {
    return this.database.write(async () => {
      const own = await this.closures.listOf(organizationId, department);
      const before = own.find(({ from }) => from === was);
      if (was !== '' && (!before || seenOf(before) !== seen)) throw new VersionConflict('closure');
      const others = own.filter((one) => one !== before);
      return this.closures.replaceAll(organizationId, [{ department, closures: [...others, closure] }]);
    });
  }
}

/** What a form of a closure remembers of it. */
export function seenOf({ until, name }: Pick<ClosureCommand, 'until' | 'name'>): string {
  return `${until} ${name}`;
}

/** What "keep it all the same" was said of. */
export function saidOfClosure(typed: Typed): string {
  return `${typed.text('from')} ${typed.text('until')}`;
}
