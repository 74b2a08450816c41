import type { ComponentChildren } from 'preact';

interface EmptyStateProps {
  readonly title: string;
  /** Of the title's heading: 2 unless it stands below another heading than the page's. */
  readonly level?: 2 | 3;
  /** Why there is nothing, and what would bring something. */
  readonly children?: ComponentChildren;
  readonly action?: ComponentChildren;
}

export function EmptyState({ title, level = 2, children, action }: EmptyStateProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div class="empty">
      <Heading>{title}</Heading>
      {children && <p>{children}</p>}
      {action && <div class="row">{action}</div>}
    </div>
  );
}
