/** A sentence in which the file is quoted between backticks: what is quoted stands apart by its letters instead. */
export function Quoted({ text }: { readonly text: string }) {
  return text.split("`").map((piece, place) =>
    place % 2 === 0 ? (
      piece
    ) : (
      <code key={`${place}`} className="quoted">
        {piece}
      </code>
    ),
  );
}
