/** The card of the scenario that leads the gallery: its verdict and its picture, made before (`npm run gallery`). */
import { useLook } from "../cards/use-look.ts";
import type { Bundled } from "./bundled.ts";
import dark from "./lead/dark.svg";
import light from "./lead/light.svg";
import lead from "./lead/lead.json";

const pictures = { light, dark, print: light };
const inputs = Object.values(lead.inputs).reduce((sum, count) => sum + count, 0);

/** No words for the picture: the verdict says what it shows. */
export function LeadCard({ title, about, size }: Bundled) {
  return (
    <span className="lead-card">
      <span className="lead-title">{title}</span>
      <span>{about}</span>
      <span className="lead-origin">{size}</span>
      <img src={pictures[useLook().name]} alt="" />
      <span className="lead-verdict">{lead.verdict}</span>
      <span className="lead-origin">
        {lead.replications} histories, seed {lead.seed}, file {lead.hash.slice(0, 8)}; {lead.inputs.guess} of {inputs}{" "}
        inputs are guesses
      </span>
    </span>
  );
}
