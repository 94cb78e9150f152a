/** The row of the table of every number that is pointed at, by pointer or by keys. */
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from "react";
import { stepped } from "../parts/stepped.ts";
import { nameOf, type Table } from "./former-columns.ts";

export interface PointedRow {
  readonly title: string | null;
  /** As it is told from the others of its section. */
  readonly name: string;
  readonly label: string;
}

interface Pointing {
  readonly place: RefObject<HTMLDivElement | null>;
  /** Null too where what was pointed at is not in the table any more. */
  readonly pointed: PointedRow | null;
  /** Then a reader hears of it; a pointer only passes. */
  readonly isByKeys: boolean;
  readonly point: (row: PointedRow | null) => void;
  readonly press: (event: KeyboardEvent<HTMLElement>) => void;
}

export function usePointedRow({ sections }: Pick<Table, "sections">): Pointing {
  const place = useRef<HTMLDivElement>(null);
  const [isByKeys, setByKeys] = useState(false);
  const [wanted, setWanted] = useState<PointedRow | null>(null);
  const all = useMemo(
    () =>
      sections.flatMap(({ title, rows }) =>
        rows.map(({ label }, index): PointedRow => ({ title, label, name: nameOf({ rows }, index) })),
      ),
    [sections],
  );
  const at = wanted === null ? -1 : all.findIndex((row) => isSameRow(row, wanted));
  useEffect(() => {
    if (isByKeys) place.current?.querySelector("tr.pointed")?.scrollIntoView({ block: "nearest" });
  }, [wanted, isByKeys]);
  return {
    place,
    pointed: at < 0 ? null : all[at],
    isByKeys,
    point: (row) => {
      setByKeys(false);
      setWanted(row);
    },
    press: (event) => {
      const next = stepped(event.key, at, all.length, { sideways: false });
      if (next === null || all.length === 0) return;
      event.preventDefault();
      setByKeys(true);
      setWanted(all[next]);
    },
  };
}

export function isSameRow(one: Pick<PointedRow, "title" | "name">, other: PointedRow | null): boolean {
  return other !== null && one.title === other.title && one.name === other.name;
}
