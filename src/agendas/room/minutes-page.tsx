import { Injectable } from '@nestjs/common';
import { PageChrome } from '../../access/page-chrome.js';
import type { Viewer } from '../../access/viewer.js';
import { sessionName } from '../../cycles/domain/session-words.js';
import { Clock } from '../../platform/clock.js';
import type { FieldProblem } from '../../platform/errors.js';
import { MinutesService } from '../minutes.service.js';
import type { StanceCommand } from './domain/approval.js';
import { mayResume } from './domain/run.js';
import { MeetingBook } from './meeting-book.js';
import { MeetingsService } from './meetings.service.js';
import { MinutesView } from './views/minutes.view.js';

/** What came of the form on it. */
interface Again {
  readonly typed?: StanceCommand;
  readonly problems?: readonly FieldProblem[];
}

/** The minutes of one session, as whoever looks may see and use them. */
@Injectable()
export class MinutesPage {
  constructor(
    private readonly book: MeetingBook,
    private readonly meetings: MeetingsService,
    private readonly mails: MinutesService,
    private readonly chrome: PageChrome,
    private readonly clock: Clock,
  ) {}

  /** Throws `NotFound`. */
  async of(viewer: Viewer, sessionId: string, { typed, problems = [] }: Again = {}) {
    const { organizationId, locale, personId, zone } = viewer;
    const { session, organizationName, held } = await this.book.of(organizationId, sessionId);
    const title = sessionName(session, locale);
    const frame = this.chrome.for(viewer, { title, path: '/year', narrow: true });
    const mayRun = this.meetings.mayRun(viewer);
    const endedAt = held?.meeting.endedAt ?? null;
    return (
      <MinutesView
        {...{
          frame,
          session,
          organizationName,
          held,
          locale,
          zone,
          mayRun,
          viewerId: personId,
          typed,
          problems,
        }}
        sent={mayRun ? await this.mails.last(organizationId, sessionId) : null}
        takesPart={mayRun || (held?.attendees.some((one) => one.personId === personId) ?? false)}
        mayResume={mayRun && endedAt !== null && mayResume(session, endedAt, this.clock.now())}
      />
    );
  }
}
