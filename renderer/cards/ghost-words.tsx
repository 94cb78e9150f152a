import type { NamedGhost } from "./use-ghosts.ts";

/** What the hollow marks in a picture are, where nothing is pointed at. Said to readers by the strip of pins. */
export function GhostWords({ ghosts }: { readonly ghosts: readonly NamedGhost[] }) {
  if (ghosts.length === 0) return "\u00a0";
  return (
    <>
      <svg className="ghost-sample" width={22} height={10} viewBox="0 0 22 10">
        <path d="M0 5H22" />
        <circle cx={11} cy={5} r={4} />
      </svg>
      {ghosts.map(({ name, label }) => (label === "" ? name : `${label}: ${name}`)).join("; ")}
    </>
  );
}
