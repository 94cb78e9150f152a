/** All options beside each other: what differs, or everything. */
import { useMemo } from "react";
import { isSideBySide, puttingSideBySide, sideBySide, type Outline, type SideBySide } from "../../simulation/index.ts";
import { useApp, useSelect } from "../app/context.ts";
import { OptionMark } from "../parts/option-mark.tsx";
import { longText, useSteps } from "./in-slices.ts";
import { VirtualList } from "./virtual-list.tsx";

export function Sides({ outline }: { readonly outline: Outline }) {
  const { store } = useApp();
  const all = useSelect((state) => state.allSides);
  const words = useSelect((state) => state.search.words.toLowerCase());
  const which = all ? "all" : "differing";
  const isReady = outline.text.length <= longText || isSideBySide(outline, which);
  useSteps(useMemo(() => (isReady ? null : () => puttingSideBySide(outline, which)), [isReady, outline, which]));
  const sides = useMemo(() => (isReady ? sideBySide(outline, which) : []), [isReady, outline, which]);
  const shown = sides.filter(
    ({ differs, id, texts }) =>
      (all || differs) && (words === "" || `${id} ${texts.join(" ")}`.toLowerCase().includes(words)),
  );
  const columns = { gridTemplateColumns: `repeat(${outline.options.length}, minmax(0, 1fr))` };
  return (
    <>
      <div className="sides-head">
        <label className="radio">
          <input
            type="checkbox"
            checked={all}
            onChange={(event) => store.getState().showAllSides(event.target.checked)}
          />
          What is the same, too
        </label>
        <div className="side-values" style={columns}>
          {outline.options.map(({ name, title }, index) => (
            <span key={name} className="side-title">
              <OptionMark index={index} />
              {title}
            </span>
          ))}
        </div>
      </div>
      {shown.length === 0 && (
        <p className="outline-hint">{isReady ? "Nothing differs." : "Comparing the options of a long text."}</p>
      )}
      <VirtualList items={shown} keyOf={({ id }) => id} estimate={44} sought={-1}>
        {(side) => <Side side={side} outline={outline} columns={columns} />}
      </VirtualList>
    </>
  );
}

function Side({
  side,
  outline,
  columns,
}: {
  readonly side: SideBySide;
  readonly outline: Outline;
  readonly columns: React.CSSProperties;
}) {
  const { store } = useApp();
  return (
    <div className="side">
      <span className="side-path">{side.path.map(String).join(" › ")}</span>
      <div className="side-values" style={columns}>
        {side.texts.map((text, index) => (
          <button
            key={outline.options[index].name}
            type="button"
            className={text === null ? "side-value none" : "side-value"}
            onClick={() => store.getState().seek(["options", outline.options[index].name, ...side.path])}
          >
            {text === null ? "not there" : text === "" ? "there" : text}
          </button>
        ))}
      </div>
    </div>
  );
}
