/** The whole command line: words → command → exit code. The only place that turns errors into words. */
import { nearest } from "../simulation/index.ts";
import { runOptions } from "./arguments/run-options.ts";
import { answer } from "./commands/answer.ts";
import type { AnswerKind } from "./commands/answer.ts";
import { chooseOptions, chooseTwo } from "./commands/choose.ts";
import { explainCommand } from "./commands/explain.ts";
import { merge } from "./commands/merge.ts";
import { runShard } from "./commands/run-shard.ts";
import { validate } from "./commands/validate.ts";
import { exitCodes } from "./exit-codes.ts";
import type { ExitCode } from "./exit-codes.ts";
import { help } from "./help.ts";
import type { HelpTopic } from "./help.ts";
import { comparison } from "./print/comparison.ts";
import { report } from "./print/report.ts";
import type { Surroundings } from "./surroundings.ts";
import { NoRoomForVm } from "../simulation/index.ts";
import { didYouMean, UsageError } from "./usage-error.ts";

type Command = (args: readonly string[], surroundings: Surroundings) => Promise<ExitCode | null> | ExitCode | null;

/** Each gives null where help was asked for. */
const commands: Readonly<Record<Exclude<HelpTopic, "headroom">, Command>> = {
  run: answering({ choose: chooseOptions, print: report }, runShard),
  compare: answering({ choose: chooseTwo, print: comparison }, refuseShard),
  explain: explainCommand,
  // What draws is large, and the other commands start without it.
  chart: async (args, surroundings) => (await import("./commands/chart.ts")).chartCommand(args, surroundings),
  merge,
  validate,
};

export async function runCommand(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  try {
    return await dispatch(args, surroundings);
  } catch (error) {
    // VMs without a host are known only when the model is made, after the file was found right.
    if (!(error instanceof UsageError || error instanceof NoRoomForVm)) throw error;
    surroundings.err(`headroom: ${error.message}\n`);
    return exitCodes.usage;
  }
}

async function dispatch([name, ...args]: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  if (name === "--version") return say(`${surroundings.version}\n`, surroundings);
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    const topic = args[0] !== undefined && isCommand(args[0]) ? args[0] : "headroom";
    surroundings.out(help[topic]);
    return name === undefined ? exitCodes.usage : exitCodes.ok;
  }
  if (!isCommand(name)) {
    throw new UsageError(
      `\`${name}\` is no command${didYouMean(nearest(name, Object.keys(commands)))}; headroom --help lists them`,
    );
  }
  return (await commands[name](args, surroundings)) ?? say(help[name], surroundings);
}

function answering(kind: AnswerKind, answerShard: typeof runShard): Command {
  return async (args, surroundings) => {
    const asked = runOptions(args);
    if (asked === null) return null;
    if (asked.shard !== null) return await answerShard(asked, asked.shard, surroundings);
    return await answer(asked, kind, surroundings);
  };
}

function refuseShard(): never {
  throw new UsageError("only run takes --shard; headroom merge puts its shards together");
}

function isCommand(name: string): name is keyof typeof commands {
  return Object.hasOwn(commands, name);
}

function say(text: string, { out }: Surroundings): ExitCode {
  out(text);
  return exitCodes.ok;
}
