import { holdsOn, type Term } from '../../organizations/domain/term.js';
import { isPartner, type Role } from '../../organizations/domain/roles.js';
import { isSlip } from '../../calendar/domain/zone-suggestions.js';
import { accountAddress } from '../../organizations/domain/address.js';
import type { PastedPerson } from './pasted-person.js';
import { type Lead, plain } from './pasted-words.js';
import { pasteWords, type Words } from './paste-words.js';

export interface KnownDepartment extends Term {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}

export interface KnownHeadship extends Term {
  readonly departmentId: string;
  readonly kind: Lead;
  /** Of who leads. */
  readonly person: { readonly name: string; readonly address: string };
}

/** Whom an earlier row of the list makes head. */
export interface PastedHead {
  readonly name: string;
  readonly line: number;
}

/** Somebody becomes head or deputy of a department, by its key. */
export interface Leading {
  readonly department: string;
  readonly name: string;
  readonly kind: Lead;
  readonly from: string;
}

interface Leadership {
  /** Null where nothing changes. */
  readonly leading: Leading | null;
  readonly wrong: readonly Words[];
}

/** Nothing is said of who leads, or nothing new. */
export const NO_LEADERSHIP: Leadership = { leading: null, wrong: [] };
const MOST_NEAR = 3;

/** The departments there are on a day, found by what people call them, and who leads them. */
export class PastedDepartments {
  readonly #here: readonly KnownDepartment[];

  constructor(
    departments: readonly KnownDepartment[],
    private readonly headships: readonly KnownHeadship[],
    private readonly today: string,
  ) {
    this.#here = departments.filter(({ untilDate }) => untilDate === null || untilDate >= today);
  }

  knows(text: string): boolean {
    return this.named(text).length > 0;
  }

  /** By key or name, however it is written. */
  named(text: string): KnownDepartment[] {
    const sought = plain(text);
    if (sought === '') return [];
    const byKey = this.#here.filter(({ key }) => plain(key) === sought);
    return byKey.length > 0 ? byKey : this.#here.filter(({ name }) => plain(name) === sought);
  }

  /**
   * What a row means for who leads.
   * @param heads who earlier rows make head, by the department's key
   */
  lead(
    { lead, department, address }: PastedPerson,
    command: { readonly name: string; readonly roles: readonly Role[] },
    heads: ReadonlyMap<string, PastedHead>,
  ): Leadership {
    if (lead === null) return NO_LEADERSHIP;
    if (department === null) return wrong(pasteWords.noDepartment);
    const found = this.named(department);
    const [one] = found;
    if (one === undefined) return wrong(pasteWords.unknownDepartment(department, this.#near(department)));
    if (found.length > 1) return wrong(pasteWords.severalDepartments(department, found.map(({ key }) => key))); // prettier-ignore
    if (isPartner(command)) return wrong(pasteWords.partnerLeads);
    const led = this.headships.filter(
      (term) => term.departmentId === one.id && term.kind === lead && !isOver(term, this.today),
    );
    if (led.some(({ person }) => accountAddress(person.address) === accountAddress(address)))
      return NO_LEADERSHIP;
    const [head] = led;
    const above = heads.get(one.key);
    if (lead === 'head' && head) return wrong(pasteWords.ledAlready(one.name, head.person.name));
    if (lead === 'head' && above) return wrong(pasteWords.headAbove(one.name, above.name, above.line));
    const from = one.fromDate > this.today ? one.fromDate : this.today;
    return { leading: { department: one.key, name: one.name, kind: lead, from }, wrong: [] };
  }

  #near(text: string): string[] {
    const sought = plain(text);
    const isNear = ({ name }: KnownDepartment) => {
      const words = plain(name);
      return words.startsWith(sought) || sought.startsWith(words) || isSlip(words, sought);
    };
    return this.#here.filter((one) => holdsOn(one, this.today) && isNear(one)).slice(0, MOST_NEAR).map(({ name }) => name); // prettier-ignore
  }
}

const isOver = ({ untilDate }: Term, today: string) => untilDate !== null && untilDate < today;
const wrong = (words: Words): Leadership => ({ leading: null, wrong: [words] });
