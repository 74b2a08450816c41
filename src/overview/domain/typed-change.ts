import {
  CHANGE_KINDS,
  type ChangeKind,
  type DepartmentChangeCommand,
} from '../../kpis/domain/department-change.js';
import { problem, type Problem } from '../../organizations/domain/problem.js';

/** A form as it was sent: a name, and what was typed there, once or more often. */
export type FormBody = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The fields for names of new departments. */
export const PARTS = ['part1', 'part2', 'part3', 'part4'] as const;
/** In the place of a department: a new one; nowhere. */
export const NEW = '+';
export const NOWHERE = '-';

/** What was typed about a change of departments, step by step. */
export interface TypedChange {
  readonly kind: ChangeKind;
  readonly departments: readonly string[];
  /** Of a merge: key of the department they go into, or `NEW`. */
  readonly into: string;
  /** Names of new departments, as typed. */
  readonly parts: readonly string[];
  /** Of a split: whether the department goes on itself, as one of the parts. */
  readonly keeps: boolean;
  readonly reason: string;
  /** What else was typed, by the name of its field: heads and places. */
  readonly fields: Readonly<Record<string, string>>;
}

/** Reads whatever was sent; what cannot be meant counts as not given. */
export function typedChange(body: FormBody): TypedChange {
  const texts = (name: string) => [body[name] ?? []].flat().map(String);
  const text = (name: string) => texts(name)[0] ?? '';
  return {
    kind: CHANGE_KINDS.find((kind) => kind === text('kind')) ?? 'merge',
    departments: [...new Set(texts('departments'))].slice(0, 200),
    into: text('into'),
    parts: PARTS.map((name) => text(name)),
    keeps: text('keeps') !== '',
    reason: text('reason'),
    fields: Object.fromEntries(
      Object.keys(body)
        .filter((name) => /^(places\.|into\[)/.test(name))
        .map((name) => [name, text(name)]),
    ),
  };
}

/** The command that was typed, and which field each receiving department came from. */
export function commandOf(
  typed: TypedChange,
  taken: ReadonlySet<string>,
): { readonly command: DepartmentChangeCommand; readonly partOf: readonly (string | null)[] } {
  const { kind, departments, reason, fields } = typed;
  const used = new Set(taken);
  const receiving = receivingIn(typed).map(({ key, name, part }) => {
    const own = key ?? keyFor(name ?? '', used);
    used.add(own);
    return { key: own, name, part };
  });
  return {
    command: {
      ...{ kind, reason, departments },
      into: receiving.map(({ key, name }, i) => ({ key, name, head: fields[`into[${i}].head`] || null })),
      places: Object.entries(fields).flatMap(([field, to]) => {
        const [, what = '', key = ''] = /^places\.([a-z]+)\.(.+)$/.exec(field) ?? [];
        return what === '' || to === '' ? [] : [{ what, key, to: to === NOWHERE ? null : to }];
      }),
    },
    partOf: receiving.map(({ part }) => part),
  };
}

interface Receiving {
  /** Null for a new one. */
  readonly key: string | null;
  readonly name: string | null;
  readonly part: string | null;
}

function receivingIn({ kind, into, parts, keeps, departments }: TypedChange): Receiving[] {
  const fresh = parts.flatMap((typed, i): Receiving[] => {
    const name = typed.trim();
    return name === '' ? [] : [{ key: null, name, part: PARTS[i] ?? null }];
  });
  const itself = (key: string | undefined): Receiving[] =>
    key === undefined || key === '' ? [] : [{ key, name: null, part: null }];
  if (kind === 'end') return [];
  if (kind === 'split') return [...(keeps ? itself(departments[0]) : []), ...fresh];
  return into === NEW ? fresh.slice(0, 1) : itself(into);
}

/** `Klant & Zorg` is `klant-zorg`; where that is taken, `klant-zorg-2`. */
export function keyFor(name: string, taken: ReadonlySet<string>): string {
  const plain = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 50)
    .replace(/-+$/, '');
  const base = plain === '' ? 'department' : plain;
  for (let nth = 1; ; nth += 1) {
    const key = nth === 1 ? base : `${base}-${nth}`;
    if (!taken.has(key)) return key;
  }
}

/** What is wrong with the first step, at the fields of the form; null fields stand for those of later steps. */
export function problemsOfFirstStep(
  typed: TypedChange,
  problems: readonly Problem[],
  partOf: readonly (string | null)[],
): Problem[] {
  const nameless = typed.kind === 'merge' && typed.into === NEW && typed.parts[0]?.trim() === '';
  if (nameless) return problem('part1', NAME_IT);
  return problems.flatMap((one) => {
    const [, index, field] = /^into\[(\d+)\]\.(\w+)$/.exec(one.field) ?? [];
    if (field === 'head') return [];
    if (index !== undefined) return [{ ...one, field: partOf[Number(index)] ?? 'into' }];
    if (one.field.startsWith('departments')) return [{ ...one, field: 'departments' }];
    if (one.field === 'into') return [{ ...one, field: typed.kind === 'split' ? 'part1' : 'into' }];
    return [];
  });
}

const NAME_IT = {
  en: 'Give the new department a name.',
  nl: 'Geef de nieuwe afdeling een naam.',
};
