import type { ComponentChildren } from 'preact';
import { CheckShape, NoteShape, WarningShape } from './shapes.js';

export type FlashTone = 'done' | 'note' | 'warning';

const LOOKS = {
  done: { tone: 'tone-on-track', Shape: CheckShape },
  note: { tone: 'tone-accent', Shape: NoteShape },
  warning: { tone: 'tone-at-risk', Shape: WarningShape },
} satisfies Record<FlashTone, unknown>;

/** What just happened, or what to know before going on; read out when the page opens. */
export function Flash({
  tone = 'done',
  children,
}: {
  readonly tone?: FlashTone;
  readonly children: ComponentChildren;
}) {
  const look = LOOKS[tone];
  return (
    <div class={`flash ${look.tone}`} role="status">
      <look.Shape size={18} />
      <div>{children}</div>
    </div>
  );
}
