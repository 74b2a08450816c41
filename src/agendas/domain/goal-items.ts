import type { Language } from '../../cycles/domain/session-words.js';
import { dateWords } from '../../cycles/domain/time-words.js';
import type { AgendaItem } from './agenda.js';
import { agendaWords } from './agenda-words.js';

/** What there is to say about the goal itself. Dates are `YYYY-MM-DD`. */
export type GoalMatter =
  | {
      readonly about: 'objects' | 'reserves';
      readonly departmentId: string;
      readonly department: string;
      readonly reason: string;
    }
  | { readonly about: 'revalidate'; readonly confirmedOn: string }
  | { readonly about: 'expired'; readonly heldUntil: string };

/** Objections are talked about, the rest is decided. */
export function goalItem(matter: GoalMatter, language: Language): AgendaItem {
  const words = agendaWords[language].goal;
  const item = { key: `goal:${matter.about}`, section: 'goal', department: null, customer: null } as const;
  switch (matter.about) {
    case 'objects':
    case 'reserves': {
      const { about, departmentId, department, reason } = matter;
      const key = `goal:${about}:${departmentId}`;
      return {
        ...item,
        key,
        title: words[about](department),
        detail: reason,
        department,
        purpose: 'discuss',
      };
    }
    case 'revalidate': {
      const detail = words.confirmed(dateWords(matter.confirmedOn, language));
      return { ...item, title: words.revalidate, detail, purpose: 'decide' };
    }
    case 'expired': {
      const detail = words.heldUntil(dateWords(matter.heldUntil, language));
      return { ...item, title: words.expired, detail, purpose: 'decide' };
    }
  }
}
