import { AGENDA_SECTIONS, type AgendaPart } from '../../cycles/domain/agenda-template.js';
import { problem, type Problem } from '../../organizations/domain/problem.js';
import type { RhythmFields } from './rhythm-fields.js';
import { rhythmWrong } from './rhythm-wrong.js';

/** What the first field of a part says where it is a question of one's own; else it names a section. */
export const OWN_QUESTION = 'question';
export const PURPOSES = ['inform', 'discuss', 'decide'] as const;

const MOST_PARTS = 30;
const LONGEST = 720;
const LONGEST_QUESTION = 300;

/** The parts of an agenda as typed, and what of them cannot be read. */
export interface ReadTemplate {
  readonly parts: readonly AgendaPart[];
  readonly problems: readonly Problem[];
}

/**
 * The agenda of a kind as its fields below `name` lay it out; without parts it is the usual one. What no field shows of
 * a part stays as `stored` has it.
 */
export function readTemplate(
  fields: RhythmFields,
  name: string,
  stored: readonly AgendaPart[],
): ReadTemplate {
  const rows = fields.rows(name);
  const problems = problem(name, rows > MOST_PARTS ? rhythmWrong.manyParts(MOST_PARTS) : null);
  const parts = Array.from({ length: rows }, (_, index): AgendaPart => {
    const row = `${name}[${index}]`;
    const was = fields.is(`${row}.was`) ? stored[Number(fields.text(`${row}.was`))] : undefined;
    const typed = fields.text(`${row}.minutes`);
    const minutes = typed === '' ? null : /^\d{1,4}$/.test(typed) ? Number(typed) : 0;
    if (minutes !== null && (minutes < 1 || minutes > LONGEST))
      problems.push(...problem(`${row}.minutes`, rhythmWrong.partMinutes(LONGEST)));
    const what = fields.text(row);
    const section = AGENDA_SECTIONS.find((one) => one === what);
    if (section) return { ...(was && 'section' in was ? was : {}), section, minutes };
    const question = fields.text(`${row}.question`);
    if (question === '' || question.length > LONGEST_QUESTION)
      problems.push(...problem(`${row}.question`, rhythmWrong.question(LONGEST_QUESTION)));
    const purpose = PURPOSES.find((one) => one === fields.text(`${row}.purpose`)) ?? 'discuss';
    const aboutGoal = fields.is(`${row}.aboutGoal`);
    return { ...(was && 'question' in was ? was : {}), question, purpose, aboutGoal, minutes };
  });
  return { parts, problems };
}

/** The fields of an agenda's parts, by their names below `name`. */
export function templateFields(name: string, parts: readonly AgendaPart[]): [string, string][] {
  return parts.flatMap((part, index): [string, string][] => {
    const row = `${name}[${index}]`;
    const own: [string, string][] =
      'section' in part
        ? [[row, part.section]]
        : [
            [row, OWN_QUESTION],
            [`${row}.question`, part.question],
            [`${row}.purpose`, part.purpose],
            [`${row}.aboutGoal`, part.aboutGoal ? 'yes' : ''],
          ];
    return [
      ...own,
      [`${row}.minutes`, `${part.minutes ?? ''}`],
      [`${row}.place`, `${index + 1}`],
      [`${row}.was`, `${index}`],
    ];
  });
}
