import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { type NamedResolution, ResolutionsService } from '../../decisions/resolutions/resolutions.service.js';
import type { OutboxMail } from '../../mail/outbox-mail.entity.js';
import { dateAt } from '../../calendar/domain/zones.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { ProjectsService, type ProjectUnderWay } from '../../projects/projects.service.js';
import { AskedKpisService } from '../asked-kpis.service.js';
import { type RoundSheet, type RoundSheets, RoundSheetsService } from '../round-sheets.service.js';
import type { AskedKpi } from '../update-form.js';
import { recalledTo } from '../recalled.js';
import type { UpdateRequest } from '../update-request.entity.js';
import { UpdateRevision } from '../update-revision.entity.js';
import { idsIn, type MailedDepartment, type RoundMail } from './mail-facts.js';
import type { Receipt } from './update-receipt.mail.js';

type Kpis = ReadonlyMap<string, readonly AskedKpi[]>;

/** A round as one person was asked, with whom to turn to. */
export interface AskedRound extends RoundMail {
  readonly departments: readonly (MailedDepartment & { readonly requestId: string })[];
  readonly others: readonly { readonly id: string; readonly name: string }[];
  readonly planners: readonly string[];
}

/** Loads what mails about rounds are written from: the same number of queries for one mail and for a thousand. */
@Injectable()
export class RoundMailsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sheets: RoundSheetsService,
    private readonly kpis: AskedKpisService,
    private readonly projects: ProjectsService,
    private readonly resolutions: ResolutionsService,
  ) {}

  /** By mail id, for mails that ask or tell who is late; departments that answered meanwhile are left out. */
  async asking(mails: readonly OutboxMail[]): Promise<Map<string, RoundMail>> {
    const found = new Map<string, RoundMail>();
    await this.#each(mails, (mail, sheets, sheet, kpis) => {
      const ids = new Set(idsIn(mail, 'departmentIds'));
      const requests = sheet.requests.filter(
        (request) => ids.has(request.departmentId) && request.version === 0 && !isClosedByHand(request, mail),
      );
      const common = commonOf(mail, sheets, sheet, requests);
      if (common && requests.length > 0) {
        found.set(mail.id, {
          ...common,
          departments: requests.map((request) => departmentOf(mail, request, sheets, sheet, kpis)),
        });
      }
    });
    return this.#recalling(mails, found);
  }

  /** With what the last session decided, and gave each one to do: read once for all mails of a round. */
  async #recalling(
    mails: readonly OutboxMail[],
    found: ReadonlyMap<string, RoundMail>,
  ): Promise<Map<string, RoundMail>> {
    const byRound = new Map<string, Promise<NamedResolution[]>>();
    const recalled = new Map<string, RoundMail>();
    for (const { id, organizationId, recipientId, occasionId } of mails) {
      const mail = found.get(id);
      if (!mail) continue;
      const { startsAt } = mail.sheet.session;
      const last = byRound.get(occasionId) ?? this.resolutions.lastBefore(organizationId, startsAt);
      byRound.set(occasionId, last);
      recalled.set(id, { ...mail, resolved: recalledTo(await last, recipientId) });
    }
    return recalled;
  }

  /** By mail id, for what becomes of answers by mail: all departments that were asked, answered or not. */
  async asked(mails: readonly OutboxMail[]): Promise<Map<string, AskedRound>> {
    const found = new Map<string, AskedRound>();
    await this.#each(mails, (mail, sheets, sheet, kpis) => {
      const { organization, roster } = sheets;
      const ids = new Set(idsIn(mail, 'departmentIds'));
      const requests = sheet.requests.filter(({ departmentId }) => ids.has(departmentId));
      const common = commonOf(mail, sheets, sheet, requests);
      if (!common) return;
      const departments = requests.map((request) => ({
        ...departmentOf(mail, request, sheets, sheet, kpis),
        requestId: request.id,
      }));
      const others = [...roster.departments.values()];
      const planners = roster.withRole('planner', dateAt(this.clock.now(), organization.zone));
      found.set(mail.id, { ...common, departments, others, planners: planners.map(({ name }) => name) });
    });
    return found;
  }

  /** By mail id, for receipts: each as of the revision it acknowledges. */
  async receipts(mails: readonly OutboxMail[]): Promise<Map<string, Receipt>> {
    const revisions = await this.#revisionsOf(mails);
    const projects = await this.#projectsIn([...revisions.values()]);
    const found = new Map<string, Receipt>();
    await this.#each(mails, (mail, sheets, sheet, kpis) => {
      const departments = revisionsIn(mail).flatMap(({ requestId, number }) => {
        const request = sheet.requests.find(({ id }) => id === requestId);
        const content = revisions.get(`${requestId} ${number}`)?.content;
        return request && content ? [{ request, content }] : [];
      });
      const requests = departments.map(({ request }) => request);
      const common = commonOf(mail, sheets, sheet, requests);
      if (common && departments.length > 0) {
        found.set(mail.id, {
          ...common,
          departments: departments.map(({ request, content }) => ({
            ...departmentOf(mail, request, sheets, sheet, kpis),
            ...{ content, projects, others: [...sheets.roster.departments.values()] },
          })),
        });
      }
    });
    return found;
  }

  async #each(
    mails: readonly OutboxMail[],
    visit: (mail: OutboxMail, sheets: RoundSheets, sheet: RoundSheet, kpis: Kpis) => void,
  ): Promise<void> {
    for (const organizationId of new Set(mails.map((mail) => mail.organizationId))) {
      const own = mails.filter((mail) => mail.organizationId === organizationId);
      const sheets = await this.sheets.load(organizationId, [
        ...new Set(own.map(({ occasionId }) => occasionId)),
      ]);
      const kpis = new Map<string, Kpis>();
      for (const mail of own) {
        const sheet = sheets.rounds.get(mail.occasionId);
        if (!sheet) continue;
        const known = kpis.get(sheet.round.id) ?? (await this.kpis.load(organizationId, sheet));
        kpis.set(sheet.round.id, known);
        visit(mail, sheets, sheet, known);
      }
    }
  }

  async #projectsIn(revisions: readonly UpdateRevision[]): Promise<ProjectUnderWay[]> {
    const found: ProjectUnderWay[] = [];
    for (const organizationId of new Set(revisions.map((revision) => revision.organizationId))) {
      const own = revisions.filter((revision) => revision.organizationId === organizationId);
      const ids = own.flatMap(({ content }) => Object.keys(content.projects));
      found.push(...(await this.projects.named(organizationId, ids)));
    }
    return found;
  }

  async #revisionsOf(mails: readonly OutboxMail[]): Promise<Map<string, UpdateRevision>> {
    const requestIds = mails.flatMap((mail) => revisionsIn(mail).map(({ requestId }) => requestId));
    const rows = await this.database.read().findBy(UpdateRevision, {
      organizationId: In([...new Set(mails.map(({ organizationId }) => organizationId))]),
      requestId: In([...new Set(requestIds)]),
    });
    return new Map(rows.map((row) => [`${row.requestId} ${row.number}`, row]));
  }
}

