import type { Language } from '../../cycles/domain/session-words.js';
import { dateWords } from '../../cycles/domain/time-words.js';
import type { AgendaAction, AgendaItem, AgendaKpi, AgendaProposed, AgendaRevisit } from './agenda.js';
import { agendaWords } from './agenda-words.js';

/** A KPI outside of its guardrail, about which its department does not decide alone; nothing of one inside. */
export function breachItem(
  { id, name, department, customer, standing, breach }: AgendaKpi,
  language: Language,
): AgendaItem[] {
  if (breach === null) return [];
  const detail = agendaWords[language].guardrails[breach.side](breach.bound, standing);
  return [
    {
      key: `guardrails:${id}`,
      section: 'guardrails',
      title: name,
      detail,
      department,
      customer,
      purpose: 'decide',
    },
  ];
}

/** A decision whose day to be looked at again has come. */
export function revisitItem(revisit: AgendaRevisit, language: Language): AgendaItem {
  const { id, what, department, customer, effect, decidedOn, revisitOn } = revisit;
  const words = agendaWords[language].decisions;
  const told = words.decided(dateWords(decidedOn, language), dateWords(revisitOn, language));
  return {
    ...{
      key: `decisions:${id}`,
      section: 'decisions',
      title: what,
      department,
      customer,
      purpose: 'discuss',
    },
    detail: effect === null ? told : `${words.lookedFor(effect)} ${told}`,
  };
}

/** An action of an earlier session; one whose day has passed is talked about. */
export function actionItem(
  { id, what, owner, dueOn, isOverdue, customer }: AgendaAction,
  language: Language,
): AgendaItem {
  const words = agendaWords[language].actions;
  const due = dueOn === null ? null : words[isOverdue ? 'overdue' : 'due'](dateWords(dueOn, language));
  const detail = [owner, due].filter((part) => part !== null).join(', ');
  return {
    ...{ key: `actions:${id}`, section: 'actions', title: what, department: null, customer },
    ...{ detail: detail === '' ? null : detail, purpose: isOverdue ? 'discuss' : 'inform' },
  };
}

/** What somebody put forward. */
export function proposedItem({ id, title, detail, customer, purpose, carried }: AgendaProposed): AgendaItem {
  return {
    ...{ key: proposedKey(id), section: 'proposed', title, detail, department: null, customer, purpose },
    ...(carried > 0 && { carried }),
  };
}

/** The key of an item that somebody put forward. */
export const proposedKey = (id: string): string => `own:${id}`;

/** The id of what was put forward, of the key of its item. */
export const proposalOf = (key: string): string => key.slice(proposedKey('').length);
