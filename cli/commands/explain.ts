/** `headroom explain FILE`: one history, told as a timeline. */
import { explain, explainEvent, listed, replay } from "../../simulation/index.ts";
import type { Explanation, OptionSpec } from "../../simulation/index.ts";
import type { ExplainOptions } from "../arguments/explain-options.ts";
import { explainOptions } from "../arguments/explain-options.ts";
import { exitCodes } from "../exit-codes.ts";
import type { ExitCode } from "../exit-codes.ts";
import { writeFile } from "../output.ts";
import { eventPage, explanationPage } from "../print/explanation.ts";
import { styleFor } from "../print/style.ts";
import type { Surroundings } from "../surroundings.ts";
import { UsageError } from "../usage-error.ts";
import { chooseHistory } from "./choose-history.ts";
import { chooseOptions } from "./choose.ts";
import { prepare } from "./prepare.ts";

/** Null: help was asked for. */
export async function explainCommand(args: readonly string[], surroundings: Surroundings): Promise<ExitCode | null> {
  const asked = explainOptions(args);
  if (asked === null) return null;
  const { option: name } = asked;
  const options = name === null ? [] : [name];
  const plan = prepare({ ...asked, options, precision: null }, chooseOptions, surroundings);
  if (plan === null) return exitCodes.usage;
  const option = onlyOne(plan.options);
  const chosen = await chooseHistory(asked.history, { ...plan, options: [option] }, surroundings);
  if (chosen === null) return exitCodes.failed;
  const { scenario, seed, hash } = plan;
  const history = replay(scenario, option, seed, chosen.replication);
  if (typeof history === "string") throw new UsageError(`history ${chosen.replication} cannot be told: ${history}`);
  const whole = explain(history, {
    scenario: scenario.title,
    hash,
    version: surroundings.version,
    place: chosen.place,
  });
  const one =
    asked.event === null ? null : (explainEvent(history, whole, asked.event) ?? noSuchEvent(whole, asked.event));
  putOut(whole, one, asked, surroundings);
  return exitCodes.ok;
}

function onlyOne(options: readonly OptionSpec[]): OptionSpec {
  if (options.length === 1) return options[0];
  throw new UsageError(`which option? Give --option; the file has ${listed(options.map(({ name }) => name))}`);
}

function noSuchEvent({ events }: Explanation, id: number): never {
  const last = events.at(-1)?.id ?? 0;
  throw new UsageError(`this history has no event #${id}; its last is #${last}`);
}

function putOut(
  whole: Explanation,
  one: Explanation | null,
  { json, out, top }: ExplainOptions,
  surroundings: Surroundings,
): void {
  const style = styleFor(surroundings.colours && out === null);
  const page = () => (one === null ? explanationPage(whole, top, style) : eventPage(one, whole, style));
  const text = json ? `${JSON.stringify(one ?? whole)}\n` : page();
  if (out === null) surroundings.out(text);
  else writeFile(out, text, surroundings);
}
