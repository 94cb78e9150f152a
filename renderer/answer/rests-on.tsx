import { restsOn, type Result } from "../../simulation/index.ts";

export function RestsOn({ result }: { readonly result: Result }) {
  return (
    <div className="rests-on">
      <p>{restsOn(result)}</p>
      {result.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>
  );
}
