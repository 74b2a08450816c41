/** What a keyed digest is made of: every field behind its own length, so that no two sets of fields give the same bytes. */
export function macMessage(fields: readonly string[]): Uint8Array {
  return Buffer.concat(
    fields.flatMap((field) => {
      const bytes = Buffer.from(field);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(bytes.length);
      return [length, bytes];
    }),
  );
}

/** Whether two digests are the same; takes as long for a nearly right one as for a wrong one. */
export function sameDigest(expected: Uint8Array, claimed: Uint8Array): boolean {
  let difference = expected.length ^ claimed.length;
  for (let i = 0; i < expected.length; i += 1) difference |= (expected[i] ?? 0) ^ (claimed[i] ?? 0);
  return difference === 0;
}
