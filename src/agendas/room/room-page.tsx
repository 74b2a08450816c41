import { Injectable } from '@nestjs/common';
import { PageChrome } from '../../access/page-chrome.js';
import type { Viewer } from '../../access/viewer.js';
import { dateAt } from '../../calendar/domain/zones.js';
import type { Session } from '../../cycles/session.entity.js';
import { sessionName } from '../../cycles/domain/session-words.js';
import { ResolutionSubjects } from '../../decisions/resolutions/resolution-subjects.service.js';
import { SubjectChoices } from '../../decisions/resolutions/subject-choices.service.js';
import { RosterService } from '../../organizations/roster.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { FieldProblem } from '../../platform/errors.js';
import { ItemSubjects } from '../item-subjects.service.js';
import { besides } from './domain/run.js';
import { MeetingBook, type MeetingPicture } from './meeting-book.js';
import type { MeetingItem } from './meeting-item.entity.js';
import { MeetingNote } from './meeting-note.entity.js';
import { MeetingsService } from './meetings.service.js';
import type { NoteHasChanged } from './room.errors.js';
import type { TypedRecord } from './room.pages.js';
import { RoomView } from './views/room.view.js';

/** What the page is to show, and what came of a form on it. */
interface Asked {
  /** The item that is looked at; the current one where it is none. */
  readonly item?: number;
  readonly note?: {
    readonly text: string;
    readonly clash: NoteHasChanged | null;
    readonly problems: readonly FieldProblem[];
  };
  readonly record?: { readonly typed: TypedRecord; readonly problems: readonly FieldProblem[] };
}

/** The room of one session, as whoever looks may see and use it. */
@Injectable()
export class RoomPage {
  constructor(
    private readonly database: Database,
    private readonly book: MeetingBook,
    private readonly meetings: MeetingsService,
    private readonly rosters: RosterService,
    private readonly chrome: PageChrome,
    private readonly clock: Clock,
    private readonly items: ItemSubjects,
    private readonly subjects: ResolutionSubjects,
    private readonly choices: SubjectChoices,
  ) {}

  /** Throws `NotFound`. */
  async of(viewer: Viewer, sessionId: string, { item = 0, note, record }: Asked = {}) {
    const { organizationId, locale, personId, zone } = viewer;
    const { session, organizationName, held } = await this.book.of(organizationId, sessionId);
    const title = sessionName(session, locale);
    const frame = { ...this.chrome.for(viewer, { title, path: '/year' }), entersRoom: true };
    const mayRun = this.meetings.mayRun(viewer);
    const now = this.clock.now();
    const room = { session, organizationName, locale, zone, mayRun, now, viewerId: personId };
    if (!held) return <RoomView {...{ frame, room, held: null }} />;
    const { meeting, items, attendees } = held;
    const shown =
      items.find(({ number }) => number === item) ?? items.find(({ number }) => number === meeting.current);
    const mayNote = mayRun || attendees.some((one) => one.personId === personId);
    const where = { organizationId, sessionId, number: shown?.number ?? 0, personId };
    const own = shown && mayNote ? await this.database.read().findOneBy(MeetingNote, where) : null;
    const talk = {
      ...held,
      ...{
        shown: shown ?? null,
        ...besides(held.meeting.endedAt === null ? { ...meeting, items } : NOWHERE),
      },
      isFollowing: item === 0 || shown?.number === meeting.current,
      mine: mayNote && meeting.adoptedAt === null ? { kept: own, typed: note } : null,
      owners: mayRun ? await this.#owners(viewer, held, dateAt(now, zone)) : [],
      ...(await this.#about(viewer, session, held, { shown, typed: record?.typed.item })),
      record,
    };
    return <RoomView {...{ frame, room, held: talk }} />;
  }

  /** What was resolved and the item at hand are about, and what of that is still to be done. */
  async #about(
    { organizationId }: Viewer,
    { id: sessionId, date }: Session,
    { meeting, resolutions }: MeetingPicture,
    { shown, typed }: { readonly shown: MeetingItem | undefined; readonly typed: string | undefined },
  ) {
    const ofItem = (key: string) => this.items.of(organizationId, sessionId, key);
    const key = shown?.about ?? '';
    const atHand = await ofItem(key);
    const open = await this.subjects.open(organizationId, atHand, sessionId);
    const under = typed ?? key;
    return {
      subjects: await this.subjects.of(
        organizationId,
        resolutions.map(({ id }) => id),
      ),
      // An action on the agenda is not beside itself.
      stillOpen: open.filter(({ id }) => key !== `actions:${id}`),
      about: {
        item: { key: under, subjects: under === key ? atHand : await ofItem(under) },
        groups: meeting.adoptedAt === null ? await this.choices.on(organizationId, date) : [],
      },
    };
  }

  /** Who takes part comes first. */
  async #owners({ organizationId }: Viewer, { attendees }: MeetingPicture, today: string) {
    const staff = (await this.rosters.load(organizationId)).staffOn(today);
    const here = new Set(attendees.map(({ personId }) => personId));
    return [...staff.filter(({ id }) => here.has(id)), ...staff.filter(({ id }) => !here.has(id))];
  }
}

const NOWHERE = { current: null, items: [] };
