import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { OutboxMail } from '../../mail/outbox-mail.entity.js';
import { Database } from '../../platform/database/database.js';
import { stillAsks } from '../help-wanted.service.js';
import { type RoundSheets, RoundSheetsService } from '../round-sheets.service.js';
import { UpdateRequest } from '../update-request.entity.js';
import { UpdateRevision } from '../update-revision.entity.js';
import type { AskedHelp, HelpWantedMail } from './help-wanted.mail.js';
import { idsIn } from './mail-facts.js';
import { revisionsIn } from './round-mails.service.js';

/** Loads what mails about help are written from: the same number of queries for one mail and for a thousand. */
@Injectable()
export class HelpWantedMailsService {
  constructor(
    private readonly database: Database,
    private readonly sheets: RoundSheetsService,
  ) {}

  /** By mail id. */
  async facts(mails: readonly OutboxMail[]): Promise<Map<string, HelpWantedMail>> {
    const found = new Map<string, HelpWantedMail>();
    for (const organizationId of new Set(mails.map((mail) => mail.organizationId))) {
      const own = mails.filter((mail) => mail.organizationId === organizationId);
      const revisions = await this.#revisions(organizationId, own);
      const roundIds = [...new Set(own.map(({ occasionId }) => occasionId))];
      const sheets = await this.sheets.load(organizationId, roundIds);
      for (const mail of own) {
        const facts = factsOf(mail, sheets, revisions);
        if (facts) found.set(mail.id, facts);
      }
    }
    return found;
  }

  /** Those whose answer, as it stands now, still asks the same department. */
  async stillWanted(mails: readonly OutboxMail[]): Promise<ReadonlySet<string>> {
    const wanted = new Set<string>();
    for (const organizationId of new Set(mails.map((mail) => mail.organizationId))) {
      const own = mails.filter((mail) => mail.organizationId === organizationId);
      const revisions = await this.#revisions(organizationId, own);
      const requests = await this.database.read().findBy(UpdateRequest, {
        organizationId,
        id: In(own.flatMap((mail) => revisionsIn(mail).map(({ requestId }) => requestId))),
      });
      const latest = new Map(requests.map(({ id, version }) => [id, revisions.get(`${id} ${version}`)]));
      for (const mail of own) {
        const asks = revisionsIn(mail).some(({ requestId, number }) =>
          stillAsks(latest.get(requestId)?.content, revisions.get(`${requestId} ${number}`)?.content),
        );
        if (asks) wanted.add(mail.id);
      }
    }
    return wanted;
  }

  /** All revisions of the requests they speak of, by request and number. */
  async #revisions(
    organizationId: string,
    mails: readonly OutboxMail[],
  ): Promise<Map<string, UpdateRevision>> {
    const requestIds = mails.flatMap((mail) => revisionsIn(mail).map(({ requestId }) => requestId));
    const where = { organizationId, requestId: In([...new Set(requestIds)]) };
    const rows = await this.database.read().findBy(UpdateRevision, where);
    return new Map(rows.map((row) => [`${row.requestId} ${row.number}`, row]));
  }
}

function factsOf(
  mail: OutboxMail,
  { organization, roster, rounds }: RoundSheets,
  revisions: ReadonlyMap<string, UpdateRevision>,
): HelpWantedMail | null {
  const recipient = roster.people.get(mail.recipientId);
  const sheet = rounds.get(mail.occasionId);
  if (!recipient || !sheet) return null;
  const nameOf = (id: string | null | undefined) => roster.departments.get(id ?? '')?.name ?? '';
  const asked = revisionsIn(mail).flatMap(({ requestId, number }): AskedHelp[] => {
    const revision = revisions.get(`${requestId} ${number}`);
    const request = sheet.requests.find(({ id }) => id === requestId);
    if (!revision || !request) return [];
    const { help, helpFrom, customer } = revision.content;
    const person = roster.people.get(revision.personId ?? '') ?? null;
    return [{ department: nameOf(request.departmentId), from: nameOf(helpFrom), person, help, customer }];
  });
  if (asked.length === 0) return null;
  const standsInFor = idsIn(mail, 'for').flatMap((id) => roster.people.get(id)?.name ?? []);
  const requests = sheet.requests.filter(({ id }) =>
    revisionsIn(mail).some(({ requestId }) => requestId === id),
  );
  return { organizationName: organization.name, recipient, sheet, requests, standsInFor, asked };
}
