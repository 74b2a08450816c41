import { Body, Controller, Get, Header, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { PageChrome } from '../access/page-chrome.js';
import { secretFrom } from '../access/secrets.js';
import { readSessionCookie } from '../access/session-cookie.js';
import { type Viewer, ViewerParam } from '../access/viewer.js';
import { statusOf, whatIsWrong, type Wrong } from '../goals/what-is-wrong.js';
import { TodayService } from '../goals/today.service.js';
import { May } from '../organizations/caller.js';
import { RosterService } from '../organizations/roster.service.js';
import { Clock } from '../platform/clock.js';
import { seeOther, sendPage } from '../platform/http/send-page.js';
import { Settings } from '../platform/settings.js';
import { CalendarFeeds } from './calendar-feeds.service.js';
import { SessionCalendar } from './session-calendar.service.js';
import { CalendarPage } from './views/calendar.view.js';
import { calendarTexts } from './views/calendar-texts.js';

const text = z.string().max(64).catch('');
/** `own`, `year`, or the id of a department; and the id of the press. */
const feedForm = z.object({ calendar: text, act: text }).catch({ calendar: '', act: '' });

/** Subscriptions of whoever looks: made here, shown once, ended here; and the same to take away once. */
@Controller('calendar')
@May('subscribe-to-calendars')
export class CalendarPages {
  constructor(
    private readonly chrome: PageChrome,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly feeds: CalendarFeeds,
    private readonly sessions: SessionCalendar,
    private readonly rosters: RosterService,
    private readonly today: TodayService,
  ) {}

  @Get()
  show(@ViewerParam() viewer: Viewer, @Res() reply: FastifyReply) {
    return this.#page(reply, viewer);
  }

  /**
   * The address is in this answer alone. The same press sent again, by reloading or twice in a row, gets it again and
   * makes no other one: it is worked out from the press and the session of this browser, and kept nowhere.
   */
  @Post()
  async make(
    @ViewerParam() viewer: Viewer,
    @Body({ schema: feedForm }) { calendar, act }: z.output<typeof feedForm>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    let token: string | null = null;
    const scope = calendar === 'own' || calendar === 'year' ? calendar : 'department';
    const session = readSessionCookie(request, this.settings);
    const secret = session && act ? secretFrom(session, `calendar ${act} ${calendar}`) : undefined;
    const wrong = await whatIsWrong(async () => {
      token = await this.feeds.make(viewer, scope, scope === 'department' ? calendar : null, secret);
    });
    const address = token && `${this.settings.values.BASE_URL}/calendar/${String(token)}.ics`;
    return this.#page(reply, viewer, { address, wrong });
  }

  @Post(':id/end')
  async end(@ViewerParam() viewer: Viewer, @Param('id') id: string, @Res() reply: FastifyReply) {
    await this.feeds.end(viewer, id);
    return seeOther(reply, '/calendar');
  }

  /** What a subscription to one's own sessions would hold now. */
  @Get('download')
  @Header('Content-Disposition', 'attachment; filename="cadans.ics"')
  async download(@ViewerParam() viewer: Viewer, @Res() reply: FastifyReply) {
    const { organizationName, locale } = viewer;
    const own = { ...viewer, scope: 'own', departmentId: null } as const;
    const { feedText } = await import('./icalendar.js');
    const text = feedText(organizationName, await this.sessions.events(own, locale), this.clock.now());
    return reply.type('text/calendar; charset=utf-8').send(text);
  }

  async #page(
    reply: FastifyReply,
    viewer: Viewer,
    { address = null, wrong = {} }: { address?: string | null; wrong?: Partial<Wrong> } = {},
  ) {
    const { organizationId, locale, zone } = viewer;
    const { title } = calendarTexts[locale];
    const frame = this.chrome.for(viewer, { title, path: '/year', narrow: true });
    const today = await this.today.of(organizationId);
    const departments = (await this.rosters.load(organizationId)).departmentsOn(today);
    const feeds = await this.feeds.list(viewer);
    const { problems = [] } = wrong;
    const page = <CalendarPage {...{ frame, zone, feeds, departments, address, problems }} />;
    return sendPage(reply, page, statusOf(wrong));
  }
}
