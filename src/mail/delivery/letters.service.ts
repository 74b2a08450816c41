import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { nextAttempt } from '../domain/back-off.js';
import { UNWANTED_REASON } from '../domain/held-back.js';
import type { Letter } from '../letter.js';
import { MailKinds } from '../mail-kinds.js';
import type { OutboxMail } from '../outbox-mail.entity.js';
import { type HouseStyle, HouseStyles } from '../style/house-styles.js';
import type { WrittenMail } from '../transport/mail-transport.js';
import type { Claim } from './claims.service.js';
import { keyText } from './keys.js';
import { Renderings } from './renderings.service.js';
import { Settlements } from './settlements.service.js';
import type { Tally } from './tally.js';

/** A letter that cannot be written is a defect or a broken fact: it is given so many chances. */
const CHANCES = 3;

/** Told what became of mails that will not leave now. */
type Count = (part: Partial<Tally>) => void;

/** What the letters of one claim are written with. */
interface Writing {
  readonly lease: string;
  readonly count: Count;
  /** How mails look, by organization. */
  readonly styles: ReadonlyMap<string, HouseStyle>;
}

/** The kind found nothing to write about. */
class NoLetter extends Error {}

/** Has the letters of claimed mails written, each once: what was written is kept and leaves as it is, however often. */
@Injectable()
export class Letters {
  readonly #logger = new Logger(Letters.name);

  constructor(
    private readonly clock: Clock,
    private readonly kinds: MailKinds,
    private readonly renderings: Renderings,
    private readonly settlements: Settlements,
    private readonly styles: HouseStyles,
  ) {}

  /** The claim's mails that are ready to leave, in its order. The others have been put off, settled, or lost. */
  async write(claim: Claim, count: Count): Promise<WrittenMail[]> {
    const usable = await this.renderings.usable(claim.mails);
    const unwritten = claim.mails.filter((mail) => !usable.has(keyText(mail)));
    // If its last holder vanished while it was being written, the letter itself may have brought it down: these are
    // written one by one, each attempt counted beforehand, so that the culprit alone runs out of chances.
    const suspects = unwritten.filter((mail) => claim.abandoned.has(keyText(mail)) || isTroubled(mail));
    const styles = await this.styles.of(unwritten.map(({ organizationId }) => organizationId));
    const writing = { lease: claim.lease, count, styles };
    const ready = new Map<string, WrittenMail>();
    const keep = (mails: readonly WrittenMail[]) => mails.forEach((mail) => ready.set(keyText(mail), mail));
    keep([...usable.values()]);
    for (const [kind, mails] of byKind(unwritten.filter((mail) => !suspects.includes(mail)))) {
      keep(await this.#writeKind(writing, kind, mails));
    }
    for (const mail of suspects) {
      // Over this one, then, its last holder vanished. The others leave before anybody dares again.
      if (claim.abandoned.has(keyText(mail)) && isTroubled(mail))
        await this.#putOff(claim.lease, mail, new Error('whoever tried vanished over it.'), count);
      else if (await this.#begin(claim.lease, mail, count)) keep(await this.#writeOne(writing, mail, mail));
    }
    return claim.mails.flatMap((mail) => ready.get(keyText(mail)) ?? []);
  }

  /** All at once; if that fails, one by one, so that one letter's fault is no other's. */
  async #writeKind(writing: Writing, kind: string, mails: readonly OutboxMail[]): Promise<WrittenMail[]> {
    try {
      return await this.#compose(writing, kind, mails);
    } catch (error) {
      const written: WrittenMail[] = [];
      for (const mail of mails) {
        const tried = { ...mail, attempts: mail.attempts + 1 };
        if (mails.length === 1) await this.#notWritten(writing, tried, error);
        else written.push(...(await this.#writeOne(writing, mail, tried)));
      }
      return written;
    }
  }

  /** @param tried the mail with this attempt counted */
  async #writeOne(writing: Writing, mail: OutboxMail, tried: OutboxMail): Promise<WrittenMail[]> {
    try {
      return await this.#compose(writing, mail.kind, [mail]);
    } catch (error) {
      await this.#notWritten(writing, tried, error);
      return [];
    }
  }

  async #compose(
    { lease, styles }: Writing,
    kind: string,
    mails: readonly OutboxMail[],
  ): Promise<WrittenMail[]> {
    const written = this.kinds.get(kind);
    const letters = await written.compose(mails);
    return this.renderings.keep(
      lease,
      mails.map((mail) => [mail, letterFor(mail, letters)]),
      written,
      styles,
    );
  }

  /** Counts an attempt before it is made; false once the chances are used up. */
  async #begin(lease: string, mail: OutboxMail, count: Count): Promise<boolean> {
    if (mail.attempts < CHANCES) return this.settlements.count(lease, mail);
    const why = 'It could not be written: whoever tried vanished over it.';
    count({ failed: Number(await this.settlements.fail(lease, mail, why)) });
    return false;
  }

  /** Of what is over there is nothing to write: then nothing failed, and nobody wants it any more. */
  async #notWritten({ lease, count }: Writing, mail: OutboxMail, error: unknown): Promise<void> {
    if (!(error instanceof NoLetter) || (await this.#isWanted(mail)))
      return this.#putOff(lease, mail, error, count);
    const withdrawn = Number(await this.settlements.withdraw(lease, mail, UNWANTED_REASON));
    count({ withdrawn });
  }

  /** It is as long as nobody can say otherwise. */
  async #isWanted(mail: OutboxMail): Promise<boolean> {
    try {
      const wanted = await this.kinds.get(mail.kind).stillWanted([mail]);
      return wanted.has(mail.id);
    } catch {
      return true;
    }
  }

  /** The attempt that failed is counted already. */
  async #putOff(lease: string, mail: OutboxMail, error: unknown, count: Count): Promise<void> {
    const why = `It could not be written: ${error instanceof Error ? error.message : String(error)}`;
    this.#logger.error(`A mail of kind ${mail.kind} (${mail.id}): ${why}`);
    const next = nextAttempt({ ...mail, now: this.clock.now() });
    if (mail.attempts >= CHANCES || 'giveUp' in next)
      count({ failed: Number(await this.settlements.fail(lease, mail, why)) });
    else count({ postponed: Number(await this.settlements.putOff(lease, mail, next.at, why)) });
  }
}

/** Writing it was tried before, in vain. */
const isTroubled = ({ attempts, renderedAt }: OutboxMail) => attempts > 0 && renderedAt === null;

function byKind(mails: readonly OutboxMail[]): Map<string, OutboxMail[]> {
  const kinds = new Map<string, OutboxMail[]>();
  for (const mail of mails) kinds.set(mail.kind, [...(kinds.get(mail.kind) ?? []), mail]);
  return kinds;
}

function letterFor(mail: OutboxMail, letters: ReadonlyMap<string, Letter>): Letter {
  const letter = letters.get(mail.id);
  if (!letter) throw new NoLetter(`the kind ${mail.kind} wrote no letter for it.`);
  return letter;
}
