import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { OutboxMail } from '../../mail/outbox-mail.entity.js';
import { KeptReply } from '../../mail/replies/kept-reply.entity.js';
import { Database } from '../../platform/database/database.js';
import { ProjectsService } from '../../projects/projects.service.js';
import { understoodIn } from '../replies/understood.js';
import { UpdateRevision } from '../update-revision.entity.js';
import { type AskedRound, RoundMailsService } from './round-mails.service.js';
import type { ReplyReceipt } from './reply-receipt.mail.js';

/** Loads what receipts of answers by mail are written from; they come one by one, as the answers do. */
@Injectable()
export class ReplyMailsService {
  constructor(
    private readonly database: Database,
    private readonly rounds: RoundMailsService,
    private readonly projects: ProjectsService,
  ) {}

  /** By mail id; of an answer that was pruned or erased meanwhile there is nothing to tell. */
  async receipts(mails: readonly OutboxMail[]): Promise<Map<string, ReplyReceipt>> {
    const rounds = await this.rounds.asked(mails);
    const found = new Map<string, ReplyReceipt>();
    for (const mail of mails) {
      const round = rounds.get(mail.id);
      const receipt = round && (await this.#receipt(mail, round));
      if (receipt) found.set(mail.id, receipt);
    }
    return found;
  }

  async #receipt({ organizationId, data }: OutboxMail, round: AskedRound): Promise<ReplyReceipt | null> {
    const [mailId, digest] = [data['mailId'], data['digest']].map(String);
    const kept = await this.database.read().findOneBy(KeptReply, { organizationId, mailId, digest });
    const understood = understoodIn(kept?.understood ?? null);
    if (understood === null) return null;
    const revisions = await this.database.read().findBy(UpdateRevision, {
      organizationId,
      requestId: In(understood.sections.map(({ requestId }) => requestId)),
    });
    const contents = new Map(
      revisions
        .filter(({ requestId, number }) =>
          understood.sections.some((one) => one.requestId === requestId && one.version === number),
        )
        .map(({ requestId, content }) => [requestId, content]),
    );
    const told = [...contents.values()].flatMap(({ projects }) => Object.keys(projects));
    return { ...round, understood, contents, projects: await this.projects.named(organizationId, told) };
  }
}
