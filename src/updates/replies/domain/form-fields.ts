import type { ReplyLine } from '../../../mail/replies/domain/reply-lines.js';
import { isGreeting } from '../../../mail/replies/domain/sign-offs.js';
import { folded, isEndOfForm, type TextField } from './form-labels.js';
import { type AskedSection, type FoundLabel, LabelBook } from './label-book.js';
import { asFigure } from './mailed-figure.js';

/** Where an answer's value belongs. */
export type FieldName = { readonly kpiId: string } | { readonly text: TextField };

/** A value as it was written behind a label. */
export interface WrittenField {
  /** Null where several are asked and none was named. */
  readonly departmentId: string | null;
  readonly field: FieldName;
  /** As the answer has it. */
  readonly label: string;
  readonly value: string;
}

/** Everything an answer says, by label, and what could not be told apart. */
export interface WrittenForm {
  readonly fields: readonly WrittenField[];
  /** Lines like `label: 12` of no label that is asked; kept in a text where they stand in one. */
  readonly unknown: readonly { readonly label: string; readonly value: string; readonly inText: boolean }[];
  /** Names behind `Department:` that were not asked. */
  readonly strangers: readonly string[];
  /** What was written now and belongs to nothing. */
  readonly loose: readonly string[];
}

const LONGEST_UNKNOWN = 60;
/** A line that goes on beyond this many labels keeps us busy. */
const MOST_IN_A_LINE = 12;
/**
 * Reads the lines of an answer. Older mails than the one answered say nothing.
 * @param writer whose name below the text is no part of it
 */
export function readForm(
  lines: readonly ReplyLine[],
  sections: readonly AskedSection[],
  writer = '',
): WrittenForm {
  const book = new LabelBook(sections);
  const reader = new FormReader(sections, book, writer);
  const recent = lines.filter(({ level }) => level <= 1);
  for (let i = 0; i < recent.length; i += 1) {
    const line = recent[i];
    if (line === undefined) continue;
    // A long label may be broken where the lines of a quotation are.
    const next = recent[i + 1];
    if (next?.level === line.level && book.mayBegin(line.text)) {
      const joined = `${line.text.trim()} ${next.text.trim()}`;
      if (book.find(joined) !== null) {
        reader.read({ ...line, text: joined });
        i += 1;
        continue;
      }
    }
    reader.read(line);
  }
  return reader.end();
}

interface Open {
  readonly departmentId: string | null;
  readonly field: FieldName;
  readonly label: string;
  readonly level: number;
  readonly lines: string[];
  /** Whether lines that were typed below a quoted label have begun. */
  typedBelow: boolean;
}

class FormReader {
  readonly #only: string | null;
  readonly #fields: WrittenField[] = [];
  readonly #unknown: { label: string; value: string; inText: boolean }[] = [];
  readonly #strangers: string[] = [];
  readonly #loose: string[] = [];
  /** `undefined`: a department was named that is not asked. */
  #departmentId: string | null | undefined;
  #open: Open | null = null;

  readonly #nameWords: ReadonlySet<string>;

  constructor(
    private readonly sections: readonly AskedSection[],
    private readonly book: LabelBook,
    writer: string,
  ) {
    this.#nameWords = new Set(folded(writer).split(' '));
    this.#only = sections.length === 1 ? (sections[0]?.departmentId ?? null) : null;
    this.#departmentId = this.#only;
  }

