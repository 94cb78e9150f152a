// npm run gallery: the verdict and the picture on the gallery's first card, from the scenario that leads it, in as many
// histories as the file asks for. They are committed, since they take minutes; a test refuses those of another file.
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = `${root}renderer/gallery/lead`;
const scenario = "scenarios/toolforge.yaml";

/** @param {string[]} words */
function headroom(...words) {
  execFileSync(process.execPath, ["cli/headroom.mjs", ...words], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
}

const answer = `${folder}/answer.json`;
headroom("run", scenario, "--json", "--out", answer);
const { verdict, hash, seed, replications, inputs } = JSON.parse(readFileSync(answer, "utf8"));
rmSync(answer);
writeFileSync(`${folder}/lead.json`, `${JSON.stringify({ verdict, hash, seed, replications, inputs }, null, 2)}\n`);
for (const look of ["light", "dark"]) {
  const out = `${folder}/${look}.svg`;
  headroom("chart", scenario, "availability", "--look", look, "--size", "600", "--bare", "--transparent", "--out", out);
}
