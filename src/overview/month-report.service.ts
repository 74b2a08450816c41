import { Injectable } from '@nestjs/common';
import { dateAt } from '../calendar/domain/zones.js';
import { BreachesService } from '../decisions/breaches.service.js';
import { DecisionsService, type LoggedDecision } from '../decisions/decisions.service.js';
import type { Side } from '../decisions/domain/guardrail.js';
import type { Flag } from '../projects/domain/flags.js';
import { isOver } from '../projects/domain/moves.js';
import { type FlaggedProject, ProjectPicturesService } from '../projects/project-pictures.service.js';
import type { MonthBrief, MonthKpi, NamedDepartment, SaidOfProject } from './month-brief.js';
import { MonthBriefService, type WhichMonth } from './month-brief.service.js';

/** A project that does not go as it was meant to: as its departments say, or by what is known of it today. */
export interface ProjectAtRisk {
  readonly key: string;
  readonly name: string;
  readonly departments: readonly NamedDepartment[];
  readonly flags: readonly Flag[];
  readonly said: readonly (SaidOfProject & { readonly department: NamedDepartment })[];
}

export interface MonthBreach {
  readonly kpi: MonthKpi;
  readonly value: number;
  readonly side: Side;
  readonly bound: number;
}

/** The month on one page. */
export interface MonthReport extends MonthBrief {
  readonly projects: readonly ProjectAtRisk[];
  /** Names of all projects by their ids. */
  readonly projectNames: ReadonlyMap<string, string>;
  /** Readings of the month outside of their guardrails. */
  readonly breaches: readonly MonthBreach[];
  /** Decisions to be looked at again, the longest due first. */
  readonly revisits: readonly LoggedDecision[];
}

const AT_RISK = new Set<SaidOfProject['status']>(['at-risk', 'stuck']);

/** Adds to how a month went what lies in other rooms: projects, guardrails, decisions. */
@Injectable()
export class MonthReportService {
  constructor(
    private readonly briefs: MonthBriefService,
    private readonly projects: ProjectPicturesService,
    private readonly breaches: BreachesService,
    private readonly decisions: DecisionsService,
  ) {}

  /** As many queries, however many departments, KPIs and projects. Throws `NotFound`. */
  async of(organizationId: string, which: WhichMonth): Promise<MonthReport> {
    const brief = await this.briefs.of(organizationId, which);
    const today = dateAt(brief.asOf, brief.organization.zone);
    const breaches = await this.breaches.in(organizationId, brief.month);
    const pictures = await this.projects.flagged(organizationId);
    return {
      ...brief,
      projects: atRisk(pictures, brief),
      projectNames: new Map(pictures.map(({ project }) => [project.id, project.name])),
      breaches: brief.kpis.flatMap((kpi): MonthBreach[] => {
        const breach = breaches.get(kpi.id);
        return breach ? [{ kpi, value: breach.reading.value, side: breach.side, bound: breach.bound }] : [];
      }),
      revisits: await this.decisions.due(organizationId, today),
    };
  }
}

/** Projects that are not over and have something to be seen to. */
function atRisk(pictures: readonly FlaggedProject[], { answers }: MonthBrief): ProjectAtRisk[] {
  const said = answers.flatMap(({ department, said: own }) =>
    (own?.projects ?? []).map((one) => ({ ...one, department })),
  );
  return pictures
    .filter(({ project }) => !isOver(project.state))
    .map(({ project, departments, flags }) => ({
      ...{ key: project.key, name: project.name, flags },
      departments: departments.map(({ id, key, name }) => ({ id, key, name })),
      said: said.filter(({ projectId, status }) => projectId === project.id && AT_RISK.has(status)),
    }))
    .filter((one) => one.flags.length + one.said.length > 0);
}
