import type { Answer } from "../desk/protocol.ts";

/** The charts, in the order of product.md's questions. */
export function Cards({ answer }: { readonly answer: Answer }) {
  return <div className="cards" data-histories={answer.result.replications} />;
}
