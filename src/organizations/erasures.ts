import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Person } from './person.entity.js';

/** Something that is somebody's to do: named in both languages, as a list would name it. */
export type Charge = Readonly<Record<'en' | 'nl', string>>;

/** Who is being erased: as they were called, and what stands in its place from now on. */
export interface Erased {
  readonly person: Person;
  readonly pseudonym: { readonly name: string; readonly address: string };
}

/** What one room does when a person is erased. */
export interface Eraser {
  /** What somebody else must take over first. */
  readonly charges?: (manager: EntityManager, person: Person) => Promise<Charge[]>;
  /** Takes away what the room knows of the person, or puts the pseudonym in its place. */
  readonly erase?: (tx: EntityManager, erased: Erased) => Promise<void>;
  /**
   * Looks through what may name the person among much else, step by step; before and after, because others write on.
   * Doing it twice is doing it once.
   */
  readonly sweep?: (erased: Erased) => Promise<void>;
}

/** Rooms above say here what they hold of a person. */
@Injectable()
export class Erasures {
  readonly all: Eraser[] = [];

  register(eraser: Eraser): void {
    this.all.push(eraser);
  }
}
