import { Injectable } from '@nestjs/common';
import type { FiscalYear } from '../calendar/domain/period.js';
import { instantOf } from '../calendar/domain/zones.js';
import { Period } from '../cycles/period.entity.js';
import { monthNamed } from '../files/domain/period-names.js';
import type { OrganizationFile } from '../files/organization-file.schema.js';
import { RosterService } from '../organizations/roster.service.js';
import { Database } from '../platform/database/database.js';
import { ClosingsService } from '../updates/owed/closings.service.js';
import { UpdateRound } from '../updates/update-round.entity.js';
import { personAt, ScriptFailed } from './person-at.js';

type Act = OrganizationFile['script'][number];

/** What planners of a script decide about until when departments answer. */
@Injectable()
export class RoundPlayer {
  constructor(
    private readonly database: Database,
    private readonly rosters: RosterService,
    private readonly closings: ClosingsService,
  ) {}

  /** Whether it was one of its acts, and so is done. */
  async perform(
    organizationId: string,
    { close, reopen }: Act,
    { zone, fiscalYear }: { readonly zone: string; readonly fiscalYear: FiscalYear },
  ): Promise<boolean> {
    const act = close ?? reopen;
    if (!act) return false;
    const roundId = await this.#roundAbout(organizationId, act.month, fiscalYear);
    const by = act.by === undefined ? null : personAt(await this.rosters.load(organizationId), act.by).id;
    await this.closings.act({ organizationId, personId: by }, roundId, act.departments ?? null, {
      kind: close ? 'close' : 'reopen',
      until: reopen ? momentOf(reopen.until, zone) : null,
      reason: act.reason,
    });
    return true;
  }

  async #roundAbout(organizationId: string, month: string, fiscalYear: FiscalYear): Promise<string> {
    const name = monthNamed(month, fiscalYear)?.name ?? month;
    const manager = this.database.read();
    const period = await manager.findOneBy(Period, { organizationId, name });
    const round = period && (await manager.findOneBy(UpdateRound, { organizationId, periodId: period.id }));
    if (!round) throw new ScriptFailed(`Nobody was asked about ${month}.`);
    return round.id;
  }
}

/** `2027-02-18 17:00` on the wall of a zone. */
export function momentOf(text: string, zone: string): number {
  return instantOf(text.slice(0, 10), text.slice(11), zone);
}
