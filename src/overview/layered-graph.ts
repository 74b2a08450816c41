import * as dagre from '@dagrejs/dagre';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A graph whose nodes have a size and, once it is laid out, a center; all in pixels. */
export interface LayeredGraph {
  setGraph(options: Readonly<Record<string, string | number>>): void;
  setNode(key: string, size: Size): void;
  /** `minlen`: at least so many layers apart. `weight`: how much it counts that it is short and straight. */
  setEdge(from: string, to: string, label: { readonly minlen: number; readonly weight: number }): void;
  node(key: string): Size & { readonly x: number; readonly y: number };
  edge(
    from: string,
    to: string,
  ): { readonly points?: readonly { readonly x: number; readonly y: number }[] } | undefined;
  graph(): Partial<Size>;
}

// The library's declarations import each other without endings, so TypeScript finds none of them in an ES module.
const library = dagre as unknown as {
  readonly Graph: new () => LayeredGraph;
  readonly layout: (graph: LayeredGraph) => void;
};

export function emptyGraph(): LayeredGraph {
  return new library.Graph();
}

/** Gives every node its center and every edge its bends. */
export function layOut(graph: LayeredGraph): void {
  library.layout(graph);
}
