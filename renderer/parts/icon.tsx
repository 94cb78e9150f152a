/** One set of line icons, 16 px. Whoever shows one gives it a name, for they are hidden from readers. */
const paths = {
  undo: "M6 4 2.5 7.5 6 11 M3 7.5h6.5a4 4 0 0 1 0 8H7",
  redo: "M10 4l3.5 3.5L10 11 M13 7.5H6.5a4 4 0 0 0 0 8H9",
  left: "M2.5 3h11v10h-11z M6.5 3v10",
  menu: "M2.5 4h11 M2.5 8h11 M2.5 12h11",
  export: "M8 2v8 M5 5l3-3 3 3 M3 10v3.5h10V10",
  copy: "M5.5 5.5h8v8h-8z M10.5 5.5v-3h-8v8h3",
  pause: "M5.5 3.5v9 M10.5 3.5v9",
  play: "M5 3l8 5-8 5z",
  stop: "M4 4h8v8H4z",
  rerun: "M13 8a5 5 0 1 1-1.6-3.7 M13 2v3h-3",
  warning: "M8 2.5 14.5 13.5H1.5z M8 6.5V10 M8 12h.01",
  more: "M3.5 8h.01 M8 8h.01 M12.5 8h.01",
  close: "M4 4l8 8 M12 4l-8 8",
  table: "M2.5 3.5h11v9h-11z M2.5 6.5h11 M6.5 3.5v9",
  down: "M4 6l4 4 4-4",
  right: "M6 4l4 4-4 4",
  open: "M2.5 12.5v-9h4l1.5 2h5.5v7z",
  check: "M3 8.5l3.2 3.2L13 5",
  limit: "M13 3v10 M2.5 8h7.5 M7 5l3 3-3 3",
  edited: "M10.5 3 13 5.5l-7 7H3.5V10z",
  working: "M8 2.5A5.5 5.5 0 1 0 13.5 8",
  pin: "M8 10v4 M5 10h6l-1-3V3.5h1v-1H5v1h1V7z",
  sun: "M8 5.2a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6z M8 1.5v1.4 M8 13.1v1.4 M1.5 8h1.4 M13.1 8h1.4 M3.4 3.4l1 1 M11.6 11.6l1 1 M12.6 3.4l-1 1 M4.4 11.6l-1 1",
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg width={16} height={16} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth={1.5}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
