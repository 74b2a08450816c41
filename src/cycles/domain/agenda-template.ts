import { problem, type Problem } from '../../organizations/domain/problem.js';

/** What the data and people put on an agenda, section by section. */
export const AGENDA_SECTIONS = [
  ...(['answers', 'proposed', 'actions', 'goal', 'projects', 'delivered', 'guardrails'] as const),
  ...(['kpis', 'decisions', 'help', 'missing'] as const),
] as const;

/** A part of the agenda that an organization lays out for a kind of session: a question of its own, or a section. */
export type AgendaPart =
  | {
      readonly question: string;
      readonly purpose: 'inform' | 'discuss' | 'decide';
      /** Whether the common goal stands beside it. */
      readonly aboutGoal: boolean;
      readonly minutes: number | null;
    }
  | {
      readonly section: (typeof AGENDA_SECTIONS)[number];
      /** Of all its items together; null: their share of what is left. */
      readonly minutes: number | null;
    };

/**
 * What is wrong with a kind's agenda: a section that stands there twice, or more minutes than its session has.
 * @param length of the session, in minutes
 */
export function problemsOfTemplate(field: string, parts: readonly AgendaPart[], length: number): Problem[] {
  const named = parts.map((part) => ('section' in part ? part.section : null));
  const total = parts.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
  return [
    ...named.flatMap((section, index) =>
      problem(`${field}[${index}]`, section !== null && named.indexOf(section) < index ? TWICE : null),
    ),
    ...problem(field, total > length ? tooFull(total, length) : null),
  ];
}

const TWICE = {
  en: 'This section is there twice. Remove it.',
  nl: 'Dit onderdeel staat er twee keer. Haal het weg.',
};

const tooFull = (total: number, length: number) => ({
  en: `Its parts take ${total} minutes, and the session has ${length}. Give them less time.`,
  nl: `De onderdelen duren ${total} minuten, en de sessie heeft er ${length}. Geef ze minder tijd.`,
});
