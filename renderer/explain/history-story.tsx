import type { History } from "../desk/history.ts";
import type { WhichHistory } from "../desk/protocol.ts";
import { useApp, useSelect } from "../app/context.ts";
import { Button } from "../parts/button.tsx";
import type { Subject } from "../store/explain.ts";
import { StoryItem, storyText } from "./story-item.tsx";

type Asked = Extract<Subject, { kind: "history" }>;

export function HistoryStory({ told, subject }: { readonly told: History; readonly subject: Asked }) {
  const { acts, conductor } = useApp();
  const subjects = useSelect((state) => state.subjects);
  const answer = useSelect((state) => state.answer);
  const last = (answer?.result.replications ?? 1) - 1;
  const show = (which: WhichHistory): void =>
    conductor.explain([...subjects.slice(0, -1), { ...subject, asked: { ...subject.asked, which } }]);
  const showOption = (option: string): void =>
    conductor.explain([
      ...subjects.slice(0, -1),
      { ...subject, asked: { ...subject.asked, option, which: { kind: "number", number: told.number } } },
    ]);
  return (
    <>
      <div className="explain-choose" role="group" aria-label="Which history">
        {(["worst", "median", "luckiest"] as const).map((place) => (
          <Button key={place} onPress={() => show({ kind: "place", place })}>
            {titled(place)}
          </Button>
        ))}
        <Button
          aria-label="Previous history"
          isDisabled={told.number === 0}
          onPress={() => show({ kind: "number", number: told.number - 1 })}
        >
          ←
        </Button>
        <Button
          aria-label="Next history"
          isDisabled={told.number >= last}
          onPress={() => show({ kind: "number", number: told.number + 1 })}
        >
          →
        </Button>
        <form
          className="explain-number"
          onSubmit={(event) => {
            event.preventDefault();
            const field = event.currentTarget.elements.namedItem("number");
            if (field instanceof HTMLInputElement && field.value !== "")
              show({ kind: "number", number: field.valueAsNumber });
          }}
        >
          <label>
            History{" "}
            <input
              key={told.number}
              name="number"
              type="number"
              min={0}
              max={last}
              step={1}
              required
              defaultValue={told.number}
            />
          </label>
        </form>
      </div>
      <div className="explain-choose" role="group" aria-label="The same history of another option">
        {answer?.result.options
          .filter(({ name }) => name !== told.option)
          .map(({ name, title }) => (
            <Button key={name} look="link" onPress={() => showOption(name)}>
              The same history on {title}
            </Button>
          ))}
      </div>
      <h2>{told.headline}</h2>
      <p className="explain-details">{told.details}</p>
      <ol className="stories">
        {told.stories.map((story) => (
          <StoryItem key={story.id} story={story} />
        ))}
      </ol>
      {told.untold > 0 && <p className="explain-details">{told.untold} events that cost less are not listed.</p>}
      <Button look="quiet" onPress={() => void acts.copyText(asText(told))}>
        Copy as text
      </Button>
    </>
  );
}

function titled(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function asText({ headline, details, stories }: History): string {
  return `${headline}\n${details}\n\n${stories.map(storyText).join("\n")}`;
}
