import type { SessionKind } from '../../cycles/domain/rhythm.js';
import {
  type Language,
  type NamingPeriod,
  periodWords,
  sessionName,
} from '../../cycles/domain/session-words.js';

/** What a mail is about, as far as pages name it: a session or a round before one, or the departments' say in a goal. */
export type MailOccasion = SessionOccasion | GoalOccasion;

interface GoalOccasion {
  readonly type: 'endorsement';
  readonly goal: { readonly key: string; readonly period: NamingPeriod };
  readonly session?: undefined;
}

interface SessionOccasion {
  readonly type: 'session' | 'update-round' | 'goal-round' | 'actions' | 'question-round';
  readonly session: {
    readonly id: string;
    readonly kind: SessionKind;
    readonly extraordinary: boolean;
    readonly title: string | null;
    readonly period: NamingPeriod;
  };
  /** The period an update round asks about; null for the others. */
  readonly asked: NamingPeriod | null;
}

/** `Update for January 2027`, `Goal for 2027`, or the session's own name; null is a sign-in, which has no occasion. */
export function occasionWords(occasion: MailOccasion | null, language: Language): string {
  if (occasion === null) return '';
  if (occasion.type === 'endorsement') {
    const year = periodWords(occasion.goal.period, language);
    return language === 'en' ? `Support for the goal for ${year}` : `Steun voor het doel voor ${year}`;
  }
  const { type, session, asked } = occasion;
  if (type === 'update-round' && asked) {
    return `${language === 'en' ? 'Update for' : 'Update over'} ${periodWords(asked, language)}`;
  }
  if (type === 'goal-round') {
    return `${language === 'en' ? 'Goal for' : 'Doel voor'} ${periodWords(session.period, language)}`;
  }
  if (type === 'actions') {
    return `${language === 'en' ? 'Actions' : 'Acties'}: ${sessionName(session, language)}`;
  }
  if (type === 'question-round') {
    return `${language === 'en' ? 'Questions before' : 'Vragen vóór'}: ${sessionName(session, language)}`;
  }
  return sessionName(session, language);
}

/** The page that shows it; null where there is none. */
export function occasionPath(occasion: MailOccasion | null): string | null {
  if (occasion === null) return null;
  if (occasion.type === 'endorsement') return `/goal/${occasion.goal.key}/story`;
  return occasion.type === 'goal-round' ? '/goal' : `/sessions/${occasion.session.id}`;
}
