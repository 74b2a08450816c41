import { Injectable } from '@nestjs/common';
import { AnswersService } from '../agendas/questions/answers.service.js';
import { SessionsService } from '../cycles/sessions.service.js';
import type { OrganizationFile } from '../files/organization-file.schema.js';
import { findSession } from '../files/sessions-in-file.service.js';
import { RosterService } from '../organizations/roster.service.js';
import { personAt } from './person-at.js';

type Act = OrganizationFile['script'][number];

/** What people of a script answer before sessions. */
@Injectable()
export class QuestionPlayer {
  constructor(
    private readonly rosters: RosterService,
    private readonly sessions: SessionsService,
    private readonly answers: AnswersService,
  ) {}

  /** Whether it was one of its acts, and so is done. */
  async perform(organizationId: string, { respond }: Act): Promise<boolean> {
    if (!respond) return false;
    const { id } = personAt(await this.rosters.load(organizationId), respond.by);
    const session = findSession(await this.sessions.list(organizationId), respond.session);
    await this.answers.answer(organizationId, session.id, id, respond.answers);
    return true;
  }
}
