import { readFileSync } from "node:fs";
import { parentPort } from "node:worker_threads";
import { allCases } from "./cases/all.ts";
import { systems } from "./coverage/systems.ts";
import type { Answer, Order } from "./orders.ts";
import { openCase } from "./run-case.ts";
import type { OpenCase } from "./run-case.ts";

if (parentPort === null) throw new Error("this file is the inside of a worker thread; run npm run validate instead");
const port = parentPort;

/** This file runs from dist/validation. */
const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

let open: { readonly id: string; readonly opened: OpenCase } | null = null;

port.on("message", (order: Order) => port.postMessage(answer(order)));

function answer(order: Order): Answer {
  switch (order.kind) {
    case "case": {
      if (open?.id !== order.id) {
        const given = allCases.find(({ id }) => id === order.id)!;
        open = { id: order.id, opened: openCase(given, order.seed, read) };
      }
      const { horizonHours } = open.opened;
      return { kind: "case", values: open.opened.run(order.first, order.count), horizonHours };
    }
    case "coverage": {
      const system = systems.find(({ name }) => name === order.name)!;
      return { kind: "coverage", tallies: system.run(order.firstSeed, order.seeds) };
    }
  }
}
