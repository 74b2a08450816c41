/**
 * Puts together the paragraphs of `format=flowed` text (RFC 3676): a line that ends in a space goes on in the next one
 * of the same depth of quotation. A signature's separator ends in a space too, and is a line of its own.
 */
export function unflow(text: string, deleteSpace: boolean): string {
  const whole: string[] = [];
  let open: { depth: number; text: string } | null = null;
  for (const line of text.split('\n')) {
    const { depth, content } = unquoted(line);
    const isSeparator = content === '-- ';
    if (open !== null && (open.depth !== depth || isSeparator)) {
      whole.push(quoted(open));
      open = null;
    }
    const joined: string = (open?.text ?? '') + content;
    if (content.endsWith(' ') && !isSeparator) {
      open = { depth, text: deleteSpace ? joined.slice(0, -1) : joined };
    } else {
      whole.push(quoted({ depth, text: joined }));
      open = null;
    }
  }
  if (open !== null) whole.push(quoted(open));
  return whole.join('\n');
}

/** Signs of quotation stand at the very beginning; a space behind them is stuffing. */
function unquoted(line: string): { depth: number; content: string } {
  let depth = 0;
  while (line[depth] === '>') depth += 1;
  const from = line[depth] === ' ' ? depth + 1 : depth;
  return { depth, content: line.slice(from) };
}

function quoted({ depth, text }: { readonly depth: number; readonly text: string }): string {
  return depth === 0 ? text.trimEnd() : `${'>'.repeat(depth)} ${text.trimEnd()}`;
}
