import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { Period } from '../cycles/period.entity.js';
import type { Author } from '../goals/author.js';
import { problemOfText } from '../goals/domain/goal.js';
import { problem, type Problem, type Wrong } from '../organizations/domain/problem.js';
import { Person } from '../organizations/person.entity.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { InvalidInput, NotFound } from '../platform/errors.js';
import { isOver } from './domain/moves.js';
import { LONGEST_LINE } from './domain/project.js';
import { inOrder, USUAL_FOCUS } from './domain/urgency.js';
import {
  type ProjectPicture,
  ProjectPicturesService,
  type ProjectsPicture,
} from './project-pictures.service.js';
import { ProjectMove } from './project-move.entity.js';
import { ProjectQuarter } from './project-quarter.entity.js';
import { ProjectRightsService } from './project-rights.service.js';
import { Project } from './project.entity.js';
import { PrioritiesOutOfReach } from './projects.errors.js';
import { QuarterFocus } from './quarter-focus.entity.js';

const MOST_FOCUS = 50;

/** A project at its place in a quarter. */
export interface RankedProject extends ProjectPicture {
  /** From 1. */
  readonly place: number;
  /** Whether it is on the focus list. */
  readonly inFocus: boolean;
  readonly planned: ProjectQuarter;
  /** Who gave it its place by hand. */
  readonly rankedBy: string | null;
}

export interface QuarterPriorities extends ProjectsPicture {
  readonly quarter: Period;
  /** All quarters that are kept, in order of time. */
  readonly quarters: readonly Period[];
  readonly focus: number;
  /** Those that are not over, the first first. */
  readonly ranked: readonly RankedProject[];
  /** Planned in the quarter, and over. */
  readonly ended: readonly ProjectPicture[];
  /** What was learned last, by the id of the project. */
  readonly learned: ReadonlyMap<string, string>;
}

