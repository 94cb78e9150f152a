/** The line that holds the sections of which the file says nothing, at the end: there is something to add to each of them. */
import type { OutlineEntry } from "../../simulation/index.ts";
import { useApp } from "../app/context.ts";
import { Icon } from "../parts/icon.tsx";

export function MoreLine({ entry }: { readonly entry: OutlineEntry }) {
  const { store } = useApp();
  return (
    <div className="line section more" style={{ paddingInlineStart: 8 }}>
      <div className="line-main">
        <button
          type="button"
          className="disclosure"
          aria-expanded={entry.isOpen}
          onClick={() => store.getState().toggle(entry.id, !entry.isOpen)}
        >
          <Icon name={entry.isOpen ? "down" : "right"} />
          <span className="label">{entry.label}</span>
          {!entry.isOpen && <span className="summary">{entry.alike.join(", ")}</span>}
        </button>
      </div>
    </div>
  );
}
