/**
 * The nodes of one pool ranked by score, as a tournament tree: the best in one step, a new score in log2(nodes).
 * A score is 0 or more; −1 = the node takes no pods. Ties: the first in the pool wins. Indices are places in the pool.
 */
export class Ranking {
  readonly members: Int32Array;
  readonly scores: Float64Array;
  private readonly leaves: number;
  private readonly winners: Int32Array;
  /** Scratch of `best`: those set aside while looking further. */
  private readonly aside: Int32Array;
  private readonly asideScores: Float64Array;

  /** `members`: the nodes of the pool. */
  constructor(members: Int32Array) {
    const nodes = members.length;
    this.members = members;
    let leaves = 2;
    while (leaves < nodes) leaves *= 2;
    this.leaves = leaves;
    this.scores = new Float64Array(leaves).fill(-1);
    this.winners = new Int32Array(leaves);
    this.aside = new Int32Array(nodes);
    this.asideScores = new Float64Array(nodes);
    this.rebuild();
  }

  setScore(index: number, score: number): void {
    const { scores, winners } = this;
    scores[index] = score;
    const even = index & ~1;
    let winner = scores[even + 1] > scores[even] ? even + 1 : even;
    let inner = (index + this.leaves) >> 1;
    winners[inner] = winner;
    while (inner > 1) {
      inner >>= 1;
      const left = winners[2 * inner];
      const right = winners[2 * inner + 1];
      winner = scores[right] > scores[left] ? right : left;
      winners[inner] = winner;
    }
  }

  /**
   * The best node that `accepts`; −1 if none does. `accepts` answers 2 = take it, 1 = only if nothing better turns up,
   * 0 = no. Those refused are set aside while looking and put back: cost log2(nodes) for each.
   */
  best<Context>(
    accepts: (context: Context, node: number, pod: number) => number,
    context: Context,
    pod: number,
  ): number {
    const { members } = this;
    let setAside = 0;
    let chosen = -1;
    let fallback = -1;
    for (;;) {
      const top = this.winners[1];
      if (this.scores[top] < 0) break;
      const answer = accepts(context, members[top], pod);
      if (answer === 2) {
        chosen = members[top];
        break;
      }
      if (answer === 1 && fallback < 0) fallback = members[top];
      this.aside[setAside] = top;
      this.asideScores[setAside++] = this.scores[top];
      this.setScore(top, -1);
    }
    for (let i = 0; i < setAside; i++) this.setScore(this.aside[i], this.asideScores[i]);
    return chosen >= 0 ? chosen : fallback;
  }

  /** Makes the tree agree with `scores`. */
  rebuild(): void {
    const { scores, winners, leaves } = this;
    for (let inner = leaves - 1; inner >= 1; inner--) {
      const left = 2 * inner >= leaves ? 2 * inner - leaves : winners[2 * inner];
      const right = 2 * inner >= leaves ? 2 * inner + 1 - leaves : winners[2 * inner + 1];
      winners[inner] = scores[right] > scores[left] ? right : left;
    }
  }
}
