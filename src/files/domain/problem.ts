/** Where something is wrong in the file, from its top: keys of mappings, places in lists. */
export type FilePath = readonly (string | number)[];

/** What is wrong there, and what to do about it. */
export interface FileProblem {
  readonly path: FilePath;
  readonly message: string;
}
