import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

type Texts = Readonly<Record<'en' | 'nl', string>>;

/** One thing that a change of departments does, in words; people are not named in them. */
export interface Effect {
  /** What it is about: `department`, `kpi`, `touchpoint`, `request`, … */
  readonly about: string;
  readonly text: Texts;
}

/** Something of a department that needs a place when the department changes. */
export interface Belonging {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  /** The department that has it. */
  readonly departmentId: string;
}

/** A department as sentences name it. */
export interface NamedDepartment {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}

/** A belonging and where it goes; null: nowhere. */
export interface Move {
  readonly belonging: Belonging;
  readonly from: NamedDepartment;
  readonly to: NamedDepartment | null;
}

/** When departments change, and which of them go. */
export interface Turn {
  /** The first day of the change. */
  readonly from: string;
  /** Ids of the departments that end: what two of them have together goes from both. */
  readonly ending: readonly string[];
}

/** What a room keeps of departments, and how it follows when they are merged, split or ended. */
export interface ChangePart {
  /** What they are, as placings name them: `kpi`. */
  readonly what: string;
  /** Them, one of them, and what it means to give one no place: as a form says it. */
  readonly words: { readonly several: Texts; readonly nowhere: Texts };
  /** What the departments have on a day, in a fixed order. */
  readonly find: (
    manager: EntityManager,
    organizationId: string,
    departmentIds: readonly string[],
    from: string,
  ) => Promise<Belonging[]>;
  /**
   * Moves them from a day on; what closed months say stays. Tells what it did.
   */
  readonly move: (
    tx: EntityManager,
    organizationId: string,
    moves: readonly Move[],
    turn: Turn,
  ) => Promise<Effect[]>;
}

/** What follows by itself: looked at before, and told about after. */
export type Onlooker = (tx: EntityManager, organizationId: string) => Promise<() => Promise<Effect[]>>;

/** Rooms above say here what they keep of departments. */
@Injectable()
export class DepartmentChangeParts {
  readonly parts: ChangePart[] = [];
  readonly onlookers: Onlooker[] = [];

  register(part: ChangePart): void {
    this.parts.push(part);
  }

  lookOn(onlooker: Onlooker): void {
    this.onlookers.push(onlooker);
  }
}
