/** The product's mark: warp and weft. */
export function Mark({ size = 26 }: { size?: number }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 26 26" strokeWidth={1.8} aria-hidden="true">
      <path d="M6 3v20M13 3v7M13 16v7M20 3v20M3 6h3M10 6h13M3 13h13M20 13h3M3 20h3M10 20h13" />
    </svg>
  );
}
