import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { DecisionsService } from '../decisions/decisions.service.js';
import { OwnDecision } from '../decisions/own-decision.entity.js';
import { PermissionAsked } from '../decisions/permission-asked.entity.js';
import { PermissionsService } from '../decisions/permissions.service.js';
import type { OrganizationFile } from '../files/organization-file.schema.js';
import { TodayService } from '../goals/today.service.js';
import type { Author } from '../goals/author.js';
import { RosterService } from '../organizations/roster.service.js';
import { Database } from '../platform/database/database.js';
import { personAt, ScriptFailed } from './person-at.js';

type Act = OrganizationFile['script'][number];

/** What departments of a script decide without asking, and what they still ask for. */
@Injectable()
export class DecisionPlayer {
  constructor(
    private readonly database: Database,
    private readonly rosters: RosterService,
    private readonly decisions: DecisionsService,
    private readonly permissions: PermissionsService,
    private readonly today: TodayService,
  ) {}

  /** Whether it was one of its acts, and so is done. */
  async perform(organizationId: string, { decide, learn, ask, reply }: Act): Promise<boolean> {
    if (decide) {
      const { by, ...decision } = decide;
      await this.decisions.log(organizationId, decision, await this.#author(organizationId, by));
    } else if (learn) {
      const { by, what, ...outcome } = learn;
      const found = await this.database.read().findOneBy(OwnDecision, { organizationId, what });
      if (!found) throw new ScriptFailed(`Nobody decided “${what}”.`);
      await this.decisions.close(organizationId, found.id, outcome, await this.#author(organizationId, by));
    } else if (ask) {
      const { by, ...permission } = ask;
      const askedOn = await this.today.of(organizationId);
      const author = await this.#author(organizationId, by);
      await this.permissions.ask(organizationId, { ...permission, askedOn }, author);
    } else if (reply) {
      const { what, answer } = reply;
      const open = { organizationId, what, answeredOn: IsNull() };
      const found = await this.database.read().findOneBy(PermissionAsked, open);
      if (!found) throw new ScriptFailed(`Nobody asked “${what}”, or it was answered.`);
      const answeredOn = await this.today.of(organizationId);
      const author: Author = { personId: found.whomId, roles: ['member'] };
      await this.permissions.answer(organizationId, found.id, { answer, answeredOn }, author);
    } else return false;
    return true;
  }

  async #author(organizationId: string, address: string): Promise<Author> {
    const { id, roles } = personAt(await this.rosters.load(organizationId), address);
    return { personId: id, roles };
  }
}
