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

/** A link by the key of the goal, or of the other KPI, that it points to: exactly one of the two. */
export interface LinkCommand extends LinkTerms {
  readonly goal?: string | undefined;
  readonly kpi?: string | undefined;
}

/** What a kept link points to: exactly one of the two is set. */
interface Aim {
  readonly goalId: string | null;
  readonly towardKpiId: string | null;
}

/** A link as it is kept, from a day and perhaps until one. */
export interface KeptLink extends LinkTerms, Aim {
  readonly id: string;
  readonly fromDate: string;
  readonly untilDate: string | null;
}

export interface LinkChanges {
  readonly added: readonly (LinkTerms & Aim & { readonly fromDate: string })[];
  readonly changed: readonly (LinkTerms & { readonly id: string; readonly untilDate: null })[];
  readonly ended: readonly { readonly id: string; readonly untilDate: string }[];
  /** Ids of those that never held in a closed month. */
  readonly removed: readonly string[];
}

export const LARGEST_WEIGHT = 1e6;
const LONGEST_CLAIM = 2000;
const LONGEST_LAG = 36;

const WRONG = {
  noAim: {
    en: 'Say what it moves: a goal, or another KPI.',
    nl: 'Kies een doel of een andere KPI.',
  },
  bothAims: {
    en: 'Say what it moves: a goal, or another KPI, and not both.',
    nl: 'Zeg wat hij beweegt: een doel of een andere KPI, en niet allebei.',
  },
  weight: {
    en: 'Give a weight from 0 to a million, in figures; only the proportions count.',
    nl: 'Geef een gewicht van 0 tot een miljoen, in cijfers; alleen de verhoudingen tellen.',
  },
  lag: {
    en: `Give the months until the effect is expected: 0 to ${LONGEST_LAG}.`,
    nl: `Geef het aantal maanden tot het effect verwacht wordt: 0 tot ${LONGEST_LAG}.`,
  },
  claim: {
    en: 'Write down why this KPI moves it.',
    nl: 'Schrijf op waarom deze KPI dat beweegt.',
  },
};

/** What is wrong with a link; fields are named below `path`. */
export function problemsOfLink({ goal, kpi, weight, lag, claim }: LinkCommand, path: string): Problem[] {
  const isWeight = Number.isFinite(weight) && weight >= 0 && weight <= LARGEST_WEIGHT;
  const isLag = Number.isInteger(lag) && lag >= 0 && lag <= LONGEST_LAG;
  return [
    ...problem(
      goal === undefined && kpi !== undefined ? `${path}.kpi` : `${path}.goal`,
      goal === undefined && kpi === undefined ? WRONG.noAim : goal !== undefined && kpi !== undefined ? WRONG.bothAims : null, // prettier-ignore
    ),
    ...problem(`${path}.weight`, isWeight ? null : WRONG.weight),
    ...problem(`${path}.lag`, isLag ? null : WRONG.lag),
    ...problem(`${path}.claim`, claim.trim() === '' ? WRONG.claim : problemOfText(claim, LONGEST_CLAIM)),
  ];
}

/** The key of what a link points to, with what kind of thing that is: by it, links of one KPI are told apart. */
export function aimOf({ goal, kpi }: Pick<LinkCommand, 'goal' | 'kpi'>): string {
  return goal === undefined ? `kpi ${kpi}` : `goal ${goal}`;
}

/**
 * What is to change so that exactly the wanted links hold. Closed months keep theirs: what held in them ends the day
 * before `openFrom`, the first day of the open month, and what takes its place holds from then on.
 */
export function relink(
  before: readonly KeptLink[],
  wanted: readonly (LinkTerms & Aim & { readonly startsOn: string })[],
  openFrom: string,
): LinkChanges {
  const dayBefore = addDays(openFrom, -1);
  const open = before.filter(({ untilDate }) => untilDate === null || untilDate >= openFrom);
  const kept = new Map(open.map((link) => [idOf(link), link]));
  const added: LinkChanges['added'][number][] = [];
  const changed: LinkChanges['changed'][number][] = [];
  const ended: LinkChanges['ended'][number][] = [];
  const removed: string[] = [];
  const end = ({ id, fromDate }: KeptLink) =>
    fromDate < openFrom ? ended.push({ id, untilDate: dayBefore }) : removed.push(id);
  for (const { goalId, towardKpiId, startsOn, ...terms } of wanted) {
    const aim = { goalId, towardKpiId };
    const link = kept.get(idOf(aim));
    if (link?.untilDate === null && sameTerms(link, terms)) continue;
    if (link && link.fromDate >= openFrom) changed.push({ ...terms, id: link.id, untilDate: null });
    else {
      if (link) end(link);
      added.push({ ...terms, ...aim, fromDate: link ? openFrom : startsOn });
    }
  }
  const named = new Set(wanted.map(idOf));
  for (const link of open) {
    if (!named.has(idOf(link)) && (link.untilDate === null || link.fromDate >= openFrom)) end(link);
  }
  return { added, changed, ended, removed };
}

/** Ids of goals and of KPIs never meet. */
function idOf({ goalId, towardKpiId }: Aim): string {
  return goalId ?? towardKpiId ?? '';
}

export function sameTerms(a: LinkTerms, b: LinkTerms): boolean {
  const fields = ['weight', 'direction', 'lag', 'claim', 'evidence'] as const;
  return fields.every((field) => a[field] === b[field]);
}
