import { Injectable, type OnModuleInit } from '@nestjs/common';
import { accountAddress } from '../organizations/domain/address.js';
import { type Erased, Erasures } from '../organizations/erasures.js';
import { type EntityManager, IsNull, Not } from 'typeorm';
import type { RhythmRules } from './domain/rhythm.js';
import { Rhythm } from './rhythm.entity.js';
import { Session } from './session.entity.js';

/** Rhythms and sessions name single participants by their addresses: the pseudonym's takes the place. */
@Injectable()
export class ParticipantErasing implements OnModuleInit {
  constructor(private readonly erasures: Erasures) {}

  onModuleInit(): void {
    this.erasures.register({ erase: (tx, erased) => this.#erase(tx, erased) });
  }

  async #erase(tx: EntityManager, { person, pseudonym }: Erased): Promise<void> {
    const { organizationId } = person;
    const old = accountAddress(person.address);
    const replaced = (tokens: readonly string[]) =>
      tokens.map((token) => (token.toLowerCase() === old ? pseudonym.address : token));
    const rhythm = await tx.findOneBy(Rhythm, { organizationId });
    if (rhythm) {
      const rules = Object.fromEntries(
        Object.entries(rhythm.rules).map(([kind, rule]: [string, RhythmRules[keyof RhythmRules]]) => [
          kind,
          rule && { ...rule, participants: replaced(rule.participants) },
        ]),
      ) as unknown as RhythmRules;
      if (JSON.stringify(rules) !== JSON.stringify(rhythm.rules)) {
        await tx.update(Rhythm, { organizationId }, { rules });
      }
    }
    const sessions = await tx.find(Session, {
      select: { organizationId: true, id: true, participants: true },
      where: { organizationId, participants: Not(IsNull()) },
    });
    for (const { id, participants } of sessions) {
      const now = replaced(participants ?? []);
      if (now.join() !== participants?.join()) {
        await tx.update(Session, { organizationId, id }, { participants: now });
      }
    }
  }
}
