import { useApp, useSelect } from "../app/context.ts";
import { Button } from "../parts/button.tsx";
import type { Subject } from "../store/explain.ts";
import { fitsOf, type Fits } from "./fits.ts";

type Asked = Extract<Subject, { kind: "fits" }>;

const note =
  "Histories of those looked at, each on one date, in which every pod has a place after the loss, beside what is down then.";

/** What has a place at a date, and after which losses; all of it is in the answer already. */
export function FitsStory({ subject }: { readonly subject: Asked }) {
  const { acts } = useApp();
  const result = useSelect((state) => state.answer?.result ?? null);
  const option = result?.options.find(({ name }) => name === subject.option);
  if (result === null || option === undefined) return null;
  const fits = fitsOf(option, subject, result.hoursPerYear);
  const { headline, room, lines } = fits;
  return (
    <>
      <h2>{headline}</h2>
      {room !== null && <p>Left in the middle history: {room}.</p>}
      {lines.length > 0 && (
        <>
          <p className="explain-details">{note}</p>
          <table className="fits">
            <thead>
              <tr>
                <th scope="col">Lost</th>
                <th scope="col">The worst choice</th>
                <th scope="col">A random choice</th>
              </tr>
            </thead>
            <tbody>
              {lines.map(({ name, worst, random, lacking, isAsked }) => (
                <tr key={name} aria-current={isAsked ? "true" : undefined}>
                  <th scope="row">
                    {name}
                    {lacking !== "" && <span className="lacking">{lacking}</span>}
                  </th>
                  <td>{worst}</td>
                  <td>{random}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      <Button look="quiet" onPress={() => void acts.copyText(asText(fits))}>
        Copy as text
      </Button>
    </>
  );
}

function asText({ headline, room, lines }: Fits): string {
  const table = lines.map(({ name, worst, random, lacking }) => [name, worst, random, lacking].join("\t"));
  const left = room === null ? [] : [`Left in the middle history: ${room}.`];
  return [headline, ...left, note, ["Lost", "The worst choice", "A random choice", ""].join("\t"), ...table, ""].join(
    "\n",
  );
}
