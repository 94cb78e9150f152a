import { useApp, useSelect } from "../app/context.ts";
import type { EventsInWords } from "../desk/events-in-words.ts";
import { Button } from "../parts/button.tsx";
import { StoryItem, storyText } from "./story-item.tsx";

export function EventStories({ events: { headline, costs, stories, untold } }: { readonly events: EventsInWords }) {
  const { acts, conductor } = useApp();
  const subjects = useSelect((state) => state.subjects);
  return (
    <>
      <h2>{headline}</h2>
      <p className="explain-details">{costs}</p>
      <ol className="stories">
        {stories.map((story) => (
          <StoryItem key={story.id} story={story} />
        ))}
      </ol>
      {untold > 0 && <p className="explain-details">{untold} events that cost less are not listed.</p>}
      <div className="explain-choose">
        <Button look="link" onPress={() => conductor.explain(subjects.slice(0, -1))}>
          The whole history
        </Button>
        <Button
          look="quiet"
          onPress={() => void acts.copyText(`${headline}\n${costs}\n\n${stories.map(storyText).join("\n")}`)}
        >
          Copy as text
        </Button>
      </div>
    </>
  );
}
