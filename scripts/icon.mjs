// Draws packaging/icon.png, of which each system's own kind is made, after packaging/icon.svg; or the file named.
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../packaging", import.meta.url));

await initWasm(readFileSync(fileURLToPath(import.meta.resolve("@resvg/resvg-wasm/index_bg.wasm"))));
writeFileSync(process.argv[2] ?? `${folder}/icon.png`, new Resvg(readFileSync(`${folder}/icon.svg`)).render().asPng());
