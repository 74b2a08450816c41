/** A department by its key, and the key of the one above it. */
export interface TreeNode {
  readonly key: string;
  readonly parent: string | null;
}

/**
 * Departments that are below themselves: each circle once, as keys from a department up to the one whose parent is
 * the first again. Parents that are not among the nodes end a chain.
 */
export function circlesIn(nodes: readonly TreeNode[]): string[][] {
  const parents = new Map(nodes.map(({ key, parent }) => [key, parent]));
  const settled = new Set<string>();
  const circles: string[][] = [];
  for (const { key } of nodes) {
    const path = new Set<string>();
    let current: string | null = key;
    while (current !== null && parents.has(current) && !settled.has(current) && !path.has(current)) {
      path.add(current);
      current = parents.get(current) ?? null;
    }
    if (current !== null && path.has(current)) {
      const chain = [...path];
      circles.push(chain.slice(chain.indexOf(current)));
    }
    for (const seen of path) settled.add(seen);
  }
  return circles;
}

/** The same nodes in an order in which a parent stands before what is below it. They must be without circles. */
export function parentsFirst<Node extends TreeNode>(nodes: readonly Node[]): Node[] {
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const ordered = new Set<Node>();
  for (const node of nodes) {
    const chain: Node[] = [];
    let current: Node | undefined = node;
    while (current !== undefined && !ordered.has(current)) {
      chain.push(current);
      current = current.parent === null ? undefined : byKey.get(current.parent);
    }
    for (const each of chain.reverse()) ordered.add(each);
  }
  return [...ordered];
}

/** A circle in words: `sales → emea → sales`. */
export function circleText(names: readonly string[]): string {
  return [...names, names[0]].join(' → ');
}
