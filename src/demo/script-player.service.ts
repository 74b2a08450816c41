import { Injectable } from '@nestjs/common';
import { LessThanOrEqual, MoreThan } from 'typeorm';
import type { FiscalYear } from '../calendar/domain/period.js';
import { SessionsService } from '../cycles/sessions.service.js';
import { findSession } from '../files/sessions-in-file.service.js';
import type { OrganizationFile } from '../files/organization-file.schema.js';
import { monthNamed } from '../files/domain/period-names.js';
import { GoalMoves } from '../goals/goal-moves.service.js';
import { THE_HOUSE } from '../goals/author.js';
import { ReadingsService } from '../kpis/readings.service.js';
import type { Caller } from '../organizations/caller.js';
import { RosterService } from '../organizations/roster.service.js';
import { ProjectMovesService } from '../projects/project-moves.service.js';
import { Doing, runAs } from '../platform/acting.js';
import { Database } from '../platform/database/database.js';
import type { UpdateForm } from '../updates/update-form.js';
import { UpdateFormsService } from '../updates/update-forms.service.js';
import { saysNothing } from '../updates/domain/content.js';
import { UpdateRequest } from '../updates/update-request.entity.js';
import { UpdatesService } from '../updates/updates.service.js';
import { DecisionPlayer } from './decision-player.service.js';
import { personAt, ScriptFailed } from './person-at.js';
import { QuestionPlayer } from './question-player.service.js';
import { momentOf, RoundPlayer } from './round-player.service.js';
import { SessionPlayer } from './session-player.service.js';
import type { ScriptedAct } from './time-machine.js';

type Act = OrganizationFile['script'][number];
type AnswerAct = NonNullable<Act['answer']>;

/** Why a closed month gets another value, where the script says nothing of it. */
const LATE = 'The figure came in after the month had closed.';
/** What dates and months of a file are read by. */
type Calendar = Pick<OrganizationFile['organization'], 'zone' | 'fiscalYear'>;

/** Does what a script says, through the same verbs that pages and API use. */
@Injectable()
export class ScriptPlayer {
  constructor(
    private readonly database: Database,
    private readonly rosters: RosterService,
    private readonly sessions: SessionsService,
    private readonly goals: GoalMoves,
    private readonly forms: UpdateFormsService,
    private readonly updates: UpdatesService,
    private readonly readings: ReadingsService,
    private readonly projects: ProjectMovesService,
    private readonly decisions: DecisionPlayer,
    private readonly rounds: RoundPlayer,
    private readonly held: SessionPlayer,
    private readonly questions: QuestionPlayer,
  ) {}

  /** The acts of a file, with their instants in the organization's zone. */
  actsOf(organizationId: string, file: OrganizationFile): ScriptedAct[] {
    const { zone } = file.organization;
    return file.script.flatMap((act, index) => {
      const at = momentOf(act.at, zone);
      const steps = act.hold
        ? this.held.turnsOf(organizationId, act.hold, at, zone)
        : [{ at, perform: () => this.#perform(organizationId, act, at, file.organization) }];
      return steps.map((step) => ({
        at: step.at,
        perform: async () => {
          try {
            await runAs(doingOf(organizationId, act), () => step.perform());
          } catch (error) {
            throw new ScriptFailed(`script[${index}], ${act.at}: ${(error as Error).message}`, {
              cause: error,
            });
          }
        },
      }));
    });
  }

  async #perform(organizationId: string, act: Act, now: number, of: Calendar): Promise<void> {
    if (act.answer) return this.#answer(organizationId, act.answer, now);
    if (act.adopt) return void (await this.goals.move(organizationId, act.adopt.goal, 'adopt'));
    if (act.read) return this.#read(organizationId, act.read, of.fiscalYear, now);
    if (await this.decisions.perform(organizationId, act)) return;
    if (await this.rounds.perform(organizationId, act, of)) return;
    if (await this.held.perform(organizationId, act)) return;
    if (await this.questions.perform(organizationId, act)) return;
    if (act.project) return this.#step(organizationId, act.project);
    const ref = (act.move ?? act.cancel ?? act.restore)?.session;
    if (ref === undefined) return;
    const caller: Caller = { organizationId, personId: null, roles: ['planner'] };
    const { id } = findSession(await this.sessions.list(organizationId), ref);
    if (act.move) await this.sessions.move(caller, id, act.move.to);
    if (act.cancel) await this.sessions.cancel(caller, id);
    if (act.restore) await this.sessions.restore(caller, id);
  }

  async #step(organizationId: string, { project, by, ...step }: NonNullable<Act['project']>): Promise<void> {
    const person = by === undefined ? null : personAt(await this.rosters.load(organizationId), by);
    const author = person ? { personId: person.id, roles: person.roles } : THE_HOUSE;
    await this.projects.move(organizationId, project, step, { author });
  }

