import type { RhythmRules, SessionKind } from '../../cycles/domain/rhythm.js';
import { lengthOf } from '../../cycles/domain/session-days.js';
import type { Locale } from '../../platform/pages/locale.js';
import { leadWords } from '../domain/lead-words.js';
import { ruleWords, whoWords } from './rhythm-facts.js';
import { rhythmTexts } from './rhythm-texts.js';

/** Stretches of the form that are folded away, each with the names of its fields below the kind. */
export const FOLDS = {
  on: ['on'],
  time: ['at', 'minutes', 'days', 'place', 'zone'],
  who: ['participants', 'people'],
  mails: ['agenda', 'reminders', 'goalRequests'],
  template: ['questionRound', 'questions', 'template'],
  updates: ['updates'],
} as const;
export type Fold = keyof typeof FOLDS;

interface FoldProps {
  readonly rules: RhythmRules;
  readonly kind: SessionKind;
  readonly locale: Locale;
  /** Names of departments by key. */
  readonly names: ReadonlyMap<string, string>;
}

/** What a folded stretch says, in a line; empty for a kind that is not held. */
export function foldWords(fold: Fold, { rules, kind, locale, names }: FoldProps): string {
  const texts = rhythmTexts[locale];
  const own = rules[kind];
  if (own === null) return '';
  switch (fold) {
    case 'on':
      return ruleWords(own.on, kind, locale);
    case 'time':
      return [own.at, texts.length(own.minutes, own.days ?? 1), own.place].filter(Boolean).join(', ');
    case 'who':
      return whoWords(own.participants, names, locale);
    case 'mails': {
      const agenda = own.agenda ? texts.agendaOut(leadWords(own.agenda, locale)) : texts.noAgendaOut;
      return `${agenda}; ${texts.remindersOut(own.reminders.length)}`;
    }
    case 'template': {
      const parts = own.template ?? [];
      const sections = parts.filter((part) => 'section' in part).length;
      const minutes = parts.reduce((sum, part) => sum + (part.minutes ?? 0), 0);
      const asked = own.questionRound ? `; ${texts.askedBefore}` : '';
      const usual = parts.length === 0;
      const laidOut = usual
        ? texts.usual
        : texts.parts(parts.length - sections, sections, minutes, lengthOf(own));
      return `${laidOut}${asked}`;
    }
    case 'updates': {
      const updates = rules.monthly?.updates;
      return updates ? texts.updatesOut(leadWords(updates.opens, locale)) : texts.noUpdates;
    }
  }
}
