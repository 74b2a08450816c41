import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { replaceNames } from '../../decisions/domain/replace-names.js';
import { type Erased, Erasures } from '../../organizations/erasures.js';
import { MeetingItem } from './meeting-item.entity.js';
import { MeetingNote } from './meeting-note.entity.js';
import { MeetingStance } from './meeting-stance.entity.js';

/** Minutes are the organization's and stay; who is named in them is called by the pseudonym from then on. */
@Injectable()
export class RoomErasing implements OnModuleInit {
  constructor(private readonly erasures: Erasures) {}

  onModuleInit(): void {
    this.erasures.register({ erase: (tx, erased) => rename(tx, erased) });
  }
}

async function rename(tx: EntityManager, { person, pseudonym }: Erased): Promise<void> {
  const { organizationId, name, address } = person;
  const replace = replaceNames([
    [name, pseudonym.name],
    [address, pseudonym.address],
  ]);
  for (const { sessionId, number, personId, text } of await tx.findBy(MeetingNote, { organizationId })) {
    const said = replace(text);
    const where = { organizationId, sessionId, number, personId };
    if (said !== text) await tx.update(MeetingNote, where, { text: said });
  }
  for (const { sessionId, personId, text } of await tx.findBy(MeetingStance, { organizationId })) {
    const said = text === null ? null : replace(text);
    if (said !== text)
      await tx.update(MeetingStance, { organizationId, sessionId, personId }, { text: said });
  }
  for (const { sessionId, number, texts, customer } of await tx.findBy(MeetingItem, { organizationId })) {
    const one = ({ title, detail }: (typeof texts)['en']) => ({
      ...{ title: replace(title), detail: detail === null ? null : replace(detail) },
    });
    const said = { en: one(texts.en), nl: one(texts.nl) };
    const means = customer === null ? null : replace(customer);
    if (JSON.stringify([said, means]) === JSON.stringify([texts, customer])) continue;
    await tx.update(MeetingItem, { organizationId, sessionId, number }, { texts: said, customer: means });
  }
}
