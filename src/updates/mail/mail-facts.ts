import { timeWords } from '../../cycles/domain/time-words.js';
import type { Resolved } from '../recalled.js';
import type { LinkTarget } from '../../mail/letter.js';
import type { OutboxMail } from '../../mail/outbox-mail.entity.js';
import type { RosterPerson } from '../../organizations/domain/roster.js';
import { DAY } from '../../calendar/domain/time.js';
import { wallTimeAt } from '../../calendar/domain/zones.js';
import { formatDate, formatDateTime } from '../../platform/pages/format-date.js';
import type { Locale } from '../../platform/pages/locale.js';
import type { RoundSheet } from '../round-sheets.service.js';
import type { AskedKpi } from '../update-form.js';
import type { UpdateRequest } from '../update-request.entity.js';

/** Whoever opens a link after closing learns whom to ask, for so long. */
const GRACE = 14 * DAY;

export type Recipient = Pick<RosterPerson, 'name' | 'locale' | 'zone'>;

/** A department in a mail, with what is asked of it. */
export interface MailedDepartment {
  readonly name: string;
  /** Its heads, for whoever follows up. */
  readonly heads: readonly string[];
  /** Whether the recipient is one of them. */
  readonly own: boolean;
  readonly kpis: readonly AskedKpi[];
}

/** All that mails about a round are written from. */
export interface RoundMail {
  readonly organizationName: string;
  readonly recipient: Recipient;
  readonly sheet: Pick<RoundSheet, 'session' | 'period'> & { readonly round: { readonly id: string } };
  readonly requests: readonly Pick<UpdateRequest, 'dueOn' | 'closesAt'>[];
  readonly departments: readonly MailedDepartment[];
  /** Names of those who are away and for whom it comes. */
  readonly standsInFor: readonly string[];
  /** What the last session decided, and gave the recipient to do that is not done. */
  readonly resolved?: readonly Resolved[];
}

export function namesOf(names: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
}

export function sessionTime({ sheet, recipient }: Pick<RoundMail, 'sheet' | 'recipient'>): string {
  return timeWords(sheet.session, recipient.zone, recipient.locale);
}

/** The earliest of the due days: who heads several departments answers once. */
export function dueWords({ requests, recipient }: RoundMail): string {
  const [first = ''] = requests.map(({ dueOn }) => dueOn).sort();
  return first && formatDate(first, recipient.locale, 'long');
}

export function closingWords({ requests, recipient }: RoundMail): string {
  const { date, time } = wallTimeAt(lastClosing(requests), recipient.zone);
  return formatDateTime(date, time, recipient.locale, 'long');
}

export function formLink({ sheet, requests }: RoundMail): LinkTarget {
  return { purpose: 'update', subjectId: sheet.round.id, expiresAt: lastClosing(requests) + GRACE };
}

function lastClosing(requests: RoundMail['requests']): number {
  return Math.max(0, ...requests.map(({ closesAt }) => closesAt));
}

/** A list of ids that the rule put into a mail. */
export function idsIn({ data }: Pick<OutboxMail, 'data'>, field: 'for' | 'departmentIds'): string[] {
  const ids = data[field];
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
}
