import { namedPieces, shortNames } from "../../charts/index.ts";
import { restsOn, type Result, type Verdict as VerdictWords } from "../../simulation/index.ts";
import { useApp, useSelect } from "../app/context.ts";
import { Button } from "../parts/button.tsx";
import { Icon } from "../parts/icon.tsx";
import { OptionMark } from "../parts/option-mark.tsx";
import { mostPins } from "../store/pins.ts";
import { useFit } from "./use-fit.ts";

/** Letters of a name that fit on one line of the narrowest window. */
const longest = 24;

/** The finding in words, names of options with their marks. */
export function Verdict({ verdict, result }: { readonly verdict: VerdictWords; readonly result: Result }) {
  const { acts, conductor } = useApp();
  const canPin = useSelect(({ pins }) => pins.length < mostPins) && result.ending !== "running";
  const copied = [`${verdict.strong}${verdict.rest}`, ...verdict.against, restsOn(result), ""].join("\n");
  const [place, words, { isSmall, letters }] = useFit(`${verdict.strong}${verdict.rest}`);
  return (
    <header className="verdict">
      <div className="verdict-text">
        <div ref={place} className="verdict-measure" />
        <h1 ref={words} className={isSmall ? "verdict-words long" : "verdict-words"}>
          <strong>{withMarks(verdict.strong, result, letters)}</strong>
          <span>{withMarks(verdict.rest, result, letters)}</span>
        </h1>
      </div>
      <Button look="icon" aria-label="Pin this result" isDisabled={!canPin} onPress={() => conductor.pin()}>
        <Icon name="pin" />
      </Button>
      <Button look="icon" aria-label="Copy the verdict" onPress={() => void acts.copyText(copied)}>
        <Icon name="copy" />
      </Button>
    </header>
  );
}

/** The text, with the mark of its option before each title of one, which has so many letters at most. */
function withMarks(text: string, { options }: Result, letters: number) {
  const titles = options.map(({ title }) => title);
  const short = shortNames(titles, letters);
  return namedPieces(text, titles).map(({ text: piece, index }, place) => {
    const key = `${place}`;
    if (index === null) return <Unbroken key={key} text={piece} />;
    return <OptionName key={key} index={index} name={piece} shown={short[index]} />;
  });
}

interface NameProps {
  readonly index: number;
  readonly name: string;
  /** The same in fewer letters, where there is no room for all. */
  readonly shown: string;
}

function OptionName({ index, name, shown }: NameProps) {
  const isShort = shown !== name;
  return (
    <span className={shown.length > longest ? "option-name long" : "option-name"} title={isShort ? name : undefined}>
      {isShort && <span className="visually-hidden">{name}</span>}
      <span className="option-name" aria-hidden={isShort || undefined}>
        <OptionMark index={index} />
        {shown.slice(0, 1)}
      </span>
      <span aria-hidden={isShort || undefined}>{shown.slice(1)}</span>
    </span>
  );
}

/** "3-year" stays on one line. */
function Unbroken({ text }: { readonly text: string }) {
  return text.split(/(\d+-\p{L}+)/u).map((piece, place) =>
    place % 2 === 0 ? (
      piece
    ) : (
      <span key={piece} className="unbroken">
        {piece}
      </span>
    ),
  );
}
