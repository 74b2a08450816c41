import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Session } from '../../cycles/session.entity.js';
import type { Author } from '../../goals/author.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { InvalidInput, NotFound } from '../../platform/errors.js';
import { isId, newId } from '../../platform/ids.js';
import {
  AgendaIsClosed,
  NotInvited,
  NotTheirAgenda,
  ProposalIsAnswered,
  ProposalsAreClosed,
} from '../agendas.errors.js';
import { AgendasService } from '../agendas.service.js';
import { proposedKey } from '../domain/decision-items.js';
import { type ProposalCommand, problemsOfProposal, problemsOfReason } from '../domain/proposal.js';
import { AgendaChanges } from './agenda-changes.service.js';
import { ArrangingService, isClosed } from './arranging.service.js';
import { CutOffService } from './cut-off.service.js';
import { AgendaProposal } from './proposal.entity.js';

/** Items that people put forward: participants until the cut-off, and those who run the session until it is over. */
@Injectable()
export class ProposalsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly agendas: AgendasService,
    private readonly arranging: ArrangingService,
    private readonly cutOffs: CutOffService,
    private readonly changes: AgendaChanges,
  ) {}

  /**
   * Puts an item forward; its id. What those who run the session put forward stands on the agenda at once.
   * Throws `NotFound`, `NotInvited`, `ProposalsAreClosed`, `AgendaIsClosed`, `AgendaIsFixed`,
   * `InvalidInput`.
   * @param act an id that the form carried: the same press sent twice, as a lost answer makes browsers do, is one
   */
  async propose(
    organizationId: string,
    sessionId: string,
    command: ProposalCommand,
    author: Author,
    act = '',
  ): Promise<string> {
    const put = () => this.#put(organizationId, sessionId, command, author, act);
    return put().catch((error: unknown) => {
      if (!this.database.dialect.isDuplicate(error)) throw error;
      // The same press came twice at the same moment: by now the other one is there.
      return put();
    });
  }

  #put(
    organizationId: string,
    sessionId: string,
    command: ProposalCommand,
    author: Author,
    act: string,
  ): Promise<string> {
    return this.database.write(async (tx) => {
      const { session, participants } = await this.agendas.attended(organizationId, sessionId);
      const now = this.clock.now();
      const runs = this.arranging.mayArrange(author);
      if (!runs && !participants.some(({ id }) => id === author.personId)) throw new NotInvited();
      if (isClosed(session, now)) throw new AgendaIsClosed();
      await this.arranging.refuseBegun(session);
      if (!runs && now >= (await this.cutOffs.of(session))) throw new ProposalsAreClosed();
      const problems = problemsOfProposal(command);
      if (problems.length > 0) throw new InvalidInput(problems);
      const said = saidBy(command, session.id, author);
      const before = isId(act) ? await tx.findOneBy(AgendaProposal, { organizationId, id: act }) : null;
      if (before && isSame(before, said)) return before.id;
      const proposal = {
        // Whoever goes back and writes something else in the same form means something else.
        ...{ organizationId, id: isId(act) && !before ? act : newId(), ...said, at: now },
        ...{
          state: 'proposed' as const,
          reason: null,
          decidedBy: null,
          carriedFrom: null,
          carried: 0,
          version: 1,
        },
      };
      await tx.insert(AgendaProposal, proposal);
      if (runs) await this.#accept(tx, session, proposal, author);
      return proposal.id;
    });
  }

  /** Puts it on the agenda. Throws `NotFound`, `NotTheirAgenda`, `AgendaIsClosed`, `ProposalIsAnswered`. */
  async accept(organizationId: string, id: string, author: Author): Promise<void> {
    await this.database.write(async (tx) => {
      const proposal = await this.#find(tx, organizationId, id);
      const session = await this.arranging.open(organizationId, proposal.sessionId, author);
      if (proposal.state !== 'proposed') throw new ProposalIsAnswered();
      await this.#accept(tx, session, proposal, author);
    });
  }

  /** Says why it does not come on the agenda. Throws as `accept` does, and `InvalidInput`. */
  async decline(organizationId: string, id: string, reason: string, author: Author): Promise<void> {
    await this.database.write(async (tx) => {
      const proposal = await this.#find(tx, organizationId, id);
      await this.arranging.open(organizationId, proposal.sessionId, author);
      if (proposal.state !== 'proposed') throw new ProposalIsAnswered();
      const problems = problemsOfReason(reason);
      if (problems.length > 0) throw new InvalidInput(problems);
      const answer = { state: 'declined' as const, reason: reason.trim(), decidedBy: author.personId };
      await tx.update(AgendaProposal, { organizationId, id }, { ...answer, version: proposal.version + 1 });
    });
  }

  /** Takes back what one put forward oneself. Throws `NotFound`, `NotTheirAgenda`, `ProposalIsAnswered`. */
  async withdraw(organizationId: string, id: string, author: Author): Promise<void> {
    await this.database.write(async (tx) => {
      const proposal = await this.#find(tx, organizationId, id);
      if (author.personId === null || proposal.personId !== author.personId) throw new NotTheirAgenda();
      if (proposal.state !== 'proposed') throw new ProposalIsAnswered();
      const version = proposal.version + 1;
      await tx.update(AgendaProposal, { organizationId, id }, { state: 'withdrawn', version });
    });
  }

  async #accept(
    tx: EntityManager,
    session: Session,
    proposal: AgendaProposal,
    author: Author,
  ): Promise<void> {
    const { organizationId, id, minutes, personId: ownerId, title } = proposal;
    const answer = { state: 'accepted' as const, decidedBy: author.personId, version: proposal.version + 1 };
    await tx.update(AgendaProposal, { organizationId, id }, answer);
    const key = proposedKey(id);
    await this.arranging.place(tx, session, key, { minutes, ownerId });
    await this.changes.record(tx, session, { kind: 'added', key, title }, author);
  }

  async #find(tx: EntityManager, organizationId: string, id: string): Promise<AgendaProposal> {
    const found = isId(id) ? await tx.findOneBy(AgendaProposal, { organizationId, id }) : null;
    if (!found) throw new NotFound('proposal', 'voorstel');
    return found;
  }
}

type Said = Pick<
  AgendaProposal,
  'sessionId' | 'title' | 'detail' | 'customer' | 'purpose' | 'minutes' | 'personId'
>;

function saidBy(command: ProposalCommand, sessionId: string, { personId }: Author): Said {
  const { purpose, minutes } = command;
  const detail = command.detail.trim();
  const [title, customer] = [command.title.trim(), command.customer.trim()];
  return { sessionId, title, detail: detail === '' ? null : detail, customer, purpose, minutes, personId };
}

function isSame(before: Said, said: Said): boolean {
  return (Object.keys(said) as (keyof Said)[]).every((key) => before[key] === said[key]);
}
