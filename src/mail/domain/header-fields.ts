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
