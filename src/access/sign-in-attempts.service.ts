import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { Doing, runAs } from '../platform/acting.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { hashOf } from './secrets.js';
import { SignInAttempt } from './sign-in-attempt.entity.js';

type Purpose = SignInAttempt['purpose'];

/** How long an answer may take: somebody looks for their key, or signs in at their organization. */
const ATTEMPT_LIFE_MS = 10 * 60_000;

/**
 * Questions that wait for an answer from one browser: each is answered once, and soon. To be asked is no act yet, nor is
 * an answer that nobody looked at: what comes of it is written down.
 */
@Injectable()
export class SignInAttemptsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Remembers what was asked of a browser.
   * @param question random, and given back with the answer
   */
  async begin(
    purpose: Purpose,
    question: string,
    browser: string,
    data: SignInAttempt['data'] = {},
  ): Promise<void> {
    const expiresAt = this.clock.now() + ATTEMPT_LIFE_MS;
    const attempt = { questionHash: hashOf(question), browser, purpose, data, expiresAt };
    await aside(() => this.database.write((tx) => tx.insert(SignInAttempt, attempt)));
  }

  /**
   * Takes the question away, so that a second answer finds none.
   * @returns what was remembered with it; null where nobody asked that of this browser, or too long ago
   */
  async take(
    purpose: Purpose,
    question: string,
    browser: string | null,
  ): Promise<SignInAttempt['data'] | null> {
    if (browser === null) return null;
    const asked = { questionHash: hashOf(question), browser, purpose };
    const inTime = { ...asked, expiresAt: MoreThan(this.clock.now()) };
    return aside(() =>
      this.database.write(async (tx) => {
        const attempt = await tx.findOneBy(SignInAttempt, inTime);
        if (attempt === null) return null;
        const { affected } = await tx.delete(SignInAttempt, asked);
        return affected === 1 ? attempt.data : null;
      }),
    );
  }
}

const aside = <T>(work: () => T): T => runAs(new Doing(), work);
