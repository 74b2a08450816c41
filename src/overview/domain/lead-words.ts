import type { LeadTime } from '../../calendar/domain/lead-time.js';
import type { Escalation, Grace, RhythmRules, SessionKind } from '../../cycles/domain/rhythm.js';
import type { Language } from '../../cycles/domain/session-words.js';

/**
 * The lead time of the rhythm that makes a mail due, as the rhythm has it now; null for mails that follow from an act,
 * and where the rhythm does not name the step any more.
 *
 * @param step its place among several lead times of the kind, from 1
 */
export function leadOf(
  rules: RhythmRules,
  mail: { readonly kind: string; readonly step: number; readonly sessionKind: SessionKind },
): Escalation | null {
  const updates = rules.monthly?.updates;
  const nth = (leads: readonly LeadTime[] | undefined) => leads?.[mail.step - 1] ?? null;
  switch (mail.kind) {
    case 'goal-request':
      return nth(rules.annual?.goalRequests);
    case 'agenda':
      return rules[mail.sessionKind]?.agenda ?? null;
    case 'session-reminder':
      return nth(rules[mail.sessionKind]?.reminders);
    case 'update-request':
      return updates?.opens ?? null;
    case 'update-nudge':
      return nth(updates?.nudges);
    case 'update-due':
      return updates?.due ?? null;
    case 'update-overdue-deputy':
      return updates?.overdueDeputy ?? null;
    case 'update-overdue':
      return updates?.overduePlanner ?? null;
    case 'update-overdue-leadership':
      return updates?.overdueLeadership ?? null;
    case 'month-digest':
      return updates?.digest ?? null;
    default:
      return null;
  }
}

/** `5 working days before the session, at 09:00`, `2 working days after it was due, at 09:00`. */
export function leadWords(lead: Escalation, language: Language): string {
  if ('afterDue' in lead) return graceWords(lead, language);
  const { before, after, unit, at } = lead;
  const days = before ?? after ?? 0;
  const isAfter = after !== undefined;
  const time = language === 'en' ? `at ${at}` : `om ${at}`;
  if (days === 0)
    return `${language === 'en' ? 'on the day of the session' : 'op de dag van de sessie'}, ${time}`;
  const when = language === 'en' ? (isAfter ? 'after' : 'before') : isAfter ? 'na' : 'voor';
  const session = language === 'en' ? 'the session' : 'de sessie';
  return `${days} ${dayWords(days, unit, language)} ${when} ${session}, ${time}`;
}

function graceWords({ afterDue, unit, at }: Grace, language: Language): string {
  const days = `${afterDue} ${dayWords(afterDue, unit, language)}`;
  return language === 'en' ? `${days} after it was due, at ${at}` : `${days} na de uiterste dag, om ${at}`;
}

function dayWords(days: number, unit: LeadTime['unit'], language: Language): string {
  const one = days === 1;
  if (language === 'en') return `${unit === 'days' ? '' : 'working '}${one ? 'day' : 'days'}`;
  if (unit === 'days') return one ? 'dag' : 'dagen';
  return one ? 'werkdag' : 'werkdagen';
}
