/**
 * A name in so few lines of so few characters that it fits its box: broken between words, a word that is too long
 * within itself, and what does not fit in the last line ends in an ellipsis.
 */
export function fitText(text: string, width: number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  const words = text.split(/\s+/).filter((word) => word !== '');
  const pieces = words.flatMap((word) => piecesOf(word, width));
  for (const { piece, glued } of pieces) {
    const longer = line === '' ? piece : `${line}${glued ? '' : ' '}${piece}`;
    if (longer.length <= width) {
      line = longer;
      continue;
    }
    if (lines.length === most - 1) return [...lines, shortened(longer, width)];
    lines.push(line);
    line = piece;
  }
  return line === '' ? lines : [...lines, line];
}

function piecesOf(word: string, width: number): { piece: string; glued: boolean }[] {
  const letters = [...word];
  if (letters.length <= width) return [{ piece: word, glued: false }];
  return Array.from({ length: Math.ceil(letters.length / width) }, (_, i) => ({
    piece: letters.slice(i * width, (i + 1) * width).join(''),
    glued: i > 0,
  }));
}

function shortened(text: string, width: number): string {
  const letters = [...text];
  return letters.length <= width
    ? text
    : `${letters
        .slice(0, width - 1)
        .join('')
        .trimEnd()}…`;
}
