import { Injectable } from '@nestjs/common';
import { PageChrome } from '../access/page-chrome.js';
import type { Viewer } from '../access/viewer.js';
import { dateAt } from '../calendar/domain/zones.js';
import { sessionName } from '../cycles/domain/session-words.js';
import { ResolutionSubjects } from '../decisions/resolutions/resolution-subjects.service.js';
import { ResolutionsService } from '../decisions/resolutions/resolutions.service.js';
import { SubjectChoices } from '../decisions/resolutions/subject-choices.service.js';
import { has } from '../organizations/domain/rights.js';
import { isPartner } from '../organizations/domain/roles.js';
import { RosterService } from '../organizations/roster.service.js';
import { Clock } from '../platform/clock.js';
import { AgendasService, type SessionAgenda } from './agendas.service.js';
import { ArrangingPageService, type ProposalAgain } from './arranging-page.js';
import { ArrangingService } from './arrangement/arranging.service.js';
import { ItemSubjects } from './item-subjects.service.js';
import { AnswersService } from './questions/answers.service.js';
import { MinutesService } from './minutes.service.js';
import type { TypedResolution } from './resolutions.pages.js';
import { SessionPage } from './views/session.view.js';

/** What came of a form on the page. */
interface Again extends ProposalAgain {
  readonly typed?: TypedResolution;
  /** Key of the item under which something is written down. */
  readonly under?: string;
}

/** The page of one session, as whoever looks may see and use it. */
@Injectable()
export class SessionPages {
  constructor(
    private readonly agendas: AgendasService,
    private readonly resolutions: ResolutionsService,
    private readonly rosters: RosterService,
    private readonly chrome: PageChrome,
    private readonly clock: Clock,
    private readonly minutes: MinutesService,
    private readonly arranging: ArrangingService,
    private readonly arrangingPages: ArrangingPageService,
    private readonly items: ItemSubjects,
    private readonly subjects: ResolutionSubjects,
    private readonly choices: SubjectChoices,
    private readonly answers: AnswersService,
  ) {}

  /** Throws `NotFound`. */
  async of(viewer: Viewer, sessionId: string, { typed, problems = [], under = '', ...rest }: Again = {}) {
    const { organizationId, locale, zone, personId } = viewer;
    const agenda = await this.agendas.agendaOf(organizationId, sessionId, locale);
    const title = sessionName(agenda.session, locale);
    const frame = this.chrome.for(viewer, { title, path: '/year', narrow: true });
    const today = dateAt(this.clock.now(), zone);
    const mayRecord = !isPartner(viewer) && this.resolutions.mayRecord(viewer);
    const roster = await this.rosters.load(organizationId);
    const people = mayRecord ? roster.staffOn(today) : [];
    const sent = mayRecord ? await this.minutes.last(organizationId, agenda.session.id) : null;
    const ids = agenda.resolutions.map(({ id }) => id);
    const about = {
      item: under === '' ? null : { key: under, subjects: await this.#under(agenda, under) },
      groups: mayRecord ? await this.choices.on(organizationId, agenda.session.date) : [],
    };
    const resolved = {
      ...{ sessionId: agenda.session.id, resolutions: agenda.resolutions, locale, today },
      ...{ viewerId: personId, mayRecord, people, typed, sent, zone, about },
      subjects: await this.subjects.of(organizationId, ids),
      mayPointAt: mayRecord && isOn(agenda, this.clock.now()),
      isFixed: agenda.meeting?.adoptedAt != null,
      problems: rest.typedProposal ? [] : problems,
    };
    const proposals = isPartner(viewer)
      ? null
      : await this.arrangingPages.proposalsOf(viewer, agenda, roster, { ...rest, problems });
    const mayArrange = this.arranging.mayArrange(viewer);
    const asked = await this.answers.askedOf(organizationId, { sessionId: agenda.session.id }, personId);
    const plans = viewer.roles.some((role) => role === 'planner' || role === 'admin');
    const isToCome = agenda.meeting === null && agenda.session.startsAt > this.clock.now();
    const mayMove = plans && isToCome;
    const mayInvite = has('add-sessions', viewer) && isToCome;
    const page = { agenda, locale, zone, frame, resolved, proposals, mayArrange, mayMove, asked, mayInvite };
    return <SessionPage {...page} />;
  }

  #under({ session }: SessionAgenda, key: string) {
    return this.items.of(session.organizationId, session.id, key);
  }
}

/** Whether it has begun, was not cancelled, and has no minutes that stay as they are. */
function isOn({ session, meeting }: SessionAgenda, now: number): boolean {
  const hasBegun = meeting !== null || session.startsAt <= now;
  return hasBegun && session.cancelledAt === null && (meeting?.adoptedAt ?? null) === null;
}
