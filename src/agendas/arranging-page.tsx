import { Injectable } from '@nestjs/common';
import { PageChrome } from '../access/page-chrome.js';
import type { Viewer } from '../access/viewer.js';
import { dateAt, wallTimeAt } from '../calendar/domain/zones.js';
import type { Wrong } from '../goals/what-is-wrong.js';
import type { Roster } from '../organizations/domain/roster.js';
import { RosterService } from '../organizations/roster.service.js';
import { Clock } from '../platform/clock.js';
import { NotTheirAgenda } from './agendas.errors.js';
import { AgendasService, type SessionAgenda } from './agendas.service.js';
import type { TypedArrangement } from './arranging.pages.js';
import type { AgendaChange } from './arrangement/agenda-change.entity.js';
import { AgendaChanges } from './arrangement/agenda-changes.service.js';
import { ArrangementsService } from './arrangement/arrangements.service.js';
import { ArrangingService, isClosed } from './arrangement/arranging.service.js';
import { CutOffService } from './arrangement/cut-off.service.js';
import { LeftBehindService } from './arrangement/left-behind.service.js';
import type { TypedProposal } from './proposals.pages.js';
import { ArrangingPage } from './views/arranging.view.js';
import { arrangingTexts } from './views/arranging-texts.js';
import type { ClosedBecause } from './views/closed-agenda.js';
import type { ProposalsProps } from './views/proposals.js';

type Again = Partial<Wrong> & { readonly typed?: TypedArrangement };
/** What came of a form about something that is put forward. */
export type ProposalAgain = Partial<Wrong> & {
  readonly typedProposal?: TypedProposal;
  readonly declined?: string;
};

/** The page on which an agenda is made up, and what was put forward for it. */
@Injectable()
export class ArrangingPageService {
  constructor(
    private readonly agendas: AgendasService,
    private readonly arranging: ArrangingService,
    private readonly arrangements: ArrangementsService,
    private readonly cutOffs: CutOffService,
    private readonly changes: AgendaChanges,
    private readonly leftBehind: LeftBehindService,
    private readonly rosters: RosterService,
    private readonly chrome: PageChrome,
    private readonly clock: Clock,
  ) {}

  /** Throws `NotFound`, `NotTheirAgenda`. */
  async of(
    viewer: Viewer,
    sessionId: string,
    { typed, problems = [], clash, ...rest }: Again & ProposalAgain = {},
  ) {
    const { organizationId, locale, zone } = viewer;
    if (!this.arranging.mayArrange(viewer)) throw new NotTheirAgenda();
    const agenda = await this.agendas.agendaOf(organizationId, sessionId, locale);
    const { session } = agenda;
    const title = arrangingTexts[locale].title;
    const frame = this.chrome.for(viewer, { title, path: '/year', narrow: true });
    const roster = await this.rosters.load(organizationId);
    const row = await this.arrangements.find(organizationId, session.id);
    const last = await this.changes.last(organizationId, session.id);
    const nameOf = (id: string | null) => (id === null ? null : (roster.people.get(id)?.name ?? null));
    const approval =
      row?.approvedAt == null
        ? null
        : {
            ...{ at: row.approvedAt, by: nameOf(row.approvedBy) },
            changedSince: last !== null && last.at > row.approvedAt,
          };
    const until = row?.proposalsUntil ?? null;
    const aboutProposals = rest.typedProposal !== undefined || rest.declined !== undefined;
    return (
      <ArrangingPage
        {...{ agenda, locale, zone, frame, approval, typed }}
        problems={aboutProposals ? [] : problems}
        people={roster.staffOn(dateAt(this.clock.now(), zone))}
        lastChange={last && { who: nameOf(last.personId), title: titleOf(last, agenda) }}
        leftBehind={await this.leftBehind.before(session)}
        closed={closedBecause(agenda, this.clock.now())}
        isMailed={await this.changes.isMailed(organizationId, session.id)}
        cutOff={until === null ? null : wallTimeAt(until, session.zone)}
        clash={clash ? (clash.texts?.[locale] ?? clash.message) : undefined}
        proposals={await this.proposalsOf(viewer, agenda, roster, { ...rest, problems })}
      />
    );
  }

  /** What the viewer sees of what was put forward. */
  async proposalsOf(
    viewer: Viewer,
    { session, participants, meeting }: SessionAgenda,
    roster: Roster,
    { typedProposal, declined, problems = [] }: ProposalAgain = {},
  ): Promise<ProposalsProps> {
    const { organizationId, locale, zone, personId } = viewer;
    const now = this.clock.now();
    const runs = this.arranging.mayArrange(viewer);
    const takesPart = participants.some(({ id }) => id === personId);
    const isClosedNow = meeting !== null || isClosed(session, now);
    const until = isClosedNow ? null : await this.cutOffs.of(session);
    const isOver = until !== null && now >= until;
    const proposals = await this.arrangements.proposals(organizationId, session.id);
    return {
      ...{ sessionId: session.id, locale, zone, viewerId: personId, runs, until },
      mayPropose: !isClosedNow && (runs || (takesPart && !isOver)),
      isOver: isOver && takesPart && !runs && !meeting,
      begun: meeting && (meeting.adoptedAt === null ? 'going-on' : 'adopted'),
      proposals: proposals.map((one) => ({
        ...one,
        by: one.personId === null ? null : (roster.people.get(one.personId)?.name ?? null),
      })),
      ...{ typed: typedProposal, declined },
      problems: typedProposal !== undefined || declined !== undefined ? problems : [],
    };
  }
}

/** In the reader's language, where the agenda still has it; what was kept of the change is in one language alone. */
function titleOf({ itemKey, title }: AgendaChange, { items, dropped }: SessionAgenda): string {
  return [...items, ...dropped].find(({ key }) => key === itemKey)?.title ?? title;
}

/** Null while it can be arranged. */
function closedBecause({ session, meeting }: SessionAgenda, now: number): ClosedBecause | null {
  if (session.cancelledAt !== null) return 'cancelled';
  if (meeting) return 'begun';
  return isClosed(session, now) ? 'over' : null;
}
