import type { EventStory } from "../../simulation/index.ts";

/** One event: when, what, and line by line what came of it. */
export function StoryItem({ story: { when, headline, lines } }: { readonly story: EventStory }) {
  return (
    <li className="story">
      <p className="story-when">{when}</p>
      <h3>{headline}</h3>
      <dl>
        {lines.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}

export function storyText({ when, headline, lines }: EventStory): string {
  return `${when}  ${headline}\n${lines.map(([label, text]) => `  ${label}: ${text}\n`).join("")}`;
}
