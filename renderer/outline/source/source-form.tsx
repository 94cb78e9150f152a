/** Where a number comes from: how sure it is, who said so, when, and where that can be read. */
import { useState } from "react";
import { FieldError, Input, Label, TextArea, TextField } from "react-aria-components";
import { problemWithSaid, qualities, type OutlineRow, type SaidKey } from "../../../simulation/index.ts";
import { useApp } from "../../app/context.ts";
import { Button } from "../../parts/button.tsx";
import { ApplyButtons } from "../../parts/window-dialog.tsx";
import { Quoted } from "../../parts/quoted.tsx";
import type { LineActs } from "../acts.ts";
import { nameOf } from "./name-of.ts";
import { QualityMark } from "./quality-mark.tsx";

interface Props {
  readonly row: OutlineRow;
  readonly acts: LineActs;
  readonly close: () => void;
}

type Said = Readonly<Record<SaidKey, string>>;

export function SourceForm({ row, acts, close }: Props) {
  const { provenance } = row;
  const own = provenance?.own === true ? provenance : null;
  const [said, setSaid] = useState<Said>({
    source: own?.source ?? "",
    quality: own?.quality ?? "",
    date: own?.date ?? "",
    link: own?.link ?? "",
    note: own?.note ?? "",
  });
  const [problems, setProblems] = useState<Partial<Said>>({});
  const change = (key: SaidKey) => (text: string) => setSaid({ ...said, [key]: text });
  const save = (): void => {
    const wrong = problemsWith(said);
    setProblems(wrong);
    if (Object.keys(wrong).length > 0) return;
    const refused = acts.say(row, said);
    if (refused === null) close();
    else setProblems({ note: refused });
  };
  const line = (key: "source" | "date" | "link", label: string, hint: string) => (
    <TextField value={said[key]} onChange={change(key)} autoFocus={key === "source"} isInvalid={key in problems}>
      <Label>{label}</Label>
      <Input placeholder={hint} spellCheck={key === "source"} autoComplete="off" />
      <FieldError className="value-problem">
        <Quoted text={problems[key] ?? ""} />
      </FieldError>
    </TextField>
  );
  return (
    // The browser would not hand on a form with what was found wrong before.
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {provenance !== null && own === null && <p className="note said">From its block: {nameOf(provenance)}</p>}
      <fieldset className="qualities">
        <legend>How sure it is</legend>
        {qualities.map((one) => (
          <label key={one} className="radio">
            <input type="radio" name="quality" checked={said.quality === one} onChange={() => change("quality")(one)} />
            <QualityMark quality={one} /> {one}
          </label>
        ))}
      </fieldset>
      {line("source", "Source", "")}
      {line("date", "Date", "of the source: 2026-03-31, 2026-03 or 2026")}
      {line("link", "Link", "https://…")}
      {problemWithSaid("link", said.link) === null && <CopyLink link={said.link.trim()} />}
      <TextField value={said.note} onChange={change("note")} isInvalid={"note" in problems}>
        <Label>Note</Label>
        <TextArea rows={2} />
        <FieldError className="value-problem">{problems.note}</FieldError>
      </TextField>
      <ApplyButtons close={close} />
    </form>
  );
}

/** The program opens no page: whoever wants to read it takes the address along. */
function CopyLink({ link }: { readonly link: string }) {
  const app = useApp();
  return (
    <Button look="link" onPress={() => void app.acts.copyText(link)}>
      Copy the link
    </Button>
  );
}

/** By field; what is empty is taken out, and nothing is wrong with that. */
function problemsWith(said: Said): Partial<Said> {
  return Object.fromEntries(
    (["date", "link"] as const).flatMap((key) => {
      const problem = said[key].trim() === "" ? null : problemWithSaid(key, said[key]);
      return problem === null ? [] : [[key, problem.message.charAt(0).toUpperCase() + problem.message.slice(1)]];
    }),
  );
}
