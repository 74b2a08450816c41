import { problem, type Problem, type Wrong } from '../organizations/domain/problem.js';
import { circleFrom, LONGEST_FORMULA, scanFormula } from './domain/formula-text.js';
import type { KpiCommand } from './domain/kpi.js';
import { alwaysDividesByZero, readFormula } from './formula.js';

/**
 * What is wrong with the formula of a KPI, in view of all formulas as they would be.
 * @param formulas by key of each KPI there would be; null: it is entered
 */
export function problemsOfFormula(
  { key, formula }: Pick<KpiCommand, 'key' | 'formula'>,
  formulas: ReadonlyMap<string, string | null>,
): Problem[] {
  return problem('formula', formula === null ? null : wrongWith(key, formula, formulas));
}

function wrongWith(key: string, text: string, formulas: ReadonlyMap<string, string | null>): Wrong | null {
  if (text.length > LONGEST_FORMULA)
    return {
      en: `A formula has at most ${LONGEST_FORMULA} characters. Take it apart into several KPIs.`,
      nl: `Een formule heeft hooguit ${LONGEST_FORMULA} tekens. Deel hem op in meer KPI’s.`,
    };
  const read = readFormula(text);
  if ('wrong' in read) return read.wrong;
  const unknown = read.keys.find((named) => !formulas.has(named));
  if (unknown !== undefined)
    return {
      en: `There is no KPI “${unknown}”. Name the key of one there is, in single quotes where it has a hyphen.`,
      nl: `Er is geen KPI “${unknown}”. Noem de sleutel van een die er is, tussen enkele aanhalingstekens als er een streepje in zit.`,
    };
  if (read.keys.includes(key))
    return {
      en: 'A formula cannot name its own KPI. Take it out.',
      nl: 'Een formule kan zijn eigen KPI niet noemen. Haal hem eruit.',
    };
  if (alwaysDividesByZero(read)) return DIVIDES_BY_ZERO;
  const circle = circleFrom(key, keysNamed(formulas));
  if (circle === null) return null;
  const way = circle.join(' → ');
  return {
    en: `This closes a circle: ${way}. Name KPIs that do not depend on this one.`,
    nl: `Dit sluit een kring: ${way}. Noem KPI’s die niet van deze afhangen.`,
  };
}

const DIVIDES_BY_ZERO = {
  en: 'This divides by zero in every month, whatever the figures are. Divide by something that can be more than zero.',
  nl: 'Dit deelt in elke maand door nul, wat de cijfers ook zijn. Deel door iets dat meer dan nul kan zijn.',
};

/** The keys that each formula names. */
export function keysNamed(formulas: ReadonlyMap<string, string | null>): Map<string, readonly string[]> {
  return new Map(
    [...formulas].map(([key, text]) => {
      const scanned = text === null ? null : scanFormula(text);
      return [key, scanned && 'keys' in scanned ? scanned.keys : []];
    }),
  );
}
