import { addDays } from '../../calendar/domain/time.js';
import { problemOfText } from '../../goals/domain/goal.js';
import { problem, type Problem } from '../../organizations/domain/problem.js';

export const EVIDENCE = ['assumed', 'correlated', 'tested'] as const;

/** What a link says: why and how much a KPI moves what it points to. */
export interface LinkTerms {
  readonly weight: number;
  /** The expected sign, for the evidence; attainment never asks it. */
  readonly direction: 1 | -1;
  /** Months until the effect is expected. */
  readonly lag: number;
  readonly claim: string;
  readonly evidence: (typeof EVIDENCE)[number];
}

export interface LinkCommand extends LinkTerms {
  /** Key of the goal. */
  readonly goal: string;
}

/** A link as it is kept, from a day and perhaps until one. */
export interface KeptLink extends LinkTerms {
  readonly id: string;
  readonly goalId: string;
  readonly fromDate: string;
  readonly untilDate: string | null;
}

export interface LinkChanges {
  readonly added: readonly (LinkTerms & { readonly goalId: string; readonly fromDate: string })[];
  readonly changed: readonly (LinkTerms & { readonly id: string; readonly untilDate: null })[];
  readonly ended: readonly { readonly id: string; readonly untilDate: string }[];
  /** Ids of those that never held in a closed month. */
  readonly removed: readonly string[];
}

export const LARGEST_WEIGHT = 1e6;
const LONGEST_CLAIM = 2000;
const LONGEST_LAG = 36;

/** What is wrong with a link; fields are named below `path`. */
export function problemsOfLink({ weight, lag, claim }: LinkCommand, path: string): Problem[] {
  const isWeight = Number.isFinite(weight) && weight >= 0 && weight <= LARGEST_WEIGHT;
  const isLag = Number.isInteger(lag) && lag >= 0 && lag <= LONGEST_LAG;
  return [
    ...problem(
      `${path}.weight`,
      isWeight ? null : `Give a weight from 0 to ${LARGEST_WEIGHT}; only their proportions count.`,
    ),
    ...problem(
      `${path}.lag`,
      isLag ? null : `Give the months until the effect is expected: 0 to ${LONGEST_LAG}.`,
    ),
    ...problem(
      `${path}.claim`,
      claim.trim() === '' ? 'Write down why this KPI moves the goal.' : problemOfText(claim, LONGEST_CLAIM),
    ),
  ];
}

/**
 * What is to change so that exactly the wanted links hold. Closed months keep theirs: what held in them ends the day
 * before `openFrom`, the first day of the open month, and what takes its place holds from then on.
 */
export function relink(
  before: readonly KeptLink[],
  wanted: readonly (LinkTerms & { readonly goalId: string; readonly startsOn: string })[],
  openFrom: string,
): LinkChanges {
  const dayBefore = addDays(openFrom, -1);
  const open = before.filter(({ untilDate }) => untilDate === null || untilDate >= openFrom);
  const kept = new Map(open.map((link) => [link.goalId, link]));
  const added: LinkChanges['added'][number][] = [];
  const changed: LinkChanges['changed'][number][] = [];
  const ended: LinkChanges['ended'][number][] = [];
  const removed: string[] = [];
  const end = ({ id, fromDate }: KeptLink) =>
    fromDate < openFrom ? ended.push({ id, untilDate: dayBefore }) : removed.push(id);
  for (const { goalId, startsOn, ...terms } of wanted) {
    const link = kept.get(goalId);
    if (link?.untilDate === null && sameTerms(link, terms)) continue;
    if (link && link.fromDate >= openFrom) changed.push({ ...terms, id: link.id, untilDate: null });
    else {
      if (link) end(link);
      added.push({ ...terms, goalId, fromDate: link ? openFrom : startsOn });
    }
  }
  const named = new Set(wanted.map(({ goalId }) => goalId));
  for (const link of open) {
    if (!named.has(link.goalId) && (link.untilDate === null || link.fromDate >= openFrom)) end(link);
  }
  return { added, changed, ended, removed };
}

function sameTerms(a: LinkTerms, b: LinkTerms): boolean {
  const fields = ['weight', 'direction', 'lag', 'claim', 'evidence'] as const;
  return fields.every((field) => a[field] === b[field]);
}
