/** A scenario may be dropped anywhere on the window. */
import type { ReactNode } from "react";
import { DropZone as AriaDropZone, isFileDropItem, type DropItem } from "react-aria-components";
import { useApp } from "./context.ts";

export function DropZone({ children }: { readonly children: ReactNode }) {
  const { acts, store } = useApp();
  const take = async (items: readonly DropItem[]): Promise<void> => {
    const files = items.filter(isFileDropItem);
    const chosen = files.find(({ name }) => scenario.test(name)) ?? files[0];
    if (chosen === undefined) return store.getState().say("Only files can be opened here.");
    const others = files.filter((file) => file !== chosen).map(({ name }) => name);
    await acts.openDropped(await chosen.getFile(), others);
  };
  return (
    <AriaDropZone
      className="drop-zone"
      aria-label="Paste a file here, or drop it anywhere"
      getDropOperation={() => "copy"}
      onDrop={({ items }) => void take(items)}
    >
      {children}
    </AriaDropZone>
  );
}

const scenario = /\.(ya?ml|json)$/i;
