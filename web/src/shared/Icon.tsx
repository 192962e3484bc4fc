const kPaths = {
  workbench: 'M4 4h7v9H4zM13 4h7v5h-7zM13 11h7v9h-7zM4 15h7v5H4z',
  case: 'M6 3h8l5 5v13H6zM14 3v5h5M9 13h7M9 17h5',
  map: 'M9 4 3 6.5v13.5l6-2.5 6 2.5 6-2.5V4l-6 2.5zM9 4v13.5M15 6.5V20',
  grid: 'M4 4h16v16H4zM4 10l7 1 9-2M11 11l1 9M11 11 9 4',
  patrol: 'M9 4h6v3H9zM9 5.5H5V21h14V5.5h-4M8.5 14l2.5 2.5 4.5-5',
  star: 'M12 3l2.6 5.4 5.9.8-4.3 4.1 1 5.9L12 16.4 6.8 19.2l1-5.9L3.5 9.2l5.9-.8z',
  horn: 'M4 10v4h3l8 4V6L7 10zM18 9.5a4 4 0 0 1 0 5M7 14v5h3v-3.6',
  flag: 'M5 21V4h13l-3 4.5L18 13H5',
  chart: 'M4 20h16M7 16v-5M12 16V6M17 16v-8',
  settings:
    'M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM12 3v2.5M12 18.5V21M3 12h2.5M18.5 12H21M5.6 5.6l1.8 1.8M16.6 16.6l1.8 1.8M5.6 18.4l1.8-1.8M16.6 7.4l1.8-1.8',
  left: 'M15 6l-6 6 6 6',
  right: 'M9 6l6 6-6 6',
  up: 'M6 15l6-6 6 6',
  down: 'M6 9l6 6 6-6',
  pin: 'M12 21c4.5-4.8 7-8.2 7-11.3A7 7 0 0 0 5 9.7C5 12.8 7.5 16.2 12 21zM12 7.5a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 0 0 0-4.6z',
  search: 'M11 5a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM15.5 15.5 20 20',
  bell: 'M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15zM10 21h4',
  globe: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.5 20.5c.5-4 3.5-6 7.5-6s7 2 7.5 6',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  download: 'M12 4v11M7.5 11l4.5 4.5 4.5-4.5M5 20h14',
  close: 'M6 6l12 12M18 6 6 18',
  target: 'M12 6a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM12 2.5V6M12 18v3.5M2.5 12H6M18 12h3.5',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  clock: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7.5V12l3 2',
  image: 'M4 5h16v14H4zM4 16l5-5 4 4 2.5-2.5L20 17M15.5 8.5h.01',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  compare: 'M9 7l-5 5 5 5M15 7l5 5-5 5',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  offline:
    'M4 4l16 16M8.5 14.5a5 5 0 0 1 5-1.2M5 11a10 10 0 0 1 4.5-2.4M13.5 8.3A10 10 0 0 1 19 11M12 18.5h.01',
  list: 'M8.5 6H20M8.5 12H20M8.5 18H20M4 6h.01M4 12h.01M4 18h.01',
  camera: 'M4 8h4l1.5-3h5L16 8h4v11H4zM12 10a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z',
  pen: 'M5 19l1-4L16 5l3 3L9 18zM14 7l3 3',
  message: 'M4 5h16v11H10l-4.5 4v-4H4z',
  heart: 'M12 20C6 15.5 3.5 12.5 3.5 9A4.5 4.5 0 0 1 12 7a4.5 4.5 0 0 1 8.5 2c0 3.5-2.5 6.5-8.5 11z',
  news: 'M4 5h13v14H6a2 2 0 0 1-2-2zM17 9h3v8a2 2 0 0 1-2 2h-1M7.5 9h6M7.5 12.5h6M7.5 16h4',
  bulb: 'M9 18h6M10 21h4M8.5 15C6.5 13.5 5.5 11.8 5.5 9.5a6.5 6.5 0 0 1 13 0c0 2.3-1 4-3 5.500v1h-7z',
  warning: 'M12 4 2.8 20h18.4zM12 10v5M12 17.6v.01',
  expand: 'M14 4h6v6M20 4l-7 7M10 20H4v-6M4 20l7-7',
  signout: 'M14 4H5v16h9M10 12h10M16.500 8l4 4-4 4',
  key: 'M14.5 5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM11.300 12.700 4 20M6.500 17.500l2.500 2.500',
  eye: 'M2.500 12C5 7.500 8.500 5.500 12 5.500s7 2 9.500 6.500c-2.500 4.500-6 6.500-9.500 6.500S5 16.500 2.500 12zM12 9.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5z',
  pointer: 'M6 4l12 8-5.500 1.200L10 19z',
  polygon: 'M5 8l8-4 6 7-4 9-9-2zM5 8h.01M13 4h.01M19 11h.01M15 20h.01M6 18h.01',
  cut: 'M4 4h16v16H4zM13 2 9.500 22',
  merge: 'M4 4h16v16H4zM12 4v4M12 16v4M8 12h8M10 10l-2 2 2 2M14 10l2 2-2 2',
  corners: 'M6 6h12v12H6zM4 4h4v4H4zM16 4h4v4h-4zM4 16h4v4H4zM16 16h4v4h-4z',
  undo: 'M9 7 4.500 11.500 9 16M5 11.500h9a5 5 0 0 1 0 10h-3',
  redo: 'M15 7l4.500 4.500L15 16M19 11.500h-9a5 5 0 0 0 0 10h3',
  layers: 'M12 4l9 5-9 5-9-5zM3.500 13.500 12 18l8.500-4.500',
} as const;

export type IconName = keyof typeof kPaths;

/** A line icon. Decoration only: the control around it carries the name. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={kPaths[name]} />
    </svg>
  );
}
