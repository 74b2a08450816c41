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
  return a !== '' && b !== '' && (a.startsWith(b) || b.startsWith(a) || isSwapped(a, b));
}

/** One letter added, missing, wrong or changed with its neighbor. */
function isSwapped(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  const swapped = restA.length > 1 && restB === `${restA[1]}${restA[0]}${restA.slice(2)}`;
  return restA.slice(1) === restB || restA === restB.slice(1) || restA.slice(1) === restB.slice(1) || swapped;
}
