import { useState } from "react";
import { restsOn, type Result } from "../../simulation/index.ts";
import { useShort } from "../cards/use-short.ts";
import { Button } from "../parts/button.tsx";

export function RestsOn({ result }: { readonly result: Result }) {
  const { notes } = result;
  const [isOpen, setOpen] = useState(false);
  // Charts take their place on the first screen.
  const hides = useShort("medium") && !isOpen && notes.length > 0;
  return (
    <div className="rests-on">
      <p>
        {restsOn(result)}
        {hides && (
          <>
            {" "}
            <Button look="link" onPress={() => setOpen(true)}>
              {notes.length === 1 ? "1 note" : `${notes.length} notes`}
            </Button>
          </>
        )}
      </p>
      {!hides && notes.map((note) => <p key={note}>{note}</p>)}
    </div>
  );
}
