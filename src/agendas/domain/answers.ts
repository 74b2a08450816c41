import type { QuestionRules } from '../../cycles/domain/question-round.js';
import type { Language } from '../../cycles/domain/session-words.js';
import { problem, type Problem } from '../../organizations/domain/problem.js';
import type { AgendaItem } from './agenda.js';
import { questionsIn, questionsName, questionWords } from './question-words.js';

/** Longer answers are a letter: they are put forward as an item of their own. */
export const LONGEST_ANSWER = 1000;

/** What somebody answered to one question; questions are counted from 1. */
export interface GivenAnswer {
  readonly personId: string;
  readonly number: number;
  readonly text: string;
}

/** What the agenda says of the questions before its session. */
export interface AgendaAnswers {
  readonly questions: QuestionRules;
  readonly answers: readonly GivenAnswer[];
  /** How many take part, and so were asked. */
  readonly asked: number;
  /** Whether answers still come in: what they are is not told yet, so that nobody follows who was first. */
  readonly isOpen: boolean;
}

/** Something that was answered, by how many people. */
export interface GroupedAnswer {
  readonly text: string;
  readonly count: number;
}

export interface AnsweredQuestion {
  readonly question: string;
  readonly answers: readonly GroupedAnswer[];
}

/** The key of the one item there is: however questions and answers change, what is arranged of it stays. */
export const ANSWERS_KEY = 'answers:round';
const SHOWN = 3;
const SHOWN_LENGTH = 140;

/**
 * Answers by question: each line is an answer of its own, and what several people wrote alike (whatever its capitals,
 * spaces, list signs and full stop) is one with their number. The most said come first, then in the order of the
 * alphabet: the order in which people answered would tell who they are.
 */
export function groupAnswers(
  { questions, answers }: Pick<AgendaAnswers, 'questions' | 'answers'>,
  language: Language,
): AnsweredQuestion[] {
  return questionsIn(questions, language).map((question, index) => {
    const groups = new Map<string, { text: string; people: Set<string> }>();
    for (const { personId, number, text } of answers) {
      if (number !== index + 1) continue;
      for (const line of linesOf(text)) {
        const key = likeness(line);
        const group = groups.get(key) ?? { text: line, people: new Set() };
        if (line < group.text) group.text = line;
        group.people.add(personId);
        groups.set(key, group);
      }
    }
    return {
      question,
      answers: [...groups.values()]
        .map(({ text, people }) => ({ text, count: people.size }))
        .sort((a, b) => b.count - a.count || a.text.localeCompare(b.text, language)),
    };
  });
}

/** How many people answered. */
export function peopleIn(answers: readonly GivenAnswer[]): number {
  return new Set(answers.map(({ personId }) => personId)).size;
}

/** `keep calling (3×)` */
export function answerText({ text, count }: GroupedAnswer, language: Language): string {
  return count === 1 ? text : `${text} (${questionWords[language].times(count)})`;
}

/**
 * The one item of what was answered: what most said to each question; all of it stands on the session's page. Nothing
 * where answers have closed and nobody gave one.
 */
export function answersItem(facts: AgendaAnswers, language: Language): AgendaItem[] {
  const words = questionWords[language];
  const people = peopleIn(facts.answers);
  if (people === 0 && !facts.isOpen) return [];
  const name = questionsName(facts.questions, language);
  const blocks = groupAnswers(facts, language).map(({ question, answers }) =>
    [question, ...shortened(answers, language)].join('\n'),
  );
  return [
    {
      ...{ key: ANSWERS_KEY, section: 'answers', department: null, customer: null, purpose: 'discuss' },
      title: words.answered(name, people, Math.max(people, facts.asked)),
      detail: facts.isOpen ? words.stillOpen : blocks.join('\n\n'),
    },
  ];
}

/** The questions of such an item with what was answered, each in a line: for mails, which have no lines of their own. */
export function readBlocks(
  detail: string,
): { readonly question: string; readonly lines: readonly string[] }[] {
  return detail.split('\n\n').map((block) => {
    const [question = '', ...lines] = block.split('\n');
    return { question, lines: lines.map((line) => line.replace(LIST_SIGN, '')) };
  });
}

/** What is wrong with answers that somebody gives, each with its field; nothing at all is wrong where nothing was before. */
export function problemsOfAnswers(texts: readonly string[], hadAny: boolean): Problem[] {
  const isEmpty = texts.every((text) => text.trim() === '');
  return [
    ...(isEmpty && !hadAny ? problem(answerField(1), NOTHING) : []),
    ...texts.flatMap((text, index) =>
      problem(answerField(index + 1), text.trim().length > LONGEST_ANSWER ? TOO_LONG : null),
    ),
  ];
}

/** The field of an answer in a form. */
export const answerField = (number: number): string => `answer-${number}`;

const LIST_SIGN = /^[-–—*•·]\s*/;
const NOTHING = { en: 'Answer at least one question.', nl: 'Beantwoord minstens één vraag.' };
const TOO_LONG = {
  en: `An answer has at most ${LONGEST_ANSWER} characters. Keep to what matters most, or put it forward for the agenda.`,
  nl: `Een antwoord heeft hoogstens ${LONGEST_ANSWER} tekens. Houd het bij het belangrijkste, of breng het in voor de agenda.`,
};

function shortened(answers: readonly GroupedAnswer[], language: Language): string[] {
  const words = questionWords[language];
  if (answers.length === 0) return [words.nobody];
  const shown = answers
    .slice(0, SHOWN)
    .map(({ text, count }) => `– ${answerText({ text: cut(text), count }, language)}`);
  const more = answers.length - SHOWN;
  return more > 0 ? [...shown, `– ${words.more(more)}`] : shown;
}

function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim().replace(/\s+/g, ' ').replace(LIST_SIGN, ''))
    .filter((line) => line !== '');
}

function likeness(line: string): string {
  return line.toLowerCase().replace(/[.!…]+$/, '');
}

/** By characters as people see them: an emoji is not cut in two. */
function cut(text: string): string {
  const characters = [...text];
  return characters.length <= SHOWN_LENGTH
    ? text
    : `${characters
        .slice(0, SHOWN_LENGTH - 1)
        .join('')
        .trimEnd()}…`;
}
