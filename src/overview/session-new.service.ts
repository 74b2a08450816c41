import { Injectable } from '@nestjs/common';
import { NoCycleKept, SessionInPast } from '../cycles/cycles.errors.js';
import { SESSION_KINDS, type SessionKind } from '../cycles/domain/rhythm.js';
import {
  type ExtraordinarySession,
  ExtraordinarySessionsService,
  type PlacedSession,
} from '../cycles/extraordinary-sessions.service.js';
import { RhythmService } from '../cycles/rhythm.service.js';
import type { Caller } from '../organizations/caller.js';
import { LONGEST_NAME, problemOfName } from '../organizations/domain/names.js';
import { problem, type Problem } from '../organizations/domain/problem.js';
import { RosterService } from '../organizations/roster.service.js';
import { InvalidInput } from '../platform/errors.js';
import { departmentsByName, fieldOfNamed, namedIn, problemsOfNamed } from './domain/typed-participants.js';
import { problemsOfPlacing, type TypedPlacing } from './domain/typed-placing.js';
import { type PlacingConcerns, PlacingConcernsService } from './placing-concerns.service.js';

/** What a planner typed; what is empty is as the rhythm has it for the kind. */
export interface TypedSession extends TypedPlacing {
  readonly kind: string;
  readonly title: string;
  readonly groups: readonly string[];
  readonly people: string;
  /** What "all the same" was said of; empty before. */
  readonly despite: string;
}

/** What came of it: added, or what is wrong with it, or what to look at first. */
export interface NewSessionAnswer {
  /** Null where it was not added. */
  readonly added: string | null;
  readonly problems: readonly Problem[];
  /** Null where nothing is to be asked. */
  readonly concerns: PlacingConcerns | null;
}

const ASKED = { added: null, problems: [], concerns: null } as const;
const WHO = { groups: 'groups', people: 'people' } as const;
const wrongKind = {
  en: 'Say which kind of session it is.',
  nl: 'Zeg wat voor sessie het is.',
};
const wrongTitle = {
  en: `A name is one line of at most ${LONGEST_NAME} characters.`,
  nl: `Een naam is één regel van hooguit ${LONGEST_NAME} tekens.`,
};
const notHeld = {
  en: 'The rhythm has no sessions of this kind, so it does not say who takes part. Choose who does.',
  nl: 'Het ritme kent geen sessies van deze soort en zegt dus niet wie er meedoet. Kies wie dat zijn.',
};

/** Adds a session as a form says it: a day off, a clash and who is away are asked about before. */
@Injectable()
export class SessionNewService {
  constructor(
    private readonly extraordinary: ExtraordinarySessionsService,
    private readonly concerns: PlacingConcernsService,
    private readonly rhythms: RhythmService,
    private readonly rosters: RosterService,
  ) {}

  /** Departments to choose from. */
  async departments(organizationId: string) {
    return departmentsByName(await this.rosters.load(organizationId));
  }

  async add(caller: Caller, typed: TypedSession): Promise<NewSessionAnswer> {
    const { organizationId } = caller;
    const read = await this.#read(organizationId, typed);
    if ('problems' in read) return { ...ASKED, problems: read.problems };
    const { command } = read;
    const placed = await this.#place(organizationId, command);
    if ('problems' in placed) return { ...ASKED, problems: placed.problems };
    if (typed.despite !== saidOf(typed)) {
      const one = { id: null, kind: command.kind, merged: [], participants: command.participants ?? null };
      const concerns = await this.concerns.of(organizationId, one, placed.time);
      if (concerns) return { ...ASKED, concerns };
    }
    const { id } = await this.extraordinary.add(caller, command);
    return { ...ASKED, added: id };
  }

  async #read(organizationId: string, typed: TypedSession): Promise<Wrong | Read> {
    const kind = SESSION_KINDS.find((one) => one === typed.kind);
    const named = namedIn(typed.groups, typed.people);
    const problems = [
      ...problem('kind', kind ? null : wrongKind),
      ...problem('title', typed.title === '' || problemOfName(typed.title) === null ? null : wrongTitle),
      ...problemsOfPlacing(typed, ['time', 'minutes', 'days']),
      ...(named.length > 0 ? problemsOfNamed(named, WHO) : await this.#unnamed(organizationId, kind)),
    ];
    if (kind === undefined || problems.length > 0) return { problems };
    const { title, date, time, minutes, days, place } = typed;
    return {
      command: {
        ...{ kind, date, title: title || null },
        ...(time && { time }),
        ...(minutes && { minutes: Number(minutes) }),
        ...(days && { days: Number(days) }),
        ...(place && { place }),
        ...(named.length > 0 && { participants: named }),
      },
    };
  }

  /** Nobody is named: then the rhythm has to say who comes. */
  async #unnamed(organizationId: string, kind: SessionKind | undefined): Promise<Problem[]> {
    const rhythm = await this.rhythms.find(organizationId);
    return problem(WHO.groups, kind === undefined || rhythm?.rules[kind] ? null : notHeld);
  }

  async #place(organizationId: string, command: ExtraordinarySession): Promise<Wrong | PlacedSession> {
    const inForm = (field: string) => fieldOfNamed(field, command.participants ?? [], WHO);
    try {
      return await this.extraordinary.place(organizationId, command);
    } catch (error) {
      if (error instanceof SessionInPast || error instanceof NoCycleKept)
        return { problems: problem('date', error.texts ?? error.message) };
      if (!(error instanceof InvalidInput)) throw error;
      return { problems: error.fields.map((one) => ({ ...one, field: inForm(one.field) })) };
    }
  }
}

interface Wrong {
  readonly problems: readonly Problem[];
}

interface Read {
  readonly command: ExtraordinarySession;
}

/** What "all the same" was said of: another moment, or other people, are asked about anew. */
export function saidOf({ kind, date, time, minutes, days, groups, people }: TypedSession): string {
  return [kind, date, time, minutes, days, ...namedIn(groups, people)].join(' ');
}
