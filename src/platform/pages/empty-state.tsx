import type { ComponentChildren } from 'preact';

interface EmptyStateProps {
  readonly title: string;
  /** Why there is nothing, and what would bring something. */
  readonly children?: ComponentChildren;
  readonly action?: ComponentChildren;
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div class="empty">
      <h3>{title}</h3>
      {children && <p>{children}</p>}
      {action && <div class="row">{action}</div>}
    </div>
  );
}
