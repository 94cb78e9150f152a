/** A list of which only what is in sight is drawn, from 200 items on. */
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef, type ReactNode } from "react";
import { useGrowing } from "./use-growing.ts";

interface Props<Item> {
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  /** Height of most items. */
  readonly estimate: number;
  /** Place of the item to bring into sight; -1 for none. */
  readonly sought: number;
  readonly serial?: number;
  readonly children: (item: Item) => ReactNode;
}

const fewestVirtual = 200;

export function VirtualList<Item>(props: Props<Item>) {
  return props.items.length < fewestVirtual ? <PlainList {...props} /> : <LongList {...props} />;
}

function PlainList<Item>({ items, keyOf, sought, serial, children }: Props<Item>) {
  const list = useRef<HTMLDivElement>(null);
  const drawn = useGrowing(items.length, sought + 1);
  useEffect(() => {
    if (sought >= 0) list.current?.children[sought]?.scrollIntoView({ block: "nearest" });
  }, [sought, serial]);
  return (
    <div className="lines" ref={list}>
      {items.slice(0, drawn).map((item) => (
        <div key={keyOf(item)}>{children(item)}</div>
      ))}
    </div>
  );
}

function LongList<Item>({ items, keyOf, estimate, sought, serial, children }: Props<Item>) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimate,
    getItemKey: (index) => keyOf(items[index]),
    overscan: 12,
  });
  useEffect(() => {
    if (sought >= 0) virtual.scrollToIndex(sought, { align: "center" });
  }, [sought, serial, virtual]);
  return (
    <div className="lines" ref={scroller}>
      <div style={{ height: virtual.getTotalSize(), position: "relative" }}>
        {virtual.getVirtualItems().map(({ key, index, start }) => (
          <div
            key={key}
            data-index={index}
            ref={virtual.measureElement}
            className="virtual-line"
            style={{ transform: `translateY(${start}px)` }}
          >
            {children(items[index])}
          </div>
        ))}
      </div>
    </div>
  );
}
