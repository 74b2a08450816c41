/** What a verb did to one thing; the same input twice leaves it unchanged. */
export type Outcome = 'created' | 'changed' | 'unchanged';
