/** Where the text part of a mail breaks its lines (RFC 3676 recommends at most 78). */
export const TEXT_WIDTH = 76;

const widthOf = (text: string) => [...text].length;

/**
 * Breaks text at spaces so that no line is longer than `TEXT_WIDTH`, unless a single word is. Lines after the first
 * begin with `indent`; `first` stands before the first.
 */
export function wrapText(text: string, indent = '', first = indent): string {
  const lines: string[] = [];
  let line = first;
  let room = TEXT_WIDTH - widthOf(first);
  let begun = false;
  for (const word of text.split(' ')) {
    if (word === '') continue;
    const width = widthOf(word);
    if (begun && width + 1 > room) {
      lines.push(line);
      line = indent;
      room = TEXT_WIDTH - widthOf(indent);
      begun = false;
    }
    line += begun ? ` ${word}` : word;
    room -= begun ? width + 1 : width;
    begun = true;
  }
  lines.push(line.trimEnd());
  return lines.join('\n');
}
