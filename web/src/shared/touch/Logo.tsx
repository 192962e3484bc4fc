/** Warp and weft, crossing. */
export function Logo({ size = 26 }: { size?: number }) {
  return (
    <svg
      className="t-logo"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M8 2v20M16 2v20M2 8h20M2 16h20M8 12h8" />
    </svg>
  );
}
