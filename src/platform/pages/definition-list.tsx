import type { ComponentChildren } from 'preact';

export interface Definition {
  readonly term: string;
  readonly description: ComponentChildren;
}

export function DefinitionList({ items }: { readonly items: readonly Definition[] }) {
  return (
    <dl class="definitions">
      {items.flatMap(({ term, description }) => [
        <dt key={`${term} term`}>{term}</dt>,
        <dd key={term}>{description}</dd>,
      ])}
    </dl>
  );
}
