/** What a session of a kind leaves behind, as it stood when it ended. */
export interface Outcome {
  /** Of a quarterly session: the projects of its quarter, the most urgent first. */
  readonly projects?: readonly RankedInMinutes[];
  /** Of an annual session: the goal as adopted; null where none is adopted yet. */
  readonly goal?: { readonly statement: string } | null;
}

export interface RankedInMinutes {
  /** Its address: `/projects/KEY`. */
  readonly key: string;
  readonly name: string;
  /** From 1. */
  readonly place: number;
  readonly inFocus: boolean;
  readonly departments: readonly string[];
}
