/** How sure the answer should be, and how many histories that may take. */
import { useState } from "react";
import { Group, Input, Label, NumberField, Text, TextField } from "react-aria-components";
import { leastReplications, precisionText, readPrecision, usualLimit } from "../../simulation/index.ts";
import { useApp, useSelect } from "../app/context.ts";
import { Button } from "../parts/button.tsx";
import { WindowDialog } from "../parts/window-dialog.tsx";
import { precisionMeaning } from "./words.ts";

/** As many as a file may ask for. */
const mostHistories = 10_000_000;

export function PrecisionDialog() {
  const { store } = useApp();
  const isOpen = useSelect(({ dialog }) => dialog === "precision");
  if (!isOpen) return null;
  return (
    <WindowDialog title="How sure it should be" close={() => store.getState().showDialog(null)}>
      <PrecisionForm close={() => store.getState().showDialog(null)} />
    </WindowDialog>
  );
}

function PrecisionForm({ close }: { readonly close: () => void }) {
  const { conductor } = useApp();
  const asked = useSelect((state) => state.precision);
  const cap = useSelect((state) => state.cap);
  const options = useSelect(({ summary }) => summary?.options.length ?? 1);
  const isPlain = useSelect(({ answer }) => answer?.result.options.every(({ plain }) => plain) ?? false);
  const [text, setText] = useState(asked === null ? "" : precisionText(asked));
  const [limit, setLimit] = useState(asked === null ? Math.max(usualLimit, cap) : cap);
  const [isJudged, setJudged] = useState(false);
  const wanted = readPrecision(text);
  const isWrong = isJudged && wanted === null;
  const run = (): void => {
    setJudged(true);
    if (wanted === null) return;
    close();
    conductor.resume({ precision: wanted, cap: limit });
  };
  return (
    <form
      className="popover-form"
      onSubmit={(event) => {
        event.preventDefault();
        run();
      }}
    >
      <TextField value={text} onChange={setText} autoFocus isInvalid={isWrong}>
        <Label>Half the width of the 95 % interval, at most</Label>
        <Input spellCheck={false} placeholder="5 min" onFocus={(event) => event.currentTarget.select()} />
        <Text slot="description">{precisionMeaning(wanted, options, isPlain ? "a year" : "per tool and year")}</Text>
        {isWrong && <p className="value-problem">A length of time as `5 min`, or a share as `10 %`, is expected.</p>}
      </TextField>
      <NumberField value={limit} onChange={setLimit} minValue={leastReplications} maxValue={mostHistories} step={1}>
        <Label>Histories at most</Label>
        <Group>
          <Input />
        </Group>
      </NumberField>
      <p>
        It is looked at when there are 256, 512, 1,024 and so on, as on the command line, so that the moment of stopping
        favours nobody.
      </p>
      <div className="dialog-buttons">
        {asked !== null && (
          <Button
            onPress={() => {
              close();
              conductor.run({ precision: null, cap: null });
            }}
          >
            Ask for none
          </Button>
        )}
        <Button onPress={close}>Cancel</Button>
        <Button look="primary" type="submit">
          Run until then
        </Button>
      </div>
    </form>
  );
}
