import type { Language } from '../../cycles/domain/session-words.js';
import type { AgendaItem, AgendaKpi, AgendaUpdate } from './agenda.js';
import { agendaWords } from './agenda-words.js';

/** A KPI that is off track, which is talked about, or has no figure; with what its department says about it. */
export function kpiItem(kpi: AgendaKpi, language: Language): AgendaItem {
  const { id, name, department, customer, status, standing, note } = kpi;
  const { statuses } = agendaWords[language];
  const told = `${statuses[status as keyof typeof statuses]}: ${standing}`;
  return {
    ...{ key: `kpis:${id}`, section: 'kpis', title: name, department, customer },
    detail: note ? `${told}. ${note}` : told,
    purpose: status === 'off-track' ? 'discuss' : 'inform',
  };
}

/** What a department delivered; nothing of one that has not answered. */
export function deliveredItem(
  { departmentId, department, answer }: AgendaUpdate,
  language: Language,
): AgendaItem[] {
  if (answer === null) return [];
  const { delivered, customer } = answer;
  return [
    {
      ...{ key: `delivered:${departmentId}`, section: 'delivered', title: department, department },
      detail: delivered === '' ? agendaWords[language].nothingDelivered : delivered,
      ...{ customer: customer === '' ? null : customer, purpose: 'inform' },
    },
  ];
}

/** Help that a department wants; nothing where it wants none. */
export function helpItem(
  { departmentId, department, answer }: AgendaUpdate,
  language: Language,
): AgendaItem[] {
  if (answer === null || answer.help === '') return [];
  const title = agendaWords[language].helpFor(department, answer.helpFrom ?? null);
  return [
    {
      ...{ key: `help:${departmentId}`, section: 'help', title, detail: answer.help, department },
      ...{ customer: null, purpose: 'decide' },
    },
  ];
}

/** A department that has not answered. */
export function missingItem(department: string, departmentId: string, language: Language): AgendaItem {
  return {
    ...{
      key: `missing:${departmentId}`,
      section: 'missing',
      title: agendaWords[language].missing(department),
    },
    ...{ detail: null, department, customer: null, purpose: 'inform' },
  };
}
