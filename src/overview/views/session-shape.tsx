import type { SessionKind } from '../../cycles/domain/rhythm.js';
import type { Standing } from '../domain/year-marks.js';

/** A shape for each kind, around the origin, so that color is never the only sign. */
const SHAPES: Record<SessionKind, string> = {
  annual: 'M0-14.5 14.5 0 0 14.5-14.5 0Z',
  quarterly: 'M-7.5-10.5h15a3 3 0 0 1 3 3v15a3 3 0 0 1-3 3h-15a3 3 0 0 1-3-3v-15a3 3 0 0 1 3-3Z',
  monthly: 'M0-11.5a11.5 11.5 0 1 1 0 23 11.5 11.5 0 0 1 0-23Z',
};

interface ShapeProps {
  readonly kind: SessionKind;
  /** Kinds whose agenda the session carries as well: drawn around it. */
  readonly merged?: readonly SessionKind[];
  readonly standing: Standing | 'left';
  /** The day, where there is room for it. */
  readonly day?: number;
}

/** A session in the picture of the year: filled where it is held, hollow where it is not, dashed where it moved away. */
export function SessionShape({ kind, merged = [], standing, day }: ShapeProps) {
  return (
    <g class={`session session-${kind} session-${standing}`}>
      {merged.length > 0 && <path class="around" d={SHAPES.quarterly} transform="scale(1.35)" />}
      {standing === 'extra' && <path class="around" d={SHAPES[kind]} transform="scale(1.32)" />}
      <path class="shape" d={SHAPES[kind]} />
      {day !== undefined && (
        <text class="day" y="4">
          {day}
        </text>
      )}
      {standing === 'cancelled' && <path class="strike" d="M-13 9 13-9" />}
    </g>
  );
}

/** The same, alone, for legends and lists. */
export function SessionSign(props: Omit<ShapeProps, 'day'>) {
  return (
    <svg class="sign" viewBox="-20 -20 40 40" width="22" height="22" aria-hidden="true" focusable="false">
      <SessionShape {...props} />
    </svg>
  );
}
