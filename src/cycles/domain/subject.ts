/** What a session can decide about, besides itself. */
export const SUBJECT_KINDS = ['goal', 'department', 'project', 'touchpoint', 'kpi'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** A subject as programs and files call it. */
export interface Subject {
  readonly kind: SubjectKind;
  readonly key: string;
}

/** A subject by the id of its row. */
export interface SubjectId {
  readonly kind: SubjectKind;
  readonly id: string;
}

/** A subject with what people call it and where its page is. */
export interface NamedSubject extends Subject, SubjectId {
  readonly name: string;
  readonly path: string;
}
