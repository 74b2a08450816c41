import { PassThrough, type Readable } from 'node:stream';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { type Cancel, Timers } from '../../platform/timers.js';
import { MeetingChanges } from './meeting-changes.js';
import { Meeting } from './meeting.entity.js';
import { TooManyWindows } from './room.errors.js';

const LOOK_MS = 1_000;
/** In looks. Proxies end what says nothing for half a minute. */
const HEARTBEAT = 15;
/** In looks: then a browser comes again, and is asked anew whether it is still signed in. */
const LONGEST = 600;
const RETRY_MS = 2_000;
/** Of one person in this process: some windows, a telephone, and those a browser has not noticed are gone. */
const MOST = 8;

export interface Watcher {
  readonly organizationId: string;
  readonly personId: string;
  readonly sessionId: string;
  /** The last revision that whoever watches has seen; 0 before the session starts. */
  readonly seen: number;
}

interface Stream {
  readonly watcher: Watcher;
  readonly out: PassThrough;
  seen: number;
  age: number;
}

/**
 * Tells browsers that look on when something changed in their rooms; what it is, they ask for. One question a second
 * for all rooms that somebody looks at, none while nobody does; this process's own changes are seen at once.
 */
@Injectable()
export class RoomStreams implements OnModuleDestroy {
  readonly #logger = new Logger(RoomStreams.name);
  readonly #streams = new Set<Stream>();
  #turns: Cancel | null = null;
  #looking: Promise<void> | null = null;
  #again = false;
  #closed = false;

  constructor(
    private readonly database: Database,
    private readonly timers: Timers,
    changes: MeetingChanges,
  ) {
    changes.follow(() => void this.look());
  }

  /** Server-sent events for as long as somebody reads them. Throws `TooManyWindows`. */
  open(watcher: Watcher): Readable {
    const own = [...this.#streams].filter(({ watcher: { personId } }) => personId === watcher.personId);
    if (own.length >= MOST || this.#closed) throw new TooManyWindows();
    const stream: Stream = { watcher, out: new PassThrough(), seen: watcher.seen, age: 0 };
    stream.out.write(`retry: ${RETRY_MS}\n\n`);
    stream.out.once('close', () => this.#drop(stream));
    this.#streams.add(stream);
    this.#turns ??= this.timers.every(LOOK_MS, () => this.#turn());
    void this.look();
    return stream.out;
  }

  /** How many browsers look on. */
  get count(): number {
    return this.#streams.size;
  }

  /** Looks whether anything changed, and tells those who have not seen it. A look under way is followed by another. */
  look(): Promise<void> {
    this.#again = true;
    this.#looking ??= this.#lookOn()
      .catch((error: unknown) => this.#logger.warn(`Could not look for changes in rooms: ${String(error)}`))
      .finally(() => (this.#looking = null));
    return this.#looking;
  }

  /** Before the server waits for what is under way: these would never end. */
  onModuleDestroy(): void {
    this.#closed = true;
    for (const { out } of this.#streams) out.end();
  }

  async #lookOn(): Promise<void> {
    while (this.#again && this.#streams.size > 0) {
      this.#again = false;
      const rooms = new Map([...this.#streams].map(({ watcher }) => [watcher.sessionId, watcher]));
      const where = [...rooms.values()].map(({ organizationId, sessionId }) => ({
        organizationId,
        sessionId,
      }));
      const select = { organizationId: true, sessionId: true, revision: true } as const;
      const found = await this.database.read().find(Meeting, { select, where });
      const revisions = new Map(found.map(({ sessionId, revision }) => [sessionId, revision]));
      for (const stream of this.#streams) tell(stream, revisions.get(stream.watcher.sessionId) ?? 0);
    }
  }

  #turn(): void {
    for (const stream of this.#streams) {
      stream.age += 1;
      if (stream.age >= LONGEST) stream.out.end();
      else if (stream.age % HEARTBEAT === 0) stream.out.write(':\n\n');
    }
    void this.look();
  }

  #drop(stream: Stream): void {
    this.#streams.delete(stream);
    if (this.#streams.size > 0) return;
    this.#turns?.();
    this.#turns = null;
  }
}

/** Also where the count went back: what was begun is another session's room, or a back-up was restored. */
function tell(stream: Stream, revision: number): void {
  if (revision === stream.seen || stream.out.writableEnded) return;
  stream.seen = revision;
  stream.out.write(`id: ${revision}\ndata: ${revision}\n\n`);
}
