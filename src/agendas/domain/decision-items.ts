import type { Language } from '../../cycles/domain/session-words.js';
import { dateWords } from '../../cycles/domain/time-words.js';
import type { AgendaItem, AgendaKpi, AgendaRevisit } from './agenda.js';
import { agendaWords } from './agenda-words.js';

/** A KPI outside of its guardrail, about which its department does not decide alone; nothing of one inside. */
export function breachItem(
  { name, department, customer, standing, breach }: AgendaKpi,
  language: Language,
): AgendaItem[] {
  if (breach === null) return [];
  const detail = agendaWords[language].guardrails[breach.side](breach.bound, standing);
  return [{ section: 'guardrails', title: name, detail, department, customer, purpose: 'decide' }];
}

/** A decision whose day to be looked at again has come. */
export function revisitItem(revisit: AgendaRevisit, language: Language): AgendaItem {
  const { what, department, customer, effect, decidedOn, revisitOn } = revisit;
  const words = agendaWords[language].decisions;
  const told = words.decided(dateWords(decidedOn, language), dateWords(revisitOn, language));
  return {
    ...{ section: 'decisions', title: what, department, customer, purpose: 'discuss' },
    detail: effect === null ? told : `${words.lookedFor(effect)} ${told}`,
  };
}
