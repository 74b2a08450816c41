import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** The page as it is sent. */
export function renderPage(page: VNode): string {
  return `<!doctype html>${renderToString(page)}`;
}
