import type { FilePath } from '../domain/problem.js';

/** A value that is right, for what is wrong or missing and no other part of the file depends on. */
const STAND_INS: Readonly<Record<string, (nth: number) => unknown>> = {
  key: (nth) => `unnamed-${nth}`,
  address: (nth) => `unnamed-${nth}@example.org`,
  organization: () => ({ key: 'x', name: 'x', zone: 'UTC', country: 'NL' }),
  name: () => 'x',
  statement: () => 'x',
  claim: () => 'x',
  customer: () => 'x',
  department: () => 'x',
  goal: () => 'x',
  zone: () => 'UTC',
  country: () => 'NL',
};

/**
 * What is left of a file once all that is wrong is taken out of it, field by field, so that the rest can be checked all
 * the same. It knows where in the file everything stood.
 */
export class Remains {
  readonly value: unknown;
  /** Whether nothing is left. */
  isGone = false;
  readonly #places = new WeakMap<unknown[], number[]>();
  readonly #stoodIn = new Set<string>();

  constructor(file: unknown) {
    this.value = structuredClone(file);
  }

  /** Where in the file stood what now has this path. */
  placeOf(path: FilePath): FilePath {
    let value = this.value;
    return path.map((step) => {
      const list = value;
      value = childOf(value, step);
      return Array.isArray(list) ? (this.#places.get(list)?.[Number(step)] ?? step) : step;
    });
  }

  /** Takes these out, each with what cannot be without it. */
  takeOut(paths: readonly FilePath[]): void {
    const holes = new Map<unknown[], Set<number>>();
    const taken = new Set<string>();
    const ordered = [...paths].sort((a, b) => a.length - b.length);
    for (const path of ordered) {
      if (path.some((_, length) => taken.has(spelled(path.slice(0, length + 1))))) continue;
      taken.add(spelled(path));
      this.#takeOut(path, holes);
    }
    for (const [list, gone] of holes) {
      const places = this.#places.get(list) ?? list.map((_, place) => place);
      const kept = list.map((_, place) => place).filter((place) => !gone.has(place));
      this.#places.set(
        list,
        kept.map((place) => places[place] ?? place),
      );
      list.splice(0, list.length, ...kept.map((place): unknown => list[place]));
    }
  }

  #takeOut(path: FilePath, holes: Map<unknown[], Set<number>>): void {
    const [last] = path.slice(-1);
    if (last === undefined) {
      this.isGone = true;
      return;
    }
    const around = path.slice(0, -1);
    const parent = around.reduce(childOf, this.value);
    if (Array.isArray(parent) && typeof last === 'number') {
      holes.set(parent, (holes.get(parent) ?? new Set()).add(last));
      return;
    }
    if (!isMapping(parent)) return this.#takeOut(around, holes);
    if (parent[last] !== undefined) {
      // Who refers to a plan is not to blame for what is in it.
      if (around.at(-1) === 'plans' && !isMapping(parent[last])) parent[last] = {};
      else delete parent[last];
      return;
    }
    const place = spelled(this.placeOf(path));
    const standIn = STAND_INS[last];
    if (standIn === undefined || this.#stoodIn.has(place)) return this.#takeOut(around, holes);
    this.#stoodIn.add(place);
    parent[last] = standIn(this.#stoodIn.size);
  }
}

export function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function childOf(value: unknown, step: string | number): unknown {
  return (value as Record<string, unknown> | null | undefined)?.[step];
}

function spelled(path: FilePath): string {
  return JSON.stringify(path);
}