  read(line: ReplyLine, more = MOST_IN_A_LINE): void {
    if (isEndOfForm(line.text)) return this.#endForm();
    const found = this.book.find(line.text);
    if (found !== null) return this.#label(line, found, more);
    if (line.aside || this.#isName(line)) return this.#close();
    if (line.text.trim() === '') return this.#blank();
    if (this.#continues(line)) return;
    this.#close();
    if (line.level === 0) this.#notALabel(line.text, false);
  }

  end(): WrittenForm {
    this.#close();
    const fields = this.#fields;
    return { fields, unknown: this.#unknown, strangers: this.#strangers, loose: this.#loose };
  }

  /** A paragraph may follow; not below what may stay empty, where a name would follow. */
  #blank(): void {
    const open = this.#open;
    if (open === null) return;
    const isEmpty = open.lines.every((line) => line.trim() === '');
    const mayStayEmpty =
      'text' in open.field && (open.field.text === 'help' || open.field.text === 'learning');
    if (isEmpty && mayStayEmpty) this.#close();
    else open.lines.push('');
  }

  #isName({ text, level }: ReplyLine): boolean {
    const words = folded(text).replace(/[.,]/g, '').split(' ');
    return level === 0 && words[0] !== '' && words.every((word) => this.#nameWords.has(word));
  }

  #label(line: ReplyLine, { label, name, rest }: FoundLabel, more: number): void {
    this.#close();
    if (label.is === 'department') return this.#department(rest);
    if (label.is === 'text') {
      this.#begin(line, { text: label.text }, name, rest);
      return;
    }
    const kpiId = this.#kpiOf(label.kpiIds);
    if (kpiId === null) {
      this.#unknown.push({ label: name, value: rest.slice(0, LONGEST_UNKNOWN), inText: false });
      return;
    }
    const also = more > 0 ? this.book.nextIn(rest) : null;
    this.#begin(line, { kpiId }, name, also === null ? rest : rest.slice(0, also).replace(/[\s,;|]+$/, ''));
    if (also !== null) this.read({ ...line, text: rest.slice(also) }, more - 1);
  }

  #department(named: string): void {
    const name = folded(named);
    const section = this.sections.find((one) => folded(one.name) === name);
    if (section) {
      this.#departmentId = section.departmentId;
      return;
    }
    // In a signature, or of whoever was asked alone and wrote something else: it asks for nothing.
    if (this.#only !== null || name === '') return;
    this.#departmentId = undefined;
    this.#strangers.push(named.slice(0, LONGEST_UNKNOWN));
  }

  /** A KPI belongs to one department, whichever was named last, unless its name is two departments'. */
  #kpiOf(kpiIds: ReadonlyMap<string, string>): string | null {
    if (this.#departmentId === undefined) return null;
    if (this.#departmentId !== null) {
      const own = kpiIds.get(this.#departmentId);
      if (own !== undefined) return own;
    }
    return kpiIds.size === 1 ? ([...kpiIds.values()][0] ?? null) : null;
  }

  #begin(line: ReplyLine, field: FieldName, label: string, rest: string): void {
    const departmentId = 'kpiId' in field ? this.#ownerOf(field.kpiId) : (this.#departmentId ?? null);
    // Below a department that was not asked there is nothing to keep.
    if (this.#departmentId === undefined) return;
    this.#open = { departmentId, field, label, level: line.level, lines: [rest], typedBelow: false };
    if ('kpiId' in field && rest.trim() !== '') this.#close();
  }

  #ownerOf(kpiId: string): string | null {
    return this.sections.find(({ kpis }) => kpis.some(({ id }) => id === kpiId))?.departmentId ?? null;
  }

  /** Whether the line goes on with what is open: at its own depth, or typed below a quoted label. */
  #continues(line: ReplyLine): boolean {
    const open = this.#open;
    if (open === null || line.level > open.level) return false;
    if (line.level === open.level && open.typedBelow) return false;
    if ('kpiId' in open.field) {
      // Behind an empty label, the figure may stand on the next line.
      if (asFigure(line.text).kind === 'none' || !/^\W{0,3}\d/.test(line.text.trim())) return false;
      open.lines.push(line.text);
      this.#close();
      return true;
    }
    if (line.level < open.level) open.typedBelow = true;
    this.#notALabel(line.text, true);
    open.lines.push(line.text);
    return true;
  }

  /** `Verkoop: 12` where no such KPI is asked: somebody meant a figure. Other lines belong to nothing. */
  #notALabel(text: string, inText: boolean): void {
    const short = text.length <= 2 * LONGEST_UNKNOWN ? text : '';
    const [, label, value] = /^\s*([^:=]{2,60})[:=]\s*([-+]?\d[\d.,]*\s?%?)\s*$/.exec(short) ?? [];
    if (label !== undefined && value !== undefined) {
      this.#unknown.push({ label: label.trim(), value: value.trim(), inText });
    } else if (!inText && !isGreeting(text)) this.#loose.push(text.trim());
  }

  #endForm(): void {
    this.#close();
    this.#departmentId = this.#only;
  }

  #close(): void {
    const open = this.#open;
    this.#open = null;
    if (open === null) return;
    const { departmentId, field, label, lines } = open;
    const value = lines
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
    this.#fields.push({ departmentId, field, label, value });
  }
}
