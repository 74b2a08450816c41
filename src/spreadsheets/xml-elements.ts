import { type Readable } from 'node:stream';
import { Parser } from 'saxen';
import { refusals, SheetRefused } from './spreadsheets.errors.js';

/** What is told of a part of a workbook while it is read; names come without their namespace. */
export interface ElementListener {
  open?(name: string, attributes: () => Record<string, string>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** More between two elements than any cell has: 32,767 characters at most (Excel's own limit), each some bytes long. */
const LONGEST_PIECE = 1024 * 1024;

/**
 * Reads XML piece by piece, and stops after each for whoever listens. What defines entities of its own is refused, so
 * none is ever resolved.
 * @throws {SheetRefused}
 */
export async function* readElements(stream: Readable, listener: ElementListener): AsyncGenerator<void> {
  const parser = new Parser();
  let since = 0;
  parser.on('openTag', (name, attributes, decode) => {
    since = 0;
    listener.open?.(bare(name), () => {
      const found = Object.entries(attributes());
      return Object.fromEntries(found.map(([key, value]) => [bare(key), decode(value)]));
    });
  });
  parser.on('closeTag', (name) => listener.close?.(bare(name)));
  parser.on('text', (text, decode) => listener.text?.(decode(text)));
  parser.on('cdata', (text) => listener.text?.(text));
  parser.on('attention', () => {
    throw new SheetRefused(refusals.entities);
  });
  parser.on('error', () => {
    throw new SheetRefused(refusals.noWorkbook);
  });
  const decoder = new TextDecoder('utf-8');
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      since += chunk.length;
      if (since > LONGEST_PIECE) throw new SheetRefused(refusals.bomb);
      parser.write(decoder.decode(chunk, { stream: true }));
      yield;
    }
    parser.write(decoder.decode());
    parser.end();
    yield;
  } finally {
    stream.destroy();
  }
}

const bare = (name: string) => name.slice(name.indexOf(':') + 1);
