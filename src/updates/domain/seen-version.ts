/**
 * The version an answer builds on: as the body says, or `If-Match`, in which it stands in quotes (`"3"`). Without either,
 * or with one that cannot be read, null: then only a first answer is taken.
 */
export function seenVersion(inBody: number | undefined, ifMatch: string | undefined): number | null {
  if (inBody !== undefined) return inBody;
  const [, number] = /^(?:W\/)?"(\d{1,9})"$/.exec(ifMatch?.trim() ?? '') ?? [];
  return number === undefined ? null : Number(number);
}
