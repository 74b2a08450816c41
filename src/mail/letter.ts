import type { Locale } from '../platform/pages/locale.js';
import type { FieldValues } from './style/domain/mail-fields.js';

/** Where a link leads: a page of ours, or what a mailed link of a purpose opens for its one recipient. */
export type LinkTarget =
  | { readonly page: string }
  | {
      readonly purpose: 'update' | 'stance' | 'actions' | 'questions' | 'sign-in' | 'unsubscribe';
      /** What it opens: an update round, an asking about a goal, a session's actions or its questions, a sign-in, a kind of mail. */
      readonly subjectId: string;
      readonly expiresAt: number;
    };

/** A part of a letter. HTML and text are made from the same blocks, so they cannot tell different facts. */
export type Block =
  | {
      readonly type: 'paragraph';
      readonly text: string;
      /** Where the organization may put it in words of its own: as which part of the mail. */
      readonly part?: 'opening' | 'task';
    }
  | { readonly type: 'heading'; readonly text: string }
  | { readonly type: 'facts'; readonly facts: readonly { readonly label: string; readonly value: string }[] }
  | { readonly type: 'items'; readonly items: readonly LetterItem[] }
  | { readonly type: 'quote'; readonly label: string; readonly text: string }
  | {
      /** What the recipient may fill in by answering the mail: groups of lines such as `NPS: 41`. */
      readonly type: 'form';
      readonly lead: string;
      readonly groups: readonly (readonly { readonly label: string; readonly value: string }[])[];
      /** The line behind it, by which its end is known wherever it is quoted. */
      readonly end: string;
    }
  | { readonly type: 'button'; readonly label: string; readonly target: LinkTarget };

export interface LetterItem {
  readonly title: string;
  readonly detail?: string;
  /** A short word such as a status; never told by color alone. */
  readonly badge?: { readonly text: string; readonly tone: 'good' | 'warn' | 'bad' | 'muted' };
}

/** One mail before it is rendered: plain text throughout; escaping is the layout's work. */
export interface Letter {
  readonly locale: Locale;
  readonly subject: string;
  /** What mail programs show beside the subject. */
  readonly preheader: string;
  readonly organizationName: string;
  readonly heading: string;
  readonly greeting: string;
  readonly blocks: readonly Block[];
  /** "You get this because …": the reason, in a sentence. */
  readonly reason: string;
  /** Where the organization may put parts of it in words of its own. */
  readonly adjustable?: Adjustable;
}

/** What of a letter may be put otherwise, besides the paragraphs that say so, and what that may name. */
export interface Adjustable {
  /** The kind of mail with which it shares its subject: that of the thread's first. */
  readonly subject: string;
  /** Whether its heading may: one that tells what happened may not. */
  readonly heading?: boolean;
  readonly fields: FieldValues;
}
