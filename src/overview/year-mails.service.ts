import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import { addDays } from '../calendar/domain/time.js';
import { instantOf } from '../calendar/domain/zones.js';
import type { RhythmRules } from '../cycles/domain/rhythm.js';
import { Rhythm } from '../cycles/rhythm.entity.js';
import type { Roster } from '../organizations/domain/roster.js';
import { RosterService } from '../organizations/roster.service.js';
import { Database } from '../platform/database/database.js';
import { NotFound } from '../platform/errors.js';
import { type MailMonth, mailMonths } from './domain/mail-months.js';
import type { MailOccasion } from './domain/occasion-words.js';
import { looksAfterMail } from './looks-after-mail.js';
import { MailListService } from './mail-list.service.js';
import { MailOccasionsService } from './mail-occasions.service.js';
import type { Year } from './year.service.js';

/** Whose mails of a year are shown, and the mails. */
export interface YearMails {
  /** Null: everybody's together. */
  readonly personId: string | null;
  /** Whom the viewer may choose among; nobody for those who see only their own. */
  readonly choices: readonly { readonly id: string; readonly name: string }[];
  readonly months: readonly MailMonth[];
  readonly occasions: ReadonlyMap<string, MailOccasion>;
  readonly roster: Roster;
  readonly rules: RhythmRules;
}

/** In the address: everybody's mails. */
export const EVERYBODY = 'all';
const NO_RULES: RhythmRules = { annual: null, quarterly: null, monthly: null };

@Injectable()
export class YearMailsService {
  constructor(
    private readonly database: Database,
    private readonly mails: MailListService,
    private readonly occasions: MailOccasionsService,
    private readonly rosters: RosterService,
  ) {}

  /**
   * The mails of a person, or of everybody. Times are told in the viewer's zone for their own mails, else in the
   * organization's. Throws `NotFound` for a person the viewer may not look at.
   */
  async load(viewer: Viewer, year: Year, asked: string | undefined): Promise<YearMails> {
    const { organizationId } = viewer;
    const roster = await this.rosters.load(organizationId);
    const personId = asked === EVERYBODY ? null : (asked ?? viewer.personId);
    const mayChoose = looksAfterMail(viewer);
    if (!mayChoose && personId !== viewer.personId) throw new NotFound('person', 'persoon');
    if (personId !== null && !roster.people.has(personId)) throw new NotFound('person', 'persoon');
    const zone = personId === viewer.personId ? viewer.zone : year.zone;
    const { rows } = year.grid;
    const from = rows[0]?.startsOn ?? year.cycle.startsOn;
    const until = rows.at(-1)?.endsOn ?? year.cycle.endsOn;
    const entries = await this.mails.list({
      ...{ organizationId, personId, zone },
      from: instantOf(from, '00:00', zone),
      to: instantOf(addDays(until, 1), '00:00', zone),
    });
    const rhythm = await this.database.read().findOneBy(Rhythm, { organizationId });
    return {
      personId,
      choices: mayChoose ? roster.staffOn(year.today).map(({ id, name }) => ({ id, name })) : [],
      months: mailMonths(rows, entries),
      occasions: await this.occasions.of(
        organizationId,
        entries.map(({ occasionId }) => occasionId),
      ),
      roster,
      rules: rhythm?.rules ?? NO_RULES,
    };
  }
}
