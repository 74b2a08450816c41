/** A PDF as another program reads it. */
export interface ReadPdf {
  readonly title: string;
  readonly language: string | null;
  /** Titles of the outline, those below one indented. */
  readonly outline: readonly string[];
  /** Of each page: its text, and its structure as tags with what hangs below them. */
  readonly pages: readonly { readonly text: string; readonly tags: readonly string[] }[];
}

interface Node {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly Node[];
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  // It wants what draws in a browser as soon as it is loaded; nothing is drawn here.
  Object.assign(globalThis, { DOMMatrix: class {}, ImageData: class {}, Path2D: class {} });
  const { warn } = globalThis.console;
  Object.assign(globalThis.console, { warn: () => undefined });
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs').finally(() => {
    Object.assign(globalThis.console, { warn });
  });
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const pdf = await task.promise;
  const info = (await pdf.getMetadata()).info as { Title: string; Language: string | null };
  const outline = await pdf.getOutline();
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
    pages.push({ text, tags: tagsIn((await page.getStructTree()) as Node | null) });
  }
  await task.destroy();
  return {
    ...{ title: info.Title, language: info.Language },
    outline: (outline ?? []).flatMap(({ title, items }: { title: string; items: { title: string }[] }) => [
      title,
      ...items.map((item) => `  ${item.title}`),
    ]),
    pages,
  };
}

function tagsIn(node: Node | null): string[] {
  if (node === null) return [];
  const own = node.role === undefined || node.role === 'Root' ? [] : [node.role];
  return [...own, ...(node.children ?? []).flatMap(tagsIn)];
}
