import type { History } from "../desk/history.ts";
import type { WhichHistory } from "../desk/protocol.ts";
import { useApp, useSelect } from "../app/context.ts";
import { Button } from "../parts/button.tsx";
import type { Subject } from "../store/explain.ts";

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
          <li key={story.id} className="story">
            <p className="story-when">{story.when}</p>
            <h3>{story.headline}</h3>
            <dl>
              {story.lines.map(([label, text]) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
          </li>
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
  const told = stories.map(({ when, headline: what, lines }) => {
    return `${when}  ${what}\n${lines.map(([label, text]) => `  ${label}: ${text}\n`).join("")}`;
  });
  return `${headline}\n${details}\n\n${told.join("\n")}`;
}
