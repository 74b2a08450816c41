import type { ComponentChildren } from 'preact';

function Shape({
  children,
  size = 14,
}: {
  readonly children: ComponentChildren;
  readonly size?: number | undefined;
}) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" fill="none" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

const line = {
  stroke: 'currentColor',
  'stroke-width': 2,
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
} as const;

export function CheckShape({ size }: { readonly size?: number }) {
  return (
    <Shape size={size}>
      <circle cx="8" cy="8" r="8" fill="currentColor" />
      <path d="M4.5 8.4 7 10.8l4.5-5.2" {...line} stroke="var(--surface-raised)" />
    </Shape>
  );
}

export function WarningShape({ size }: { readonly size?: number }) {
  return (
    <Shape size={size}>
      <path d="M8 1.5 15.2 14H.8Z" fill="currentColor" {...line} stroke-width={1.5} />
      <path d="M8 6v3.5M8 12v.1" {...line} stroke="var(--surface-raised)" />
    </Shape>
  );
}

export function StopShape({ size }: { readonly size?: number }) {
  return (
    <Shape size={size}>
      <path d="M4.9.6h6.2l4.3 4.3v6.2l-4.3 4.3H4.9L.6 11.1V4.9Z" fill="currentColor" />
      <path d="m5.4 5.4 5.2 5.2m0-5.2-5.2 5.2" {...line} stroke="var(--surface-raised)" />
    </Shape>
  );
}

export function NoteShape({ size }: { readonly size?: number }) {
  return (
    <Shape size={size}>
      <circle cx="8" cy="8" r="8" fill="currentColor" />
      <path d="M8 7.5v4M8 4.5v.1" {...line} stroke="var(--surface-raised)" />
    </Shape>
  );
}

export function RingShape({ size }: { readonly size?: number }) {
  return (
    <Shape size={size}>
      <circle cx="8" cy="8" r="6.5" {...line} stroke-dasharray="3 3.8" />
    </Shape>
  );
}

export function SearchShape({ size }: { readonly size?: number }) {
  return (
    <Shape size={size}>
      <circle cx="7" cy="7" r="5" {...line} />
      <path d="m11 11 3.5 3.5" {...line} />
    </Shape>
  );
}
