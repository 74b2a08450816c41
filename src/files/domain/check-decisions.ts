import { type GuardrailCommand, problemsOfGuardrail } from '../../decisions/domain/guardrail.js';
import { accountAddress } from '../../organizations/domain/address.js';
import type { ActToCheck, FileToCheck } from './file-to-check.js';
import { type KnownNames, unknown } from './known-names.js';
import type { FilePath, FileProblem } from './problem.js';

/** What is wrong with guardrails of KPIs by themselves: bounds that cross, none, a text that is too long. */
export function checkGuardrails(file: FileToCheck): FileProblem[] {
  return file.kpis.flatMap((kpi, index) => {
    const guardrail: GuardrailCommand | null = kpi?.guardrail ?? null;
    if (guardrail === null) return [];
    return problemsOfGuardrail(guardrail).map(({ field, message }) => ({
      path: ['kpis', index, 'guardrail', field],
      message,
    }));
  });
}

/** Who and what the acts of deciding and asking name, and is not there. */
export function checkDecisionActs(path: FilePath, act: ActToCheck, known: KnownNames): FileProblem[] {
  const { decide, learn, ask } = act;
  const person = (verb: string, field: string, address: string | undefined): FileProblem[] =>
    address === undefined || known.people.has(accountAddress(address))
      ? []
      : [{ path: [...path, verb, field], message: unknown('person', address, known.people) }];
  const key = (verb: string, field: 'department' | 'kpi', name: string | null | undefined): FileProblem[] => {
    const names = field === 'kpi' ? known.kpis : known.departments;
    if (name === null || name === undefined || names.has(name)) return [];
    const what = field === 'kpi' ? 'KPI' : field;
    return [{ path: [...path, verb, field], message: unknown(what, name, names) }];
  };
  return [
    ...person('decide', 'by', decide?.by),
    ...key('decide', 'department', decide?.department),
    ...key('decide', 'kpi', decide?.kpi),
    ...person('learn', 'by', learn?.by),
    ...person('ask', 'by', ask?.by),
    ...key('ask', 'department', ask?.department),
    ...person('ask', 'whom', ask?.whom),
  ];
}