function commonOf(
  mail: OutboxMail,
  { organization, roster }: RoundSheets,
  sheet: RoundSheet,
  requests: readonly UpdateRequest[],
): Omit<RoundMail, 'departments'> | null {
  const recipient = roster.people.get(mail.recipientId);
  if (!recipient) return null;
  const standsInFor = idsIn(mail, 'for').flatMap((id) => roster.people.get(id)?.name ?? []);
  return { organizationName: organization.name, recipient, sheet, requests, standsInFor };
}

function departmentOf(
  { recipientId }: OutboxMail,
  { departmentId }: UpdateRequest,
  { roster }: RoundSheets,
  { session }: RoundSheet,
  kpis: Kpis,
): MailedDepartment {
  const heads = roster.leadersOf(departmentId, 'head', session.date);
  const asked = heads.length > 0 ? heads : roster.leadersOf(departmentId, 'deputy', session.date);
  return {
    name: roster.departments.get(departmentId)?.name ?? '',
    heads: asked.flatMap((id) => roster.people.get(id)?.name ?? []),
    own: asked.includes(recipientId),
    kpis: kpis.get(departmentId) ?? [],
  };
}

/** What a planner closed before the mail was due is asked of nobody. */
function isClosedByHand({ closingNumber, closesAt }: UpdateRequest, { dueAt }: OutboxMail): boolean {
  return closingNumber > 0 && closesAt <= dueAt;
}

/** The answers a mail is about, each as of one revision. */
export function revisionsIn({ data }: OutboxMail): { requestId: string; number: number }[] {
  return (data.revisions ?? []) as { requestId: string; number: number }[];
}
