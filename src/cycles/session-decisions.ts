import { Injectable } from '@nestjs/common';
import type { NamedSession } from './domain/session-words.js';
import type { SubjectId } from './domain/subject.js';

/** What a session decided about something, or gave somebody to do about it. */
export interface DecidedInSession {
  readonly id: string;
  readonly kind: 'decision' | 'action';
  readonly what: string;
  /** The answer to "what does this mean for the customer?"; null where nobody gave one. */
  readonly customer: string | null;
  /** Name of who does it, or sees to it. */
  readonly owner: string | null;
  /** `YYYY-MM-DD` */
  readonly dueOn: string | null;
  readonly isDone: boolean;
  readonly session: NamedSession & { readonly id: string; readonly date: string };
}

/** What sessions decided about something, the newest first. */
export interface SessionDecisionsAbout {
  readonly decided: readonly DecidedInSession[];
  /** Whether there are older ones than these. */
  readonly hasMore: boolean;
}

type Answer = (organizationId: string, subject: SubjectId) => Promise<SessionDecisionsAbout>;

/** The question what sessions decided about something, asked by any page and answered by the room of decisions, above. */
@Injectable()
export class SessionDecisions {
  #answer: Answer = () => Promise.resolve({ decided: [], hasMore: false });

  answerBy(answer: Answer): void {
    this.#answer = answer;
  }

  about(organizationId: string, subject: SubjectId): Promise<SessionDecisionsAbout> {
    return this.#answer(organizationId, subject);
  }
}
