import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Organization } from '../../organizations/organization.entity.js';
import { LONGEST_NAME, problemOfName } from '../../organizations/domain/names.js';
import { Person } from '../../organizations/person.entity.js';
import { actsOn } from '../../platform/acting.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { InvalidInput, NotFound } from '../../platform/errors.js';
import { newId } from '../../platform/ids.js';
import { Settings } from '../../platform/settings.js';
import { PasskeyNotAdded, SignInTooLongAgo, TooManyPasskeys } from '../access.errors.js';
import { relyingPartyOf, type RelyingParty } from '../domain/relying-party.js';
import { SignedInBrowsersService } from '../signed-in-browsers.service.js';
import { SignInAttemptsService } from '../sign-in-attempts.service.js';
import { challengeOf } from './challenge-of.js';
import { loadWebAuthn } from './load-webauthn.js';
import { Passkey } from './passkey.entity.js';
import type { RegistrationAnswer } from './passkey.schemas.js';

const MOST = 20;

interface Whose {
  readonly organizationId: string;
  readonly personId: string;
}

/** The passkeys of a person in one organization. The mailed link stays: nobody can lock themselves out. */
@Injectable()
export class PasskeysService {
  /** Null where browsers have no passkeys for this service. */
  readonly relyingParty: RelyingParty | null;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly attempts: SignInAttemptsService,
    private readonly browsers: SignedInBrowsersService,
    settings: Settings,
  ) {
    this.relyingParty = relyingPartyOf(settings.values.BASE_URL);
  }

  /** Oldest first. */
  async list(whose: Whose): Promise<Passkey[]> {
    const manager = this.database.read();
    return listOf(manager, await personOf(manager, whose));
  }

  /**
   * What a browser is to make a passkey from, within ten minutes.
   * @param session token of the session that asks
   * @param browser key of the browser that asks
   * Throws `PasskeyNotAdded`, `SignInTooLongAgo`, `TooManyPasskeys`.
   */
  async ask(whose: Whose, session: string | undefined, browser: string) {
    const party = this.#party();
    if (!(await this.browsers.isFresh(whose, session))) throw new SignInTooLongAgo();
    const manager = this.database.read();
    const person = await personOf(manager, whose);
    const there = await listOf(manager, person);
    if (there.length >= MOST) throw new TooManyPasskeys(MOST);
    const { organizationId } = whose;
    const { name } = await manager.findOneByOrFail(Organization, { organizationId });
    const { generateRegistrationOptions } = await loadWebAuthn();
    const options = await generateRegistrationOptions({
      ...{ rpName: 'Cadans', rpID: party.id, attestationType: 'none' },
      ...{ userID: bytesOf(person.id), userName: person.address, userDisplayName: `${person.name}, ${name}` },
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      excludeCredentials: there.map(({ credentialId }) => ({ id: credentialId })),
    });
    await this.attempts.begin('new-passkey', options.challenge, browser, { person: person.id });
    return options;
  }

  /**
   * Keeps a passkey that a browser made. Throws `InvalidInput`, `PasskeyNotAdded`.
   * @param browser key of the browser that answers
   */
  async add(whose: Whose, name: string, answer: RegistrationAnswer, browser: string | null): Promise<void> {
    const named = readName(name);
    const credential = await this.#verified(whose, answer, browser);
    const { organizationId } = whose;
    await this.database.write(async (tx) => {
      const { id, accountId } = await personOf(tx, whose);
      if (await tx.existsBy(Passkey, { credentialId: credential.id })) throw new PasskeyNotAdded();
      actsOn('people', id);
      await tx.insert(Passkey, {
        ...{ organizationId, id: newId(), accountId, name: named, createdAt: this.clock.now() },
        ...{ credentialId: credential.id, counter: credential.counter, usedAt: null },
        publicKey: Buffer.from(credential.publicKey).toString('base64url'),
        transports: [...(credential.transports ?? [])],
      });
    });
  }

  /** Throws `InvalidInput`, `NotFound`. */
  async rename(whose: Whose, id: string, name: string): Promise<void> {
    await this.#change(whose, async (tx, own) => {
      if (!(await tx.existsBy(Passkey, { ...own, id }))) return 0;
      return (await tx.update(Passkey, { ...own, id }, { name: readName(name) })).affected;
    });
  }

  /** It signs nobody in any more. Throws `NotFound`. */
  async remove(whose: Whose, id: string): Promise<void> {
    await this.#change(whose, async (tx, own) => (await tx.delete(Passkey, { ...own, id })).affected);
  }

  async #change(
    whose: Whose,
    work: (
      tx: EntityManager,
      own: { organizationId: string; accountId: string },
    ) => Promise<number | null | undefined>,
  ): Promise<void> {
    await this.database.write(async (tx) => {
      const { organizationId, accountId, id } = await personOf(tx, whose);
      actsOn('people', id);
      if ((await work(tx, { organizationId, accountId })) !== 1) throw new NotFound('passkey', 'passkey');
    });
  }

  async #verified({ personId }: Whose, answer: RegistrationAnswer, browser: string | null) {
    const party = this.#party();
    const challenge = challengeOf(answer.response.clientDataJSON);
    const asked = challenge === null ? null : await this.attempts.take('new-passkey', challenge, browser);
    if (challenge === null || asked?.['person'] !== personId) throw new PasskeyNotAdded();
    const { verifyRegistrationResponse } = await loadWebAuthn();
    try {
      const { verified, registrationInfo } = await verifyRegistrationResponse({
        ...{ response: answer, expectedChallenge: challenge, expectedOrigin: party.origin },
        ...{ expectedRPID: party.id, requireUserVerification: true },
      });
      if (verified) return registrationInfo.credential;
    } catch {
      // The library says what is wrong by throwing; whoever forges an answer need not know.
    }
    throw new PasskeyNotAdded();
  }

  #party(): RelyingParty {
    if (this.relyingParty === null) throw new PasskeyNotAdded();
    return this.relyingParty;
  }
}

function readName(name: string): string {
  const named = name.trim();
  const message = problemOfName(named);
  if (message !== null) {
    const dutch =
      named === '' ? 'Geef een naam.' : `Een naam is één regel van hooguit ${LONGEST_NAME} tekens.`;
    throw new InvalidInput([{ field: 'name', message, dutch }]);
  }
  return named;
}

function listOf(manager: EntityManager, { organizationId, accountId }: Person): Promise<Passkey[]> {
  return manager.find(Passkey, { where: { organizationId, accountId }, order: { id: 'ASC' } });
}

async function personOf(manager: EntityManager, { organizationId, personId }: Whose): Promise<Person> {
  const person = await manager.findOneBy(Person, { organizationId, id: personId });
  if (person === null) throw new NotFound('person', 'persoon');
  return person;
}

/** What a device knows a person by: says nothing to whoever finds it. */
function bytesOf(id: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(id, 'utf8'));
}
