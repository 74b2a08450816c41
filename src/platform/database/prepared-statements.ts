/** Asked so often, a statement is worth keeping: what is asked once would only take room. */
const OFTEN = 3;
/** Kept ready by each connection: every one takes some tens of kilobytes of the server's memory. */
const MOST = 300;
/** Statements that are counted; of more the ones seen first are counted anew. */
const COUNTED = 2_000;

/**
 * The names under which the connections of a process keep statements prepared on PostgreSQL, which else reads and plans
 * each anew: for a small question, that takes as long as answering it. Nothing is planned worse for it: the server goes
 * on planning by the parameters where one plan for all would cost more.
 */
export class PreparedStatements {
  readonly #counts = new Map<string, number>();
  readonly #names = new Map<string, string>();
  #given = 0;

  /** The name to ask a statement by, or undefined where it is not kept. */
  nameOf(text: string): string | undefined {
    const name = this.#names.get(text);
    if (name !== undefined || this.#names.size === MOST) return name;
    const count = (this.#counts.get(text) ?? 0) + 1;
    if (count < OFTEN) {
      if (this.#counts.size === COUNTED) this.#counts.clear();
      this.#counts.set(text, count);
      return undefined;
    }
    this.#counts.delete(text);
    this.#given += 1;
    const given = `cadans_${this.#given}`;
    this.#names.set(text, given);
    return given;
  }

  /** After a migration beside this process a kept statement may give other types than it was prepared for. */
  forget(): void {
    this.#names.clear();
  }
}

/**
 * Whether a statement failed only because what it was prepared for is not there any more. By the place in the server that
 * says so: its code is that of much else, and its message is in the server's language.
 */
export function isOutdated(error: unknown): boolean {
  return (error as { readonly routine?: unknown } | null)?.routine === 'RevalidateCachedQuery';
}
