import { cleanLines } from '../../domain/clean-text.js';

/** What is wrong with a text, in both languages. */
export interface WrongWords {
  readonly message: string;
  readonly dutch: string;
}

/** Schemes that mail programs make a link of, or that a browser would run. */
const SCHEME = /\b(?:[a-z][a-z0-9+.-]*:\/\/|(?:javascript|vbscript|data|file|mailto|tel|sms):)/i;
/** Mail programs make a link of whatever looks like a name on the internet, and of addresses. */
const NAME = /[\p{L}\p{N}_-][.\u3002\uff0e]\p{L}{2,}/u;
const MARKUP = /<[a-z/!?]/i;

/**
 * Why words of an organization's own may not stand in its mails: whoever reads a mail of ours must be able to trust that
 * its one button is its only link, and that nobody wrote a part of it that looks like another.
 * @param lines whether it may have several lines
 * @returns null for words that may
 */
export function problemOfWords(
  text: string,
  { most, lines = false }: { readonly most: number; readonly lines?: boolean },
): WrongWords | null {
  if ([...text].length > most) {
    return {
      message: `Shorten it to at most ${most} characters; it has ${[...text].length} now.`,
      dutch: `Maak het korter: hooguit ${most} tekens; het zijn er nu ${[...text].length}.`,
    };
  }
  if (!isClean(text, lines)) {
    return lines
      ? {
          message: 'Leave out characters that cannot be seen or that turn the direction of text around.',
          dutch: 'Haal tekens weg die je niet ziet of die de richting van de tekst omkeren.',
        }
      : {
          message: 'Write it on one line, without characters that cannot be seen.',
          dutch: 'Schrijf het op één regel, zonder tekens die je niet ziet.',
        };
  }
  if (MARKUP.test(text)) {
    return {
      message: 'Write plain text: markup such as <b> stays as it is typed.',
      dutch: 'Schrijf gewone tekst: opmaak zoals <b> blijft staan zoals je haar typt.',
    };
  }
  if (SCHEME.test(text) || NAME.test(text) || /\S@\S/.test(text) || /\bwww\./i.test(text)) {
    return {
      message:
        'Leave out web and mail addresses: mail programs make links of them, and the button is to be the only link. Does a full stop join two words? Put a space after it.',
      dutch:
        'Laat web- en mailadressen weg: mailprogramma’s maken er links van, en de knop moet de enige link zijn. Plakt een punt twee woorden aan elkaar? Zet er een spatie achter.',
    };
  }
  return null;
}

/** Whether cleaning it for a mail would leave it as it is. */
function isClean(text: string, lines: boolean): boolean {
  const typed = text.replaceAll('\r\n', '\n');
  const kept = cleanLines(typed).join('\n');
  const bare = (from: string) => from.replace(/[ \n]+/g, '');
  return bare(kept) === bare(typed) && (lines || !/[\n\u0085\u2028\u2029]/.test(typed.trim()));
}
