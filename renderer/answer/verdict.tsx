import { restsOn, type Result, type Verdict as VerdictWords } from "../../simulation/index.ts";
import { useApp, useSelect } from "../app/context.ts";
import { Button } from "../parts/button.tsx";
import { Icon } from "../parts/icon.tsx";
import { OptionMark } from "../parts/option-mark.tsx";
import { mostPins } from "../store/pins.ts";

/** Letters of a name that fit on one line of the narrowest window. */
const longest = 24;

/** Letters of a finding that take about three lines; what is longer, for its names are, is written smaller. */
const mostAtFullSize = 230;

/** The finding in words, names of options with their marks. */
export function Verdict({ verdict, result }: { readonly verdict: VerdictWords; readonly result: Result }) {
  const { acts, conductor } = useApp();
  const canPin = useSelect(({ pins }) => pins.length < mostPins) && result.ending !== "running";
  const copied = [`${verdict.strong}${verdict.rest}`, ...verdict.against, restsOn(result), ""].join("\n");
  return (
    <header className="verdict">
      <h1
        className={
          verdict.strong.length + verdict.rest.length > mostAtFullSize ? "verdict-words long" : "verdict-words"
        }
      >
        <strong>{withMarks(verdict.strong, result)}</strong>
        <span>{withMarks(verdict.rest, result)}</span>
      </h1>
      <Button look="icon" aria-label="Pin this result" isDisabled={!canPin} onPress={() => conductor.pin()}>
        <Icon name="pin" />
      </Button>
      <Button look="icon" aria-label="Copy the verdict" onPress={() => void acts.copyText(copied)}>
        <Icon name="copy" />
      </Button>
    </header>
  );
}

/** The text, with the mark of its option before each title of one. */
function withMarks(text: string, { options }: Result) {
  const titles = options
    .map(({ title }, index) => ({ title, index }))
    .toSorted((a, b) => b.title.length - a.title.length);
  const pattern = new RegExp(`(${titles.map(({ title }) => escaped(title)).join("|")})`);
  return text.split(pattern).map((piece, place) => {
    const named = titles.find(({ title }) => title === piece);
    const key = `${place}`;
    if (named === undefined) return <span key={key}>{piece}</span>;
    return (
      <span key={key} className={piece.length > longest ? "option-name long" : "option-name"}>
        <span className="option-name">
          <OptionMark index={named.index} />
          {piece.slice(0, 1)}
        </span>
        {piece.slice(1)}
      </span>
    );
  });
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