  async #read(
    organizationId: string,
    { month, readings, reason = LATE }: NonNullable<Act['read']>,
    fiscalYear: FiscalYear,
    now: number,
  ): Promise<void> {
    const period = monthNamed(month, fiscalYear)?.name ?? month;
    const named = Object.entries(readings).flatMap(([kpi, { value, note }]) =>
      value === null ? [] : [{ kpi, period, value, note }],
    );
    await this.readings.recordNamed(organizationId, named, {
      ...{ by: null, source: 'api', at: now },
      reason,
    });
  }

  async #answer(organizationId: string, answer: AnswerAct, now: number): Promise<void> {
    const roster = await this.rosters.load(organizationId);
    const person = personAt(roster, answer.by);
    const form = await this.#openForm(organizationId, person.id, answer, now);
    if (!form) throw new ScriptFailed(`No update request is open for ${answer.by}.`);
    const results = await this.updates.submit({
      organizationId,
      roundId: form.roundId,
      personId: person.id,
      source: 'form',
      answers: form.departments
        .filter((department) => isMeant(department, answer))
        .map(({ requestId, version, kpis, projects, others }) => ({
          requestId,
          version,
          readings: Object.fromEntries(
            kpis.flatMap(({ id, key }) => (answer.readings[key] ? [[id, answer.readings[key]]] : [])),
          ),
          delivered: answer.delivered,
          nothingDelivered: saysNothing({ delivered: answer.delivered, projects: answer.projects }),
          customer: answer.customer,
          help: answer.help,
          helpFrom: others.find(({ key }) => key === answer.helpFrom)?.id ?? null,
          learning: answer.learning,
          projects: Object.fromEntries(
            projects.flatMap(({ id, key }) => (answer.projects[key] ? [[id, answer.projects[key]]] : [])),
          ),
        })),
    });
    const failed = results.find(({ outcome }) => outcome !== 'saved' && outcome !== 'unchanged');
    if (failed) throw new ScriptFailed(`The answer of ${answer.by} was not taken: ${JSON.stringify(failed)}`);
  }

  /** The round that closes first among those in which the person is asked for the departments meant. */
  async #openForm(
    organizationId: string,
    personId: string,
    answer: AnswerAct,
    now: number,
  ): Promise<UpdateForm | null> {
    const open = await this.database.read().find(UpdateRequest, {
      where: { organizationId, opensAt: LessThanOrEqual(now), closesAt: MoreThan(now) },
      order: { closesAt: 'ASC' },
    });
    for (const roundId of new Set(open.map((request) => request.roundId))) {
      const form = await this.forms.formFor(organizationId, personId, roundId);
      if (form?.departments.some((department) => isMeant(department, answer))) return form;
    }
    return null;
  }
}

/** What somebody does in a simulation is written down as what is done in service; an answer has rows of its own. */
function doingOf(organizationId: string, { at, ...act }: Act): Doing {
  void at;
  const doing = new Doing();
  const [verb = ''] = Object.keys(act);
  if (verb === 'answer') return doing;
  doing.act = {
    ...{ organizationId, actor: { kind: 'command', id: null }, name: 'cadans simulate', subject: null },
    details: { act: verb },
  };
  return doing;
}

function isMeant(department: UpdateForm['departments'][number], { departments }: AnswerAct): boolean {
  return department.state !== 'closed' && (departments?.includes(department.key) ?? true);
}
