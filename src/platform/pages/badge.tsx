import type { ComponentChildren } from 'preact';
import { CheckShape, StopShape, RingShape, WarningShape } from './shapes.js';

export type Tone = 'neutral' | 'accent' | 'on-track' | 'at-risk' | 'off-track' | 'stale';

/** A word about something, set apart. */
export function Badge({
  tone = 'neutral',
  children,
}: {
  readonly tone?: Tone;
  readonly children: ComponentChildren;
}) {
  return <span class={`badge tone-${tone}`}>{children}</span>;
}

export type StatusTone = 'on-track' | 'at-risk' | 'off-track' | 'stale';

const SHAPES = {
  'on-track': CheckShape,
  'at-risk': WarningShape,
  'off-track': StopShape,
  stale: RingShape,
} satisfies Record<StatusTone, unknown>;

/** A status: a word and a shape of its own, so that color is never the only sign. */
export function Status({
  tone,
  children,
}: {
  readonly tone: StatusTone;
  readonly children: ComponentChildren;
}) {
  const Shape = SHAPES[tone];
  return (
    <span class={`badge tone-${tone}`}>
      <Shape />
      {children}
    </span>
  );
}
