const DELIMITERS = [';', '\t', ','] as const;
const LINES = 20;

/** What stands between the columns of a file, and whether its first line says so (`sep=;`, as Excel reads it). */
export interface Delimiter {
  readonly delimiter: string;
  readonly told: boolean;
}

/**
 * Found from the beginning of the file. In a file of decimal commas each row has as many semicolons and not as many
 * commas; so what is the same on most lines counts, and of equals the rarer in figures.
 */
export function delimiterOf(beginning: string): Delimiter {
  const told = /^\ufeff?sep=(.)\r?\n/i.exec(beginning);
  if (told?.[1]) return { delimiter: told[1], told: true };
  const lines = outsideQuotes(beginning).split(/\r\n|\n|\r/).filter((line) => line.trim() !== '').slice(0, LINES); // prettier-ignore
  const scored = DELIMITERS.map((delimiter) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    const most = Math.max(0, ...counts);
    const same = counts.filter((count) => count === most).length;
    return { delimiter, score: most === 0 ? 0 : same / lines.length };
  });
  const best = scored.reduce((one, other) => (other.score > one.score ? other : one));
  return { delimiter: best.score === 0 ? ',' : best.delimiter, told: false };
}

const outsideQuotes = (text: string) => text.replace(/"(?:[^"]|"")*"/g, '');
