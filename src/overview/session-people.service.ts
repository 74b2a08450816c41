import { Injectable } from '@nestjs/common';
import { participantsOf, tokensOf } from '../cycles/domain/participants.js';
import { RhythmService } from '../cycles/rhythm.service.js';
import { type SessionWithPeriod, SessionsService } from '../cycles/sessions.service.js';
import type { Caller } from '../organizations/caller.js';
import type { Problem } from '../organizations/domain/problem.js';
import type { RosterDepartment } from '../organizations/domain/roster.js';
import { RosterService } from '../organizations/roster.service.js';
import { DomainError, InvalidInput, VersionConflict } from '../platform/errors.js';
import {
  departmentsByName,
  fieldOfNamed,
  isChosen,
  namedIn,
  problemsOfNamed,
} from './domain/typed-participants.js';

/** What a planner typed. */
export interface TypedPeople {
  readonly groups: readonly string[];
  /** Addresses, one a line. */
  readonly people: string;
  /** Of the session when it was seen. */
  readonly version: string;
}

/** What came of it: kept, or what is wrong with it. */
export interface PeopleAnswer {
  readonly outcome: 'changed' | 'unchanged' | null;
  readonly problems: readonly Problem[];
  /** Somebody was faster, or it has started, or is cancelled. */
  readonly refused: DomainError | null;
}

/** What the form stands among. */
export interface SessionPeople {
  readonly session: SessionWithPeriod;
  readonly departments: readonly RosterDepartment[];
  /** Names of those who take part as it is now kept, on its date. */
  readonly names: readonly string[];
  /** The form as it is kept. */
  readonly typed: TypedPeople;
}

const WHO = { groups: 'groups', people: 'people' } as const;
const ASKED = { outcome: null, problems: [], refused: null } as const;

/** Says who takes part in one session, as a form says it. */
@Injectable()
export class SessionPeopleService {
  constructor(
    private readonly sessions: SessionsService,
    private readonly rhythms: RhythmService,
    private readonly rosters: RosterService,
  ) {}

  /** Throws `NotFound`. */
  async of(organizationId: string, id: string): Promise<SessionPeople> {
    const session = await this.sessions.get(organizationId, id);
    const roster = await this.rosters.load(organizationId);
    const tokens = [...new Set(tokensOf(session, (await this.rhythms.find(organizationId))?.rules))];
    return {
      session,
      departments: departmentsByName(roster),
      names: participantsOf(tokens, roster, session.date).map((one) => roster.people.get(one)?.name ?? ''),
      typed: {
        groups: tokens.filter(isChosen),
        people: tokens.filter((token) => !isChosen(token)).join('\n'),
        version: String(session.version),
      },
    };
  }

  /** The same people as the rhythm names stay the rhythm's. Throws `NotFound`. */
  async change(caller: Caller, id: string, typed: TypedPeople): Promise<PeopleAnswer> {
    const { organizationId } = caller;
    const session = await this.sessions.get(organizationId, id);
    const named = namedIn(typed.groups, typed.people);
    const problems = problemsOfNamed(named, WHO);
    if (problems.length > 0) return { ...ASKED, problems };
    const rules = (await this.rhythms.find(organizationId))?.rules;
    const usual = new Set(tokensOf({ ...session, participants: null }, rules));
    const isUsual = named.length === usual.size && named.every((token) => usual.has(token));
    return this.#invite(caller, id, isUsual ? null : named, typed.version);
  }

  /** Whoever the rhythm says, from now on. Throws `NotFound`. */
  follow(caller: Caller, id: string, version: string): Promise<PeopleAnswer> {
    return this.#invite(caller, id, null, version);
  }

  async #invite(
    caller: Caller,
    id: string,
    named: readonly string[] | null,
    version: string,
  ): Promise<PeopleAnswer> {
    try {
      const { outcome } = await this.sessions.invite(caller, id, named, Number(version) || 0);
      return { ...ASKED, outcome };
    } catch (error) {
      if (error instanceof InvalidInput) {
        const inForm = (field: string) => fieldOfNamed(field, named ?? [], WHO);
        return { ...ASKED, problems: error.fields.map((one) => ({ ...one, field: inForm(one.field) })) };
      }
      const isTheirs = error instanceof DomainError && error.code.startsWith('sessions.');
      if (error instanceof VersionConflict || isTheirs) return { ...ASKED, refused: error };
      throw error;
    }
  }
}