/** What comes first in a quarter. */
@Injectable()
export class PrioritiesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly projects: ProjectPicturesService,
    private readonly rights: ProjectRightsService,
  ) {}

  /**
   * A quarter by its name (`FY2027 Q2`), else the one that has today in it, else the last before. Null where no quarter
   * is kept. As many queries, however many projects. Throws `NotFound`.
   */
  async of(organizationId: string, name?: string): Promise<QuarterPriorities | null> {
    const manager = this.database.read();
    const quarters = await manager.find(Period, {
      where: { organizationId, kind: 'quarter' },
      order: { startsOn: 'ASC' },
    });
    const all = await this.projects.all(organizationId);
    const begun = quarters.filter(({ startsOn }) => startsOn <= all.yardstick.today);
    const quarter =
      name === undefined ? (begun.at(-1) ?? quarters[0]) : quarters.find((one) => one.name === name);
    if (!quarter && name === undefined) return null;
    if (!quarter) throw new NotFound('quarter', 'kwartaal');
    const focus = await manager.findOneBy(QuarterFocus, { organizationId, periodId: quarter.id });
    const size = focus?.size ?? USUAL_FOCUS;
    const planned = all.pictures.flatMap((picture) => {
      const here = picture.quarters.find(({ period }) => period.id === quarter.id);
      return here ? [{ picture, planned: here.planned }] : [];
    });
    const people = await manager.findBy(Person, { organizationId });
    const nameOf = new Map(people.map((person) => [person.id, person.name]));
    const ranked = inOrder(
      planned
        .filter(({ picture }) => !isOver(picture.project.state))
        .map(({ picture, planned: one }) => ({
          ...{ id: picture.project.id, name: picture.project.name, rank: one.rank },
          ...{ ...picture, planned: one, rankedBy: nameOf.get(one.rankedById ?? '') ?? null },
        })),
    ).map((one, index) => ({ ...one, place: index + 1, inFocus: index < size }));
    const ended = planned.flatMap(({ picture }) => (isOver(picture.project.state) ? [picture] : []));
    const learned = await this.#learned(organizationId);
    return { ...all, quarter, quarters, focus: size, ranked, ended, learned };
  }

  /**
   * Gives a project its place by hand, with the reason; or leaves it to its urgency again (null). Throws `NotFound`,
   * `InvalidInput` and `PrioritiesOutOfReach`.
   */
  async rank(
    organizationId: string,
    { quarter, project: key }: { readonly quarter: string; readonly project: string },
    { rank, reason }: { readonly rank: number | null; readonly reason: string },
    author: Author,
  ): Promise<void> {
    await this.#refuseStrangers(organizationId, author);
    await this.database.write(async (tx) => {
      const period = await this.#quarter(organizationId, quarter);
      const project = await tx.findOneBy(Project, { organizationId, key });
      if (!project) throw new NotFound('project', 'project');
      const where = { organizationId, projectId: project.id, periodId: period.id };
      const planned = await tx.findOneBy(ProjectQuarter, where);
      const problems = problemsOfRank(rank, reason, planned !== null);
      if (problems.length > 0) throw new InvalidInput(problems);
      const said = rank === null ? null : reason.trim();
      if (planned?.rank === rank && planned.rankReason === said) return;
      await tx.update(ProjectQuarter, where, {
        ...{ rank, rankReason: said, rankedAt: rank === null ? null : this.clock.now() },
        rankedById: rank === null ? null : author.personId,
      });
    });
  }

  /** How many projects are on the focus list of a quarter. Throws `NotFound`, `InvalidInput`, `PrioritiesOutOfReach`. */
  async focusOn(organizationId: string, quarter: string, size: number, author: Author): Promise<void> {
    await this.#refuseStrangers(organizationId, author);
    if (!Number.isInteger(size) || size < 1 || size > MOST_FOCUS)
      throw new InvalidInput(problem('focus', NO_FOCUS));
    await this.database.write(async (tx) => {
      const { id: periodId } = await this.#quarter(organizationId, quarter);
      await tx.save(QuarterFocus, { organizationId, periodId, size });
    });
  }

  async #learned(organizationId: string): Promise<Map<string, string>> {
    const moves = await this.database.read().find(ProjectMove, {
      where: { organizationId, learned: Not(IsNull()) },
      order: { number: 'ASC' },
    });
    return new Map(moves.map(({ projectId, learned }) => [projectId, learned ?? '']));
  }

  async #refuseStrangers(organizationId: string, author: Author): Promise<void> {
    if (!(await this.rights.of(organizationId, author)).leads) throw new PrioritiesOutOfReach();
  }

  async #quarter(organizationId: string, name: string): Promise<Period> {
    const period = await this.database.read().findOneBy(Period, { organizationId, kind: 'quarter', name });
    if (!period) throw new NotFound('quarter', 'kwartaal');
    return period;
  }
}

const NO_FOCUS: Wrong = {
  en: `Give a whole number from 1 to ${MOST_FOCUS}.`,
  nl: `Geef een geheel getal van 1 tot en met ${MOST_FOCUS}.`,
};
const NO_RANK: Wrong = {
  en: 'Give a place from 1 to 999, or none to leave it to the figure.',
  nl: 'Geef een plaats van 1 tot en met 999, of geen om het aan het cijfer over te laten.',
};
const UNEXPLAINED: Wrong = {
  en: 'Say why it stands there: whoever is moved down by it will ask.',
  nl: 'Zeg waarom het daar staat: wie erdoor zakt, zal het vragen.',
};
const NOT_PLANNED: Wrong = {
  en: 'The project is not planned in this quarter. Plan it there first.',
  nl: 'Het project is niet in dit kwartaal gepland. Plan het daar eerst in.',
};

function problemsOfRank(rank: number | null, reason: string, isPlanned: boolean): Problem[] {
  const isRank = rank === null || (Number.isInteger(rank) && rank >= 1 && rank <= 999);
  const unexplained = rank !== null && reason.trim() === '' ? UNEXPLAINED : null;
  return [
    ...problem('project', isPlanned ? null : NOT_PLANNED),
    ...problem('rank', isRank ? null : NO_RANK),
    ...problem('reason', unexplained ?? problemOfText(reason, LONGEST_LINE)),
  ];
}
