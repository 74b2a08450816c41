/** Where one is in a list that is shown in pages. */
export interface PagePlace {
  /** From 1. */
  readonly page: number;
  readonly pages: number;
}

/** The page asked for, or the nearest there is, and what stands on it: from, and up to but without, so many things. */
export function placeIn(
  count: number,
  asked: number,
  size: number,
): PagePlace & { readonly from: number; readonly until: number } {
  const pages = Math.max(1, Math.ceil(count / size));
  const page = Math.min(Math.max(1, asked), pages);
  return { page, pages, from: (page - 1) * size, until: Math.min(count, page * size) };
}
