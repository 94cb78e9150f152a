import type { Verdict } from "../../simulation/index.ts";

/** What speaks against the option that comes out ahead; nothing where nothing surely does. */
export function Against({ verdict }: { readonly verdict: Verdict }) {
  if (verdict.against.length === 0) return null;
  return (
    <div className="against">
      {verdict.against.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
