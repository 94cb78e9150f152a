/** The card of the scenario that leads the gallery: its verdict and its picture, made before (`npm run gallery`). */
import { useLook } from "../cards/use-look.ts";
import type { Bundled } from "./bundled.ts";
import dark from "./lead/dark.svg";
import light from "./lead/light.svg";
import lead from "./lead/lead.json";

const pictures = { light, dark, print: light };
const inputs = Object.values(lead.inputs).reduce((sum, count) => sum + count, 0);

/** Up to its interval it is the finding, as in the answer. */
const finding = lead.verdict.split(" (", 1)[0];

/** No words for the picture: the verdict says what it shows. */
export function LeadCard({ title, about, size }: Bundled) {
  return (
    <span className="lead-card">
      <span className="lead-title">{title}</span>
      <span className="lead-about">{about}</span>
      <span className="lead-verdict">
        <strong>{finding}</strong>
        {lead.verdict.slice(finding.length)}
      </span>
      <img src={pictures[useLook().name]} alt="" />
      <span className="lead-origin">
        Rests on {inputs} numbers, of which {lead.inputs.guess} are guesses. {lead.replications} histories, seed{" "}
        {lead.seed}, file {lead.hash.slice(0, 8)}.
      </span>
      <span className="lead-foot">
        <span className="lead-open">Open and simulate it</span>
        <span className="lead-origin">{size}</span>
      </span>
    </span>
  );
}
