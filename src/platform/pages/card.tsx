import type { ComponentChildren } from 'preact';

interface CardProps {
  readonly title?: ComponentChildren;
  /** Of the title's heading: 2 unless the card stands below another heading. */
  readonly level?: 2 | 3;
  readonly children: ComponentChildren;
}

export function Card({ title, level = 2, children }: CardProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section class="card">
      {title && <Heading>{title}</Heading>}
      {children}
    </section>
  );
}
