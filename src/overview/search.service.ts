import { Injectable } from '@nestjs/common';
import { sessionName } from '../cycles/domain/session-words.js';
import type { ResolutionKind } from '../decisions/domain/resolution.js';
import { TodayService } from '../goals/today.service.js';
import type { Caller } from '../organizations/caller.js';
import { Database } from '../platform/database/database.js';
import type { Locale } from '../platform/pages/locale.js';
import { groupBy } from './domain/lists.js';
import { bestOf, excerptOf, type Searchable, searchWords } from './domain/search.js';
import { candidatesFor } from './search-questions.js';

export const FINDINGS = [
  ...(['goal', 'department', 'kpi', 'project', 'person', 'session'] as const),
  ...(['decision', 'resolution', 'touchpoint'] as const),
] as const;
export type FindingKind = (typeof FINDINGS)[number];

/** What is known of something besides its name. */
export interface FindingFacts {
  readonly year?: number | undefined;
  readonly department?: string | undefined;
  readonly session?: string | undefined;
  readonly date?: string;
  /** The last day on which it was there, where that has passed. */
  readonly endedOn?: string | undefined;
  readonly isCancelled?: boolean;
  readonly isDone?: boolean;
  readonly resolution?: ResolutionKind;
  readonly company?: string | null;
  /** Names of the departments that a person leads. */
  readonly leads?: readonly string[];
}

/** Something that was found. */
export interface Finding extends Searchable {
  /** What the API calls it by: its key, else its id. */
  readonly ref: string;
  /** Where it is shown; null where it has no page. */
  readonly path: string | null;
  readonly excerpt: string;
  readonly facts: FindingFacts;
}

/** What was found of one kind: the best of it, and how much there is. */
export interface FoundKind {
  readonly kind: FindingKind;
  readonly best: readonly Finding[];
  readonly count: number;
}

type Candidate = Omit<Finding, 'excerpt'>;

/** Finds what an organization wrote down, as it is at this moment: nothing is kept for searching that could lag behind. */
@Injectable()
export class SearchService {
  constructor(
    private readonly database: Database,
    private readonly today: TodayService,
  ) {}

  /**
   * What a caller may read and has all the words, by kind, the kind of the best find first; kinds of which nothing is
   * found are left out. Two statements, whatever there is.
   * @param locale in which sessions are named
   * @param most of each kind
   */
  async find(
    caller: Caller,
    query: string,
    {
      locale,
      most,
      kind,
    }: { readonly locale: Locale; readonly most: number; readonly kind?: FindingKind | undefined },
  ): Promise<FoundKind[]> {
    const words = searchWords(query);
    if (words.length === 0) return [];
    const candidates = await this.#candidates(caller, words, locale);
    return FINDINGS.filter((one) => kind === undefined || one === kind)
      .map((one) => ({ kind: one, ...bestOf(candidates[one], words, most) }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.rank - a.rank)
      .map(({ kind: found, best, count }) => ({
        ...{ kind: found, count },
        best: best.map((one) => ({ ...one, excerpt: excerptOf(one.texts, words) })),
      }));
  }

  async #candidates(
    caller: Caller,
    words: readonly string[],
    locale: Locale,
  ): Promise<Record<FindingKind, Candidate[]>> {
    const today = await this.today.of(caller.organizationId);
    const found = await candidatesFor(this.database.read(), caller, words, today);
    const ended = (day: string | null) => (day !== null && day < today ? day : undefined);
    const years = new Map(found.cycles?.map(({ id, year }) => [id, year]));
    const departments = new Map(found.departments?.map((one) => [one.id, one]));
    const nameOf = (id: string | null) => (id === null ? undefined : departments.get(id)?.name);
    const periods = new Map(found.periods?.map((one) => [one.id, one]));
    const sessions = (found.sessions ?? []).flatMap((session) => {
      const period = periods.get(session.periodId);
      return period ? [{ ...session, name: sessionName({ ...session, period }, locale) }] : [];
    });
    const sessionNames = new Map(sessions.map(({ id, name }) => [id, name]));
    const led = groupBy(found.heading ?? [], ({ personId }) => personId);
    return {
      goal: (found.goals ?? []).map(({ key, statement, cycleId, ...rest }) => {
        const year = years.get(cycleId);
        const path = year === undefined ? '/goal' : `/goal?cycle=${year}`;
        return {
          ref: key,
          path,
          title: statement,
          texts: texts(rest.why, rest.customer, key),
          facts: { year },
        };
      }),
      department: (found.departments ?? []).map(({ key, name, untilDate }) => ({
        ...{ ref: key, path: `/departments/${key}`, title: name, texts: [key] },
        facts: { endedOn: ended(untilDate) },
      })),
      kpi: (found.kpis ?? []).map(({ key, name, customer, source, departmentId, untilDate }) => ({
        ...{ ref: key, path: `/kpis/${key}`, title: name, texts: texts(customer, source, key) },
        facts: { department: nameOf(departmentId), endedOn: ended(untilDate) },
      })),
      project: (found.projects ?? []).map(({ key, name, ...said }) => ({
        ...{ ref: key, path: `/projects/${key}`, title: name, facts: {} },
        texts: texts(said.who, said.wants, said.obstacle, said.customer, said.hypothesis, key),
      })),
      person: (found.people ?? []).map(({ id, name, company, untilDate }) => {
        const leads = (led.get(id) ?? []).flatMap(({ departmentId }) => departments.get(departmentId) ?? []);
        const [first] = leads;
        return {
          ...{
            ref: id,
            path: first ? `/departments/${first.key}` : null,
            title: name,
            texts: texts(company),
          },
          facts: { company, endedOn: ended(untilDate), leads: leads.map((one) => one.name) },
        };
      }),
      session: sessions.map(({ id, name, date, place, cancelledAt }) => ({
        ...{ ref: id, path: `/sessions/${id}`, title: name, texts: texts(place) },
        facts: { date, isCancelled: cancelledAt !== null },
      })),
      decision: (found.decisions ?? []).map(({ id, what, departmentId, decidedOn, ...said }) => ({
        ...{ ref: id, path: `/decisions/${id}`, title: what },
        texts: texts(said.why, said.data, said.customer, said.effect, said.outcome, said.learned),
        facts: { department: nameOf(departmentId), date: decidedOn },
      })),
      resolution: (found.resolutions ?? []).map(({ id, what, customer, sessionId, kind, doneAt }) => ({
        ...{ ref: id, path: `/sessions/${sessionId}`, title: what, texts: texts(customer) },
        facts: { session: sessionNames.get(sessionId), resolution: kind, isDone: doneAt !== null },
      })),
      touchpoint: (found.touchpoints ?? []).map(({ key, name, expectation, promise }) => ({
        ...{ ref: key, path: `/journey/${key}`, title: name, facts: {} },
        texts: texts(expectation, promise, key),
      })),
    };
  }
}

const texts = (...said: readonly (string | null)[]) =>
  said.filter((one) => one !== null && one !== '') as string[];
