import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { InvalidInput, NotFound } from '../../platform/errors.js';
import { isHere } from './being-here.js';
import { problemsOfNote } from './domain/approval.js';
import { MeetingChanges } from './meeting-changes.js';
import { MeetingItem } from './meeting-item.entity.js';
import type { Meeting } from './meeting.entity.js';
import { MeetingNote } from './meeting-note.entity.js';
import { MeetingsService, type Somebody } from './meetings.service.js';
import { NoteHasChanged } from './room.errors.js';

export interface NoteCommand {
  readonly sessionId: string;
  /** Of the item. */
  readonly number: number;
  readonly text: string;
  /** Of the note that was typed over; 0 where there was none. */
  readonly revision: number;
}

/** Keeps what each person notes at each item. */
@Injectable()
export class NotesService {
  constructor(
    private readonly clock: Clock,
    private readonly changes: MeetingChanges,
    private readonly meetings: MeetingsService,
  ) {}

  /**
   * Keeps somebody's own note; the revision it has now. A text that is kept already is not kept twice: what a lost
   * connection makes a browser send again is no clash. Throws `NotFound`, `NotInTheRoom`, `NoteHasChanged`,
   * `MeetingHasNotStarted`, `MinutesAreFixed`, `InvalidInput`.
   */
  save(somebody: Somebody, { sessionId, number, text, revision }: NoteCommand): Promise<number> {
    const { organizationId, personId } = somebody;
    const save = async (tx: EntityManager, meeting: Meeting) => {
      await this.meetings.mustTakePart(tx, somebody, sessionId);
      const item = { organizationId, sessionId, number };
      if (!(await tx.existsBy(MeetingItem, item))) throw new NotFound('item', 'onderwerp');
      const problems = problemsOfNote(text);
      if (problems.length > 0) throw new InvalidInput(problems);
      const where = { ...item, personId };
      const kept = await tx.findOneBy(MeetingNote, where);
      if (kept?.text === text) return kept.revision;
      const before = kept?.revision ?? 0;
      if (before !== revision) throw new NoteHasChanged(kept?.text ?? '', before);
      const note = { text, revision: before + 1, at: this.clock.now() };
      if (kept) await tx.update(MeetingNote, where, note);
      else await tx.insert(MeetingNote, { ...where, ...note });
      await isHere(tx, meeting, personId);
      await this.changes.reword(tx, meeting);
      return note.revision;
    };
    return this.changes.change(organizationId, sessionId, save, 'around');
  }
}
