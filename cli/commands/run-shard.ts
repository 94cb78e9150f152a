/** `headroom run FILE --shard 2/5`: one piece of a run, as a file that `headroom merge` puts together with the others. */
import { counted, historiesPerWorld, shardFormat, shardRange } from "../../simulation/index.ts";
import type { OptionRuns, ShardFile, ShardNumber, ShardRange } from "../../simulation/index.ts";
import type { RunOptions } from "../arguments/run-options.ts";
import { exitCodes } from "../exit-codes.ts";
import type { ExitCode } from "../exit-codes.ts";
import { writeFile } from "../output.ts";
import { encodeFigures } from "../shards/figures.ts";
import { simulate } from "../simulate.ts";
import type { Surroundings } from "../surroundings.ts";
import { UsageError } from "../usage-error.ts";
import { sayWhatWasLost } from "./answer.ts";
import { chooseOptions } from "./choose.ts";
import { prepare } from "./prepare.ts";
import type { Plan } from "./prepare.ts";

export async function runShard(asked: RunOptions, number: ShardNumber, surroundings: Surroundings): Promise<ExitCode> {
  const plan = prepare(asked, chooseOptions, surroundings);
  if (plan === null) return exitCodes.usage;
  const piece = pieceOf(number, plan);
  const outcome = await simulate({ ...plan, precision: null, piece }, surroundings);
  sayWhatWasLost(outcome, surroundings);
  if (outcome.ending !== "complete") {
    surroundings.err("The shard is not whole and was not written.\n");
    return exitCodes.failed;
  }
  const shard = shardFile(plan, number, piece, outcome.runs, surroundings.version);
  putOut(`${JSON.stringify(shard, null, 2)}\n`, shard, asked.out, surroundings);
  return exitCodes.ok;
}

/** A shard ends where a world ends. */
function pieceOf(number: ShardNumber, { scenario, cap: replications }: Plan): ShardRange {
  const perWorld = historiesPerWorld(scenario);
  const most = replications / perWorld;
  if (number.of <= most) return shardRange(number, replications, perWorld);
  throw new UsageError(
    `--shard: ${counted(replications, "history", "histories")} can be cut into at most ${counted(most, "shard")}, found ${number.of}`,
  );
}

function shardFile(
  { hash, seed, cap, source }: Plan,
  number: ShardNumber,
  { first, count }: ShardRange,
  runs: readonly OptionRuns[],
  version: string,
): ShardFile {
  return {
    format: shardFormat,
    version,
    shard: number,
    hash,
    seed,
    replications: cap,
    first,
    count,
    scenario: source,
    options: runs.map(({ facts, columns }) => {
      return { name: facts.name, width: facts.layout.width, rows: encodeFigures(columns) };
    }),
  };
}

/** On the screen if no file is named. */
function putOut(
  text: string,
  { shard, first, count, replications }: ShardFile,
  file: string | null,
  surroundings: Surroundings,
): void {
  if (file === null) return surroundings.out(text);
  writeFile(file, text, surroundings);
  const range = count === 1 ? `history ${first}` : `histories ${first} to ${first + count - 1}`;
  surroundings.out(`Shard ${shard.index} of ${shard.of}, ${range} of ${replications}, is in ${file}.\n`);
}
