import { Injectable } from '@nestjs/common';
import type { ProjectReport } from './domain/report.js';

/** What a department said last of a project. */
export interface SaidOfProject extends ProjectReport {
  readonly department: string;
  /** The day on which it said so: `YYYY-MM-DD`, in the organization's zone. */
  readonly on: string;
}

type Answer = (organizationId: string, projectId: string) => Promise<SaidOfProject | null>;

/** The question how a project stands by the last update, asked here and answered by the room of updates, above. */
@Injectable()
export class ProjectReports {
  #answer: Answer = () => Promise.resolve(null);

  answerBy(answer: Answer): void {
    this.#answer = answer;
  }

  /** Null while no update spoke of it. */
  latest(organizationId: string, projectId: string): Promise<SaidOfProject | null> {
    return this.#answer(organizationId, projectId);
  }
}
