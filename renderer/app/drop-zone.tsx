/** A scenario may be dropped anywhere on the window. */
import type { ReactNode } from "react";
import { DropZone as AriaDropZone, isFileDropItem, type DropItem } from "react-aria-components";
import { useApp } from "./context.ts";

export function DropZone({ children }: { readonly children: ReactNode }) {
  const { acts, store } = useApp();
  const take = async (items: readonly DropItem[]): Promise<void> => {
    const files = items.filter(isFileDropItem);
    if (files.length === 0) return store.getState().say("Only files can be opened here.");
    await acts.openDropped(await files[0].getFile());
    if (files.length > 1) store.getState().say("One scenario at a time: the first file was opened.");
  };
  return (
    <AriaDropZone className="drop-zone" getDropOperation={() => "copy"} onDrop={({ items }) => void take(items)}>
      {children}
    </AriaDropZone>
  );
}
