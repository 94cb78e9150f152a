#!/usr/bin/env node
// Stands in for kubectl and the cluster behind it: config maps and volumes are folders of $CLUSTER, and the pods of a Job
// run here, one after another, as the manifest says. What it does not know is an error.
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseAllDocuments } from "yaml";

const cluster = process.env["CLUSTER"];
const folderOf = (kind, name) => join(cluster, `${kind}-${name}`);

function fail(words) {
  console.error(`kubectl: ${words}`);
  process.exit(1);
}

function take(pattern, word) {
  const match = pattern.exec(word ?? "");
  if (match === null) fail(`\`${word}\` is not understood here`);
  return match.slice(1);
}

function createConfigMap(name, from) {
  const [file] = take(/^--from-file=(.+)$/, from);
  mkdirSync(folderOf("configmap", name), { recursive: true });
  copyFileSync(file, join(folderOf("configmap", name), basename(file)));
}

function apply(file) {
  const documents = parseAllDocuments(readFileSync(file === "-" ? 0 : file, "utf8"));
  for (const document of documents) {
    const { kind, metadata, spec } = document.toJS();
    if (kind === "PersistentVolumeClaim") mkdirSync(folderOf("volume", metadata.name), { recursive: true });
    else if (kind === "Job") runJob(metadata.name, spec);
    else fail(`${kind} is not understood here`);
  }
}

function runJob(name, { completionMode, completions = 1, template }) {
  const folder = folderOf("job", name);
  if (existsSync(folder)) fail(`job ${name} exists: its template cannot be changed`);
  mkdirSync(folder);
  const [container] = template.spec.containers;
  let log = "";
  let succeeded = 0;
  for (let index = 0; index < completions; index++) {
    const indexed = completionMode === "Indexed" ? { JOB_COMPLETION_INDEX: String(index) } : {};
    const { status, stdout, stderr } = runContainer(container, template.spec.volumes, indexed);
    log += stdout + stderr;
    succeeded += status === 0 ? 1 : 0;
  }
  writeFileSync(join(folder, "log"), log);
  if (succeeded === completions) writeFileSync(join(folder, "complete"), "");
}

function runContainer({ command, args, env, resources, volumeMounts }, volumes, indexed) {
  const given = Object.fromEntries(
    env.map(({ name, value, valueFrom }) => [name, value ?? limitOf(valueFrom.resourceFieldRef.resource, resources)]),
  );
  const words = [...command, ...args].map((word) => mounted(word, volumeMounts, volumes));
  const environment = { PATH: process.env["PATH"], ...given, ...indexed };
  return spawnSync(words[0], words.slice(1), { env: environment, encoding: "utf8" });
}

function limitOf(resource, { limits }) {
  const [name] = take(/^limits\.(\w+)$/, resource);
  return limits[name];
}

/** Paths of the container → paths here. */
function mounted(word, mounts, volumes) {
  return mounts.reduce((text, { name, mountPath }) => {
    const { configMap, persistentVolumeClaim } = volumes.find((volume) => volume.name === name);
    const folder =
      configMap === undefined
        ? folderOf("volume", persistentVolumeClaim.claimName)
        : folderOf("configmap", configMap.name);
    if (!existsSync(folder)) fail(`${folder} does not exist`);
    return text.replaceAll(`${mountPath}/`, `${folder}/`);
  }, word);
}

function jobFolder(word) {
  const [name] = take(/^job\/(.+)$/, word);
  return folderOf("job", name);
}

const [verb, ...words] = process.argv.slice(2);
if (verb === "create" && words[0] === "configmap") {
  createConfigMap(words[1], words[2]);
} else if (verb === "apply" && words[0] === "-f") {
  apply(words[1]);
} else if (verb === "wait") {
  take(/^--for=condition=complete$/, words[0]);
  take(/^--timeout=\d+[hms]$/, words[1]);
  if (!existsSync(join(jobFolder(words[2]), "complete"))) fail(`timed out waiting for ${words[2]}`);
} else if (verb === "logs") {
  process.stdout.write(readFileSync(join(jobFolder(words[0]), "log"), "utf8"));
} else {
  fail(`\`${verb}\` is not understood here`);
}
