import type { RhythmRules } from '../../cycles/domain/rhythm.js';
import type { Roster } from '../../organizations/domain/roster.js';
import type { Locale } from '../../platform/pages/locale.js';
import { leadOf, leadWords } from '../domain/lead-words.js';
import { reasonWords } from '../domain/mail-reason.js';
import type { Fate } from '../domain/mail-words.js';
import type { MailOccasion } from '../domain/occasion-words.js';

/** What is needed to say what a mail is about and why it comes. */
export interface MailFacts {
  readonly locale: Locale;
  readonly occasions: ReadonlyMap<string, MailOccasion>;
  readonly roster: Roster;
  readonly rules: RhythmRules;
  /** Whether entries stand for several people. */
  readonly together: boolean;
}

interface Mail {
  readonly kind: string;
  readonly step: number;
  readonly occasionId: string;
  readonly fate: Fate;
  readonly departmentIds: readonly string[];
  readonly for: readonly string[];
}

/** `Asks for the update of Sales; for Anna Bos, who is away · 7 working days before the session, at 09:00` */
export function reasonFor(mail: Mail, { locale, occasions, roster, rules }: MailFacts): string {
  const reason = reasonWords(
    {
      kind: mail.kind,
      departments: mail.departmentIds.map((id) => roster.departments.get(id)?.name ?? '').filter(Boolean),
      onBehalfOf: mail.for.map((id) => roster.people.get(id)?.name ?? '').filter(Boolean),
      ahead: mail.fate === 'planned',
    },
    locale,
  );
  const lead = leadFor(mail, { occasions, rules, locale });
  return lead === null ? reason : `${reason} · ${lead}`;
}

/** The lead time of the rhythm behind a mail, in words; null where it follows from an act. */
export function leadFor(
  mail: Pick<Mail, 'kind' | 'step' | 'occasionId'>,
  { occasions, rules, locale }: Pick<MailFacts, 'occasions' | 'rules' | 'locale'>,
): string | null {
  const session = occasions.get(mail.occasionId)?.session;
  const lead = session && leadOf(rules, { ...mail, sessionKind: session.kind });
  return lead ? leadWords(lead, locale) : null;
}
