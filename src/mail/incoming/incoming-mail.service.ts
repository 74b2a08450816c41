import { Injectable, type OnModuleInit, Optional } from '@nestjs/common';
import { ReturnedMailsService } from '../bounces/returned-mails.service.js';
import { FINDINGS } from '../domain/delivery-report.js';
import { RepliesService, REPLY_FATES, type ReplyFate } from '../replies/replies.service.js';
import { Clock } from '../../platform/clock.js';
import { type Finding, HealthChecks } from '../../platform/health/health-checks.js';
import { Metrics } from '../../platform/metrics/metrics.js';
import { Settings } from '../../platform/settings.js';
import { ImapMailbox } from './imap-mailbox.js';

/** What the mailbox said last. */
interface LastRead {
  /** When it was read through; null while it never was. */
  at: number | null;
  /** Since when it cannot be read; null while it can. */
  failingSince: number | null;
}

/** Takes a message in, or answers null where it is none of its own. */
export type TakesMessages = (source: Uint8Array) => Promise<ReplyFate | null>;

/** Reads what came: reports on mails, and answers to them. Any number of replicas may do it at once: each counts once. */
@Injectable()
export class IncomingMail implements OnModuleInit {
  readonly #mailbox: ImapMailbox | null;
  readonly #last: LastRead = { at: null, failingSince: null };
  readonly #takers: TakesMessages[] = [];
  #countReport: (finding: string) => void = () => undefined;
  #countReply: (outcome: string) => void = () => undefined;

  constructor(
    private readonly settings: Settings,
    private readonly clock: Clock,
    private readonly returned: ReturnedMailsService,
    private readonly replies: RepliesService,
    @Optional() private readonly metrics?: Metrics,
    @Optional() private readonly health?: HealthChecks,
  ) {
    const { IMAP_URL } = settings.values;
    this.#mailbox = IMAP_URL === undefined ? null : new ImapMailbox(IMAP_URL);
  }

  /** Whether there is a mailbox to read. */
  get reads(): boolean {
    return this.#mailbox !== null;
  }

  /** Rooms above take in what comes to addresses of their own. */
  register(takes: TakesMessages): void {
    this.#takers.push(takes);
  }

  onModuleInit(): void {
    const reports = this.metrics?.counter({
      name: 'cadans_returned_mails_total',
      help: 'Reports on mails that came back, by what they say; ignored: whatever else came to that address.',
      labelNames: ['finding'],
    });
    const replies = this.metrics?.counter({
      name: 'cadans_mail_replies_total',
      help: 'Answers to mails, by what became of them; strangers and machines answer nothing.',
      labelNames: ['outcome'],
    });
    // Known from the start: what is not there yet cannot be watched.
    for (const finding of [...FINDINGS, 'ignored']) reports?.inc({ finding }, 0);
    for (const outcome of REPLY_FATES) replies?.inc({ outcome }, 0);
    this.#countReport = (finding) => reports?.inc({ finding });
    this.#countReply = (outcome) => replies?.inc({ outcome });
    if (!this.reads) return;
    const last = this.#last;
    this.metrics?.gauge({
      name: 'cadans_mailbox_read_timestamp_seconds',
      help: 'When this process last read the mailbox of returned mails and answers through; 0 while it has not.',
      collect() {
        this.set((last.at ?? 0) / 1000);
      },
    });
    this.health?.register('mailbox', () => Promise.resolve(this.#look()));
  }

  /** Loads what it reads with, where there is a mailbox. */
  async load(): Promise<void> {
    if (!this.reads) return;
    await Promise.all([
      import('imapflow'),
      import('../bounces/read-message.js'),
      import('../replies/read-reply.js'),
    ]);
  }

  /** Reads what is new. A message is marked as read only once what it says is committed. */
  async readNew(): Promise<void> {
    try {
      await this.#mailbox?.read(async (messages) => {
        for (const { source } of messages) await this.#take(source);
      });
      this.#last.at = this.clock.now();
      this.#last.failingSince = null;
    } catch (error) {
      this.#last.failingSince ??= this.clock.now();
      throw error;
    }
  }

  async #take(source: Uint8Array): Promise<void> {
    for (const take of [this.replies.take.bind(this.replies), ...this.#takers]) {
      const fate = await take(source);
      if (fate !== null) return this.#countReply(fate);
    }
    this.#countReport((await this.returned.take(source))?.finding ?? 'ignored');
  }

  /** While it cannot be read, answers lie there and whoever wrote them is nudged all the same. */
  #look(): Finding {
    const { at, failingSince } = this.#last;
    const failing = failingSince === null ? 0 : this.clock.now() - failingSince;
    const figures = {
      lastReadSecondsAgo: at === null ? null : Math.max(0, Math.round((this.clock.now() - at) / 1000)),
      failingSeconds: Math.round(failing / 1000),
    };
    if (failing <= this.settings.values.MAIL_LATE_MINUTES * 60_000) return { ok: true, ...figures };
    return {
      ok: false,
      ...figures,
      cause: 'unread',
      todo: {
        en: 'The mailbox that IMAP_URL names cannot be read: answers and returned mails wait there. Check its address, user and password; the log says what its server answered.',
        nl: 'De mailbox uit IMAP_URL kan niet worden gelezen: antwoorden en teruggekomen mails blijven daar liggen. Controleer adres, gebruiker en wachtwoord; het logboek zegt wat de server antwoordde.',
      },
    };
  }
}
