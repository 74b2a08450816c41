/** A UUID as its sixteen bytes. */
export function idBytes(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex');
}

/** Sixteen bytes as the UUID they spell. */
export function idText(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes).toString('hex');
  return [8, 12, 16, 20, 32].map((end, i) => hex.slice([0, 8, 12, 16, 20][i], end)).join('-');
}
