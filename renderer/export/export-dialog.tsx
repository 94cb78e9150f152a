/** A chart as a file: what it will look like, in which format, how large, in which colours. */
import { useEffect, useMemo, useState } from "react";
import { Checkbox, CheckboxGroup, Label } from "react-aria-components";
import {
  altText,
  captionOf,
  fileName,
  formats,
  looks,
  originOf,
  sheetOf,
  usualView,
  wikitextOf,
  type ChartName,
  type Format,
  type SheetSpec,
} from "../../charts/index.ts";
import { useApp, useSelect } from "../app/context.ts";
import type { Answer } from "../desk/protocol.ts";
import { Button } from "../parts/button.tsx";
import { WindowDialog } from "../parts/window-dialog.tsx";
import { changedLines } from "../pins/changed-lines.ts";
import { Choice } from "./choice.tsx";
import "./export.css";
import { shownAs } from "./shown-as.ts";

export function ExportDialog() {
  const { store } = useApp();
  const chart = useSelect((state) => state.exporting);
  const answer = useSelect((state) => state.answer);
  if (chart === null || answer === null) return null;
  const close = (): void => store.getState().exportChart(null);
  return (
    <WindowDialog title="Export this chart" look="export" modalLook="export-modal" close={close}>
      <Form chart={chart as ChartName} answer={answer} close={close} />
    </WindowDialog>
  );
}

const sizes = {
  column: "Column, 85 mm",
  full: "Full width, 170 mm",
  slide: "Slide, 1600 × 900",
  screen: "As on screen",
} as const;
const parts = { title: "Title", subtitle: "Sub-title", aid: "Reading aid", caption: "Caption" } as const;
const allParts = { title: true, subtitle: true, aid: true, caption: true };
const lookNames = { light: "Light", dark: "Dark", print: "Print, grey" } as const;

interface FormProps {
  readonly chart: ChartName;
  readonly answer: Answer;
  readonly close: () => void;
}

function Form({ chart, answer, close }: FormProps) {
  const { acts, store } = useApp();
  const [format, setFormat] = useState<Format>("svg");
  const [scale, setScale] = useState("2");
  const [size, setSize] = useState<keyof typeof sizes>("full");
  const [look, setLook] = useState<keyof typeof lookNames>("light");
  const [words, setWords] = useState<Readonly<Record<keyof typeof parts, boolean>>>(allParts);
  const [background, setBackground] = useState(true);
  const { sheet, origin } = useMemo(() => {
    const { document, answerText, views, told } = store.getState();
    const changes = changedLines(document?.savedText ?? "", answerText ?? "");
    const file = document?.name ?? "scenario.yaml";
    const shown = shownAs(chart, answer, views[chart] ?? usualView, told);
    const { histories } = shown;
    const made = originOf(answer.result, { file, histories, changes, arguments: shown.words });
    const spec: SheetSpec = {
      size: size === "screen" ? widthOnScreen(chart) : size,
      look: looks[look],
      ...words,
      background,
    };
    return { origin: made, sheet: sheetOf(shown.draw, spec, made) };
  }, [store, answer, chart, size, look, words, background]);
  const preview = usePreview(sheet, origin);
  if (sheet === null) return <p>This chart has nothing to show.</p>;
  const { drawing } = sheet;
  const save = async (): Promise<void> => {
    const { fileOf } = await import("./exporter.ts");
    const bytes = await fileOf(sheet, origin, format, Number(scale));
    await acts.exportFile(fileName(drawing, origin, format), bytes);
    close();
  };
  const copyPicture = async (): Promise<void> => {
    const { fileOf } = await import("./exporter.ts");
    await acts.copyPicture(await fileOf(sheet, origin, "png", 2));
  };
  return (
    <>
      <div className="export-preview">{preview !== null && <img src={preview} alt={altText(drawing)} />}</div>
      <div className="export-choices">
        <Choice label="Format" value={format} onChange={setFormat} choices={entriesOf(formats)} />
        {format === "png" && (
          <Choice label="Pixels" value={scale} onChange={setScale} choices={{ 1: "1×", 2: "2×", 4: "4×" }} />
        )}
        <Choice label="Size" value={size} onChange={setSize} choices={sizes} />
        <Choice label="Look" value={look} onChange={setLook} choices={lookNames} />
        <CheckboxGroup
          className="choice"
          value={partNames.filter((part) => words[part])}
          onChange={(chosen) =>
            setWords({
              title: chosen.includes("title"),
              subtitle: chosen.includes("subtitle"),
              aid: chosen.includes("aid"),
              caption: chosen.includes("caption"),
            })
          }
        >
          <Label>Words</Label>
          <div className="choice-row checks">
            {partNames.map((part) => (
              <Checkbox key={part} value={part} className="check">
                <span className="box" /> {parts[part]}
              </Checkbox>
            ))}
          </div>
        </CheckboxGroup>
        <Checkbox isSelected={background} onChange={setBackground} className="check">
          <span className="box" /> Background
        </Checkbox>
      </div>
      <div className="dialog-buttons">
        <Button look="quiet" onPress={() => void copyPicture()}>
          Copy picture
        </Button>
        <Button look="quiet" onPress={() => void acts.copyText(captionOf(drawing, origin).join("\n"))}>
          Copy caption
        </Button>
        <Button look="quiet" onPress={() => void acts.copyText(altText(drawing))}>
          Copy alt text
        </Button>
        <Button look="quiet" onPress={() => void acts.copyText(wikitextOf(drawing, origin))}>
          Copy wikitext
        </Button>
        <span className="spring" />
        <Button onPress={close}>Cancel</Button>
        <Button look="primary" onPress={() => void save()}>
          Save
        </Button>
      </div>
    </>
  );
}

const partNames = ["title", "subtitle", "aid", "caption"] as const;
/** Where its card is not drawn: that of a card in the middle of a usual window. */
const usualWidth = 480;

function widthOnScreen(chart: ChartName): number {
  return document.querySelector(`#card-${chart} .card-measure`)?.clientWidth ?? usualWidth;
}

function entriesOf<Name extends string>(names: readonly Name[]): Record<Name, string> {
  return Object.fromEntries(names.map((name) => [name, name.toUpperCase()])) as Record<Name, string>;
}

/** The address of the picture as a file would hold it; null while it is made. */
function usePreview(sheet: ReturnType<typeof sheetOf>, origin: ReturnType<typeof originOf>): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (sheet === null) return;
    let made: string | null = null;
    let gone = false;
    const make = async (): Promise<void> => {
      const { previewOf } = await import("./exporter.ts");
      const svg = await previewOf(sheet, origin);
      if (gone) return;
      made = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
      setAddress(made);
    };
    void make();
    return () => {
      gone = true;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [sheet, origin]);
  return address;
}
