/** The package brings no types; only what is used of it is written down here. */
declare module 'html-to-text' {
  interface Options {
    readonly wordwrap: false;
    readonly limits: { readonly maxDepth: number; readonly maxChildNodes: number; readonly ellipsis: string };
    readonly selectors: readonly {
      readonly selector: string;
      readonly format?: string;
      readonly options?: Readonly<Record<string, unknown>>;
    }[];
  }
  export function compile(options: Options): (html: string) => string;
}
