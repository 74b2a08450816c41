import type { QuestionRules, QuestionSet } from '../../cycles/domain/question-round.js';
import type { Language } from '../../cycles/domain/session-words.js';

interface QuestionWords {
  readonly sets: Readonly<
    Record<QuestionSet, { readonly name: string; readonly questions: readonly string[] }>
  >;
  /** What questions of an organization's own are called together. */
  readonly own: string;
  answered(name: string, people: number, asked: number): string;
  readonly stillOpen: string;
  times(count: number): string;
  more(count: number): string;
  readonly nobody: string;
}

export const questionWords: Readonly<Record<Language, QuestionWords>> = {
  en: {
    sets: {
      'start-stop-keep': {
        name: 'Start, stop, keep',
        questions: [
          'What should we start doing?',
          'What should we stop doing?',
          'What should we keep doing?',
        ],
      },
      'where-to': {
        name: 'Where are we, where do we want to go?',
        questions: ['Where are we?', 'Where do we want to go?'],
      },
    },
    own: 'Asked beforehand',
    answered: (name, people, asked) => `${name} (${people} of ${asked} answered)`,
    stillOpen: 'What was answered stands here once answers have closed.',
    times: (count) => `${count}×`,
    more: (count) => `and ${count} more on the session’s page`,
    nobody: 'Nobody answered this.',
  },
  nl: {
    sets: {
      'start-stop-keep': {
        name: 'Beginnen, stoppen, doorgaan',
        questions: [
          'Waarmee moeten we beginnen?',
          'Waarmee moeten we stoppen?',
          'Waarmee moeten we doorgaan?',
        ],
      },
      'where-to': {
        name: 'Waar staan we, waar willen we naartoe?',
        questions: ['Waar staan we?', 'Waar willen we naartoe?'],
      },
    },
    own: 'Vooraf gevraagd',
    answered: (name, people, asked) => `${name} (${people} van ${asked} antwoordden)`,
    stillOpen: 'Wat er is geantwoord, staat hier zodra de antwoorden sluiten.',
    times: (count) => `${count}×`,
    more: (count) => `en nog ${count} op de pagina van de sessie`,
    nobody: 'Hier antwoordde niemand op.',
  },
};

/** The questions as they are asked: a set in a language, an organization's own as it wrote them. */
export function questionsIn(rules: QuestionRules, language: Language): readonly string[] {
  return typeof rules === 'string' ? questionWords[language].sets[rules].questions : rules;
}

/** What they are called together: `Start, stop, keep`. */
export function questionsName(rules: QuestionRules, language: Language): string {
  return typeof rules === 'string' ? questionWords[language].sets[rules].name : questionWords[language].own;
}
