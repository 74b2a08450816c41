/** A year's ring, its quarters, and the one goal in the middle. */
const RING =
  'M16 4a12 12 0 0 1 12 12M26.4 22a12 12 0 0 1-10.4 6M9.8 26.3A12 12 0 0 1 4 16M5.6 10A12 12 0 0 1 10 5.6';

export function BrandMark() {
  return (
    <svg width="28" height="28" viewBox="0 0 32 32" fill="none" aria-hidden="true" focusable="false">
      <path d={RING} stroke="currentColor" stroke-width="3" stroke-linecap="round" />
      <circle cx="16" cy="16" r="4.5" fill="currentColor" />
    </svg>
  );
}

/** The same as an address, so that no browser asks for a favicon. */
export const ICON = `data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" fill="none"><path d="${RING}" stroke="#2a8a86" stroke-width="3.5" stroke-linecap="round"/><circle cx="16" cy="16" r="5" fill="#2a8a86"/></svg>`,
)}`;
