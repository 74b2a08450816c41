import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import '../../calendar/zone-rules.js';
import { Person } from '../../organizations/person.entity.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { PasskeyRefused } from '../access.errors.js';
import { type Arrival, ArrivalsService } from '../arrivals.service.js';
import { isHereAt } from '../domain/is-here.js';
import { SignInAttemptsService } from '../sign-in-attempts.service.js';
import { challengeOf } from './challenge-of.js';
import { loadWebAuthn } from './load-webauthn.js';
import { Passkey } from './passkey.entity.js';
import type { SignInAnswer } from './passkey.schemas.js';
import { PasskeysService } from './passkeys.service.js';

/** Signs in whoever has a passkey. Whatever fails is told apart nowhere. */
@Injectable()
export class PasskeySignInsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly attempts: SignInAttemptsService,
    private readonly arrivals: ArrivalsService,
    private readonly passkeys: PasskeysService,
  ) {}

  /**
   * What a passkey of this service is to sign, within ten minutes; the same for everybody, since nobody said who they
   * are. Throws `PasskeyRefused`.
   * @param browser key of the browser that asks
   */
  async ask(browser: string) {
    const party = this.passkeys.relyingParty;
    if (party === null) throw new PasskeyRefused();
    const { generateAuthenticationOptions } = await loadWebAuthn();
    const options = await generateAuthenticationOptions({ rpID: party.id, userVerification: 'required' });
    await this.attempts.begin('passkey', options.challenge, browser);
    return options;
  }

  /**
   * Signs in: one question is answered once.
   * @returns the new session's token
   * Throws `PasskeyRefused`.
   */
  async complete(answer: SignInAnswer, arrival: Arrival): Promise<string> {
    const challenge = challengeOf(answer.response.clientDataJSON);
    const asked = challenge === null ? null : await this.attempts.take('passkey', challenge, arrival.browser);
    if (challenge === null || asked === null) throw new PasskeyRefused();
    const passkey = await this.database.read().findOneBy(Passkey, { credentialId: answer.id });
    if (passkey === null) throw new PasskeyRefused();
    const counter = await this.#verified(answer, challenge, passkey);
    return this.database.write(async (tx) => {
      const person = await this.#personOf(tx, passkey);
      if (
        person === null ||
        person.id !== Buffer.from(answer.response.userHandle, 'base64url').toString('utf8')
      )
        throw new PasskeyRefused();
      const { organizationId, id } = passkey;
      // Not if it was removed, or answered another question, in between.
      const unchanged = { organizationId, id, counter: passkey.counter };
      const { affected } = await tx.update(Passkey, unchanged, { counter, usedAt: this.clock.now() });
      if (affected !== 1) throw new PasskeyRefused();
      return this.arrivals.letIn(tx, person, arrival, 'passkey');
    });
  }

  /** How often the device has signed by now. */
  async #verified(answer: SignInAnswer, challenge: string, passkey: Passkey): Promise<number> {
    const party = this.passkeys.relyingParty;
    if (party === null) throw new PasskeyRefused();
    const { verifyAuthenticationResponse } = await loadWebAuthn();
    const { credentialId: id, counter } = passkey;
    const publicKey = Uint8Array.from(Buffer.from(passkey.publicKey, 'base64url'));
    try {
      const { verified, authenticationInfo } = await verifyAuthenticationResponse({
        ...{ response: answer, expectedChallenge: challenge, expectedOrigin: party.origin },
        ...{ expectedRPID: party.id, requireUserVerification: true, credential: { id, publicKey, counter } },
      });
      if (verified) return authenticationInfo.newCounter;
    } catch {
      // The library says what is wrong by throwing; whoever forges an answer need not know.
    }
    throw new PasskeyRefused();
  }

  async #personOf(tx: EntityManager, { organizationId, accountId }: Passkey): Promise<Person | null> {
    const person = await tx.findOneBy(Person, { organizationId, accountId });
    return person !== null && isHereAt(person, this.clock.now()) ? person : null;
  }
}
