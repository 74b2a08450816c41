/** A line of a message's head (RFC 5322, 2.2), its name in lower case. */
export interface Field {
  readonly name: string;
  readonly value: string;
}

/** Reads lines such as `Name: value`, folded ones put together; what is no such line is passed over. */
export function readFields(lines: string): Field[] {
  return lines
    .replace(/\n[ \t]+/g, ' ')
    .split('\n')
    .flatMap((line) => {
      const [, name, value] = /^([!-9;-~]+)[ \t]*:(.*)$/.exec(line) ?? [];
      return name === undefined || value === undefined
        ? []
        : [{ name: name.toLowerCase(), value: value.trim() }];
    });
}

/** Where servers write down which address a message was for; `To` is what whoever wrote it gave. */
const CAME_TO = new Set([
  ...['to', 'delivered-to', 'x-delivered-to', 'x-original-to', 'original-recipient'],
  ...['envelope-to', 'x-envelope-to', 'x-rcpt-to'],
]);

/** Whether the line says which address a message was for. */
export function cameTo({ name }: Field): boolean {
  return CAME_TO.has(name);
}

/** Every address in the lines, once, in lower case. */
export function addressesIn(fields: readonly Field[]): string[] {
  // Split, not searched: a pattern would begin anew at each letter of a long line without any.
  const words = fields.flatMap(({ value }) => value.split(/[\s<>()[\],;:"']+/));
  return [...new Set(words.filter((word) => /^[^@]+@[^@]+$/.test(word)).map((word) => word.toLowerCase()))];
}
