import { useApp, useSelect } from "../app/context.ts";
import { focusedCard } from "../app/regions.ts";
import { Button } from "../parts/button.tsx";
import { Icon } from "../parts/icon.tsx";
import { OptionMark } from "../parts/option-mark.tsx";
import { isEdited } from "../store/document.ts";
import { MainMenu } from "./main-menu.tsx";
import "./title-bar.css";

export function TitleBar() {
  const { store, acts } = useApp();
  const name = useSelect(({ document }) => document?.name ?? null);
  const edited = useSelect(({ document }) => isEdited(document));
  const undo = useSelect(({ document }) => document?.past.at(-1)?.name ?? null);
  const redo = useSelect(({ document }) => document?.future[0]?.name ?? null);
  const summary = useSelect((state) => state.summary);
  const hasAnswer = useSelect((state) => state.answer !== null);
  const isFolded = useSelect((state) => state.isLeftFolded);
  const { getState } = store;
  return (
    <header className="title-bar">
      {name !== null && (
        <Button
          look="icon"
          aria-label={isFolded ? "Show the scenario" : "Fold the scenario away"}
          onPress={() => getState().foldLeft(!isFolded)}
        >
          <Icon name="left" />
        </Button>
      )}
      <span className="file-name">
        {name ?? "Headroom"}
        {edited && <span className="edited-dot" role="img" aria-label="edited" />}
      </span>
      {name !== null && (
        <ul className="chips" aria-label="Options">
          {summary?.options.map(({ name: option, title }, index) => (
            <li key={option} className="chip">
              <OptionMark index={index} />
              <span className="chip-title" title={title}>
                {title}
              </span>
            </li>
          ))}
        </ul>
      )}
      <span className="spring" />
      {name !== null && (
        <>
          <Button
            look="icon"
            aria-label={undo === null ? "Undo" : `Undo ${undo}`}
            isDisabled={undo === null}
            onPress={() => getState().undo()}
          >
            <Icon name="undo" />
          </Button>
          <Button
            look="icon"
            aria-label={redo === null ? "Redo" : `Redo ${redo}`}
            isDisabled={redo === null}
            onPress={() => getState().redo()}
          >
            <Icon name="redo" />
          </Button>
          <span className="in-menu-too">
            <Button look="quiet" onPress={() => void acts.save()}>
              Save
            </Button>
            <Button look="quiet" isDisabled={!hasAnswer} onPress={() => getState().exportChart(focusedCard())}>
              Export
            </Button>
          </span>
        </>
      )}
      <Button look="quiet" onPress={() => void acts.open()}>
        <Icon name="open" /> Open
      </Button>
      <MainMenu />
    </header>
  );
}
