import { isSlip } from '../../calendar/domain/zone-suggestions.js';

/** What there is that somebody may have meant by a name; at most three. Nothing that is no name itself. */
export function nearest(name: string, known: Iterable<string | number>): string[] {
  return [...known]
    .map(String)
    .filter((one) => !/[\s\p{C}]/u.test(one) && isNear(one, name))
    .slice(0, 3);
}

/** The same but for case and punctuation, or one the beginning of the other. */
function isNear(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}@]/gu, '')) as [
    string,
    string,
  ];
  return a !== '' && b !== '' && (a.startsWith(b) || b.startsWith(a) || isSlip(a, b));
}
