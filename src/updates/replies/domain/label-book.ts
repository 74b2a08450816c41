import type { Yardstick } from '../../../kpis/domain/unit-doubt.js';
import {
  departmentSpellings,
  folded,
  kpiLabels,
  type LabeledKpi,
  spellingsOf,
  TEXT_FIELDS,
  type TextField,
  textSpellings,
} from './form-labels.js';

/** A KPI as it is asked for, and what its figure is held against. */
export interface AskedFigure extends LabeledKpi {
  readonly yardstick: Yardstick;
}

/** What a mail asked of one department. */
export interface AskedSection {
  readonly departmentId: string;
  readonly name: string;
  readonly kpis: readonly AskedFigure[];
}

export type Label =
  | { readonly is: 'department' }
  | { readonly is: 'text'; readonly text: TextField }
  /** Of each department that has a KPI of this name, the KPI. */
  | { readonly is: 'kpi'; readonly kpiIds: ReadonlyMap<string, string> };

/** A label that a line begins with, as it was written, and what stands behind it. */
export interface FoundLabel {
  readonly label: Label;
  readonly name: string;
  readonly rest: string;
}

/** What may stand before a label. */
const BULLET = /^[\s*_•·–—-]+/;
/** Labels and figures stand in the first part of a line; where more is looked through, somebody keeps us busy. */
const LABEL_ENDS = 200;
const MOST_ENDS = 6;
const FIGURE_ENDS = 80;
/** A shorter label is not broken where mail programs break the lines they quote. */
const SHORTEST_HALF = 12;

/** Every label that lines of an answer may begin with. */
export class LabelBook {
  readonly #labels: ReadonlyMap<string, Label>;

  constructor(sections: readonly AskedSection[]) {
    this.#labels = labelsOf(sections);
  }

  /** The longest known label that a line begins with. */
  find(text: string): FoundLabel | null {
    const line = text.replace(BULLET, '');
    let found: FoundLabel | null = null;
    const end = Math.min(line.length, LABEL_ENDS);
    for (let i = 0, ends = 0; i < end && ends < MOST_ENDS; i += 1) {
      if (line[i] !== ':' && line[i] !== '=' && line[i] !== '?') continue;
      ends += 1;
      const name = line.slice(0, line[i] === '?' ? i + 1 : i);
      const label = this.#labels.get(folded(name));
      if (label) found = { label, name: name.trim(), rest: line.slice(i + 1).replace(/^[*_\s:]+/, '') };
    }
    return found ?? this.#figureBehind(line);
  }

  /** Whether the line might be the first half of a label. */
  mayBegin(text: string): boolean {
    const half = folded(text.replace(BULLET, ''));
    if (half.length < SHORTEST_HALF || text.includes(':')) return false;
    return [...this.#labels.keys()].some((label) => label.length > half.length && label.startsWith(half));
  }

  /** Where another label begins behind a figure: in text that was reflowed, or where somebody saved lines. */
  nextIn(rest: string): number | null {
    if (!/[:=]/.test(rest)) return null;
    const isBetween = (i: number) => i < 0 || /[\s,;|]/.test(rest[i] ?? '');
    for (let i = 0; i < Math.min(rest.length, FIGURE_ENDS); i += 1) {
      if (isBetween(i - 1) && !isBetween(i) && this.find(rest.slice(i)) !== null) return i;
    }
    return null;
  }

  /** `NPS 39`: a KPI's whole name and a figure, nothing else. */
  #figureBehind(line: string): FoundLabel | null {
    if (line.length > LABEL_ENDS) return null;
    const at = line.search(/\s[-+]?[\d.,]+\s*%?\s*$/);
    if (at <= 0) return null;
    const label = this.#labels.get(folded(line.slice(0, at)));
    return label?.is === 'kpi'
      ? { label, name: line.slice(0, at).trim(), rest: line.slice(at).trim() }
      : null;
  }
}

function labelsOf(sections: readonly AskedSection[]): Map<string, Label> {
  const labels = new Map<string, Label>();
  for (const spelling of departmentSpellings()) labels.set(spelling, { is: 'department' });
  for (const text of TEXT_FIELDS) {
    for (const spelling of textSpellings(text)) labels.set(spelling, { is: 'text', text });
  }
  // What the form says goes first; a key or a name that means something else already is none.
  for (const isOwn of [true, false]) {
    for (const { departmentId, kpis } of sections) {
      const own = kpiLabels(kpis);
      for (const kpi of kpis) {
        for (const spelling of spellingsOf(kpi, own.get(kpi.id) ?? kpi.name, isOwn)) {
          const known = labels.get(spelling);
          if (known !== undefined && (known.is !== 'kpi' || known.kpiIds.has(departmentId))) continue;
          const kpiIds = new Map([...(known?.kpiIds ?? []), [departmentId, kpi.id] as const]);
          labels.set(spelling, { is: 'kpi', kpiIds });
        }
      }
    }
  }
  return labels;
}
