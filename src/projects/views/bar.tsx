/** A share of a whole, drawn; the same stands beside it in words. */
export function Bar({ share }: { readonly share: number }) {
  return (
    <svg class="meter-bar" aria-hidden="true" focusable="false">
      <rect class="block-ground" width="100%" height="10" rx="5" />
      <rect class="block-filled" width={percent(share)} height="10" rx="5" />
    </svg>
  );
}

interface CostBarProps {
  readonly cost: number;
  readonly ceiling: number;
}

/** A cost against its ceiling, on one scale: the ground reaches to the ceiling, what lies above it is of another color. */
export function CostBar({ cost, ceiling }: CostBarProps) {
  const most = Math.max(cost, ceiling, 1);
  return (
    <svg class="meter-bar" aria-hidden="true" focusable="false">
      <rect class="block-ground" width={percent(ceiling / most)} height="10" />
      <rect class="block-filled" width={percent(Math.min(cost, ceiling) / most)} height="10" />
      {cost > ceiling && (
        <rect
          class="band-late"
          x={percent(ceiling / most)}
          width={percent((cost - ceiling) / most)}
          height="10"
        />
      )}
    </svg>
  );
}

const percent = (share: number) => `${Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10}%`;
