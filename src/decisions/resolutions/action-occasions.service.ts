import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Occasion } from '../../mail/occasion.entity.js';
import { OccasionsService } from '../../mail/occasions.service.js';
import { CalendarsService } from '../../organizations/calendars.service.js';
import { Organization } from '../../organizations/organization.entity.js';
import { newId } from '../../platform/ids.js';
import { actionDays, endOfDay } from '../domain/action-days.js';
import type { Resolution } from './resolution.entity.js';
import { SessionActions } from './session-actions.entity.js';

/** Keeps the occasions on which people are reminded of what sessions gave them to do: one for the actions of a session. */
@Injectable()
export class ActionOccasions {
  constructor(
    private readonly calendars: CalendarsService,
    private readonly occasions: OccasionsService,
  ) {}

  /** An action was written down: whoever does it is reminded from now on. */
  async written(
    tx: EntityManager,
    { organizationId, sessionId }: Pick<Resolution, 'organizationId' | 'sessionId'>,
    dueOn: string,
  ): Promise<void> {
    const { zone } = await tx.findOneByOrFail(Organization, { organizationId });
    const { organization: calendar } = await this.calendars.load(organizationId);
    const until = endOfDay(actionDays(dueOn, calendar).closes, zone);
    const known = await tx.findOneBy(SessionActions, { organizationId, sessionId });
    if (known === null) {
      const id = newId();
      await this.occasions.create(tx, { organizationId, id, type: 'actions', until });
      await tx.insert(SessionActions, { organizationId, id, sessionId });
      return;
    }
    const occasion = await tx.findOneByOrFail(Occasion, { organizationId, id: known.id });
    await this.occasions.rederive(tx, organizationId, known.id, Math.max(occasion.until, until));
  }

  /** An action was done, or not after all, or taken back: the rule looks again at who is to be reminded. */
  async changed(
    tx: EntityManager,
    { organizationId, sessionId }: Pick<Resolution, 'organizationId' | 'sessionId'>,
  ): Promise<void> {
    const known = await tx.findOneBy(SessionActions, { organizationId, sessionId });
    if (known !== null) await this.occasions.touch(tx, organizationId, [known.id]);
  }
}
