import { fittedTitle } from "../../charts/index.ts";

interface Props {
  readonly id?: string;
  readonly title: string;
  /** Of options, which may be shortened. */
  readonly names: readonly string[];
  /** CSS px: its width, and the size of its letters. */
  readonly room: number;
  readonly size: number;
  /** At most. */
  readonly lines: number;
}

/** A finding in few lines; the whole of it for readers, and where it is pointed at. */
export function FittedHeading({ id, title, names, room, size, lines }: Props) {
  const words = fittedTitle(title, names, room, size, lines);
  if (words === title) return <h2 id={id}>{title}</h2>;
  return (
    <h2 id={id} title={title} aria-label={title}>
      {words}
    </h2>
  );
}
