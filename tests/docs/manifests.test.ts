/** The manifests of docs/examples: fields that the schedulers know, and numbers that belong together. */
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import * as z from "zod";

const folder = fileURLToPath(new URL("../../docs/examples/", import.meta.url));
const read = (name: string): string => readFileSync(folder + name, "utf8");

/** The fields of the Kubernetes API that the examples use, as strict as the API's own validation of fields. */
const quantity = z.string().regex(/^\d+(?:m|Ki|Mi|Gi)?$/);
const resources = z.strictObject({ cpu: quantity, memory: quantity });
const name = z.string().regex(/^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/);
const env = z.union([
  z.strictObject({ name: z.string(), value: z.string() }),
  z.strictObject({
    name: z.string(),
    valueFrom: z.strictObject({ resourceFieldRef: z.strictObject({ resource: z.enum(["limits.cpu"]) }) }),
  }),
]);
const container = z.strictObject({
  name,
  image: z.string().regex(/^[\w.-]+(?:\/[\w-]+)+:[\w.]+$/),
  command: z.array(z.string()),
  args: z.array(z.string()),
  env: z.array(env),
  resources: z.strictObject({ requests: resources, limits: resources }),
  volumeMounts: z.array(
    z.strictObject({ name, mountPath: z.string().startsWith("/"), readOnly: z.boolean().optional() }),
  ),
});
const rule = z.union([
  z.strictObject({
    action: z.enum(["FailJob", "FailIndex", "Ignore", "Count"]),
    onExitCodes: z.strictObject({
      containerName: name,
      operator: z.enum(["In", "NotIn"]),
      values: z.array(z.int().min(1).max(255)).min(1),
    }),
  }),
  z.strictObject({
    action: z.enum(["FailJob", "FailIndex", "Ignore", "Count"]),
    onPodConditions: z.array(z.strictObject({ type: z.string(), status: z.enum(["True", "False", "Unknown"]) })),
  }),
]);
const jobSchema = z.strictObject({
  apiVersion: z.literal("batch/v1"),
  kind: z.literal("Job"),
  metadata: z.strictObject({ name }),
  spec: z.strictObject({
    completionMode: z.enum(["Indexed", "NonIndexed"]).optional(),
    completions: z.int().min(1).optional(),
    parallelism: z.int().min(1).optional(),
    backoffLimit: z.int().min(0).optional(),
    backoffLimitPerIndex: z.int().min(0).optional(),
    podFailurePolicy: z.strictObject({ rules: z.array(rule).min(1) }).optional(),
    template: z.strictObject({
      spec: z.strictObject({
        restartPolicy: z.enum(["Never", "OnFailure"]),
        securityContext: z.strictObject({ runAsNonRoot: z.boolean(), runAsUser: z.int(), fsGroup: z.int() }),
        containers: z.array(container).length(1),
        volumes: z.array(
          z.union([
            z.strictObject({ name, configMap: z.strictObject({ name }) }),
            z.strictObject({ name, persistentVolumeClaim: z.strictObject({ claimName: name }) }),
          ]),
        ),
      }),
    }),
  }),
});
const claimSchema = z.strictObject({
  apiVersion: z.literal("v1"),
  kind: z.literal("PersistentVolumeClaim"),
  metadata: z.strictObject({ name }),
  spec: z.strictObject({
    accessModes: z.array(z.enum(["ReadWriteOnce", "ReadOnlyMany", "ReadWriteMany"])),
    resources: z.strictObject({ requests: z.strictObject({ storage: quantity }) }),
  }),
});

function onlyDocument(file: string): unknown {
  const documents = parseAllDocuments(read(file), { strict: true, uniqueKeys: true });
  expect(documents).toHaveLength(1);
  expect([documents[0].errors, documents[0].warnings]).toEqual([[], []]);
  return documents[0].toJS();
}

const job = jobSchema.parse(onlyDocument("job.yaml"));
const merge = jobSchema.parse(onlyDocument("merge-job.yaml"));
const claim = claimSchema.parse(onlyDocument("volume.yaml"));

const valueOf = ({ spec }: typeof job, wanted: string): string | undefined => {
  const found = spec.template.spec.containers[0].env.find((one) => one.name === wanted);
  return found !== undefined && "value" in found ? found.value : undefined;
};

test("every example is checked here", () => {
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  const names = files.map((entry) => entry.name).sort();
  expect(names).toEqual(["job.yaml", "merge-job.yaml", "shards.sbatch", "volume.yaml"]);
});

describe("job.yaml", () => {
  const { spec } = job;
  const [pod] = spec.template.spec.containers;

  test("is indexed, with as many pods as shards", () => {
    expect(spec).toMatchObject({ completionMode: "Indexed", completions: Number(valueOf(job, "SHARDS")) });
    expect(spec.parallelism).toBeLessThanOrEqual(spec.completions!);
  });

  test("tries each index again, which the API allows only with restartPolicy Never", () => {
    expect(spec.backoffLimitPerIndex).toBeGreaterThan(0);
    expect(spec.template.spec.restartPolicy).toBe("Never");
  });

  test("does not try again what is wrong with the file", () => {
    const [first] = spec.podFailurePolicy!.rules;
    expect(first).toEqual({
      action: "FailJob",
      onExitCodes: { containerName: pod.name, operator: "In", values: [2] },
    });
  });
});

test.each([job, merge])("$metadata.name mounts what it has and what it uses", ({ spec }) => {
  const { containers, volumes } = spec.template.spec;
  const [{ volumeMounts, args }] = containers;
  expect(volumeMounts.map((mount) => mount.name)).toEqual(volumes.map((volume) => volume.name));
  for (const { mountPath } of volumeMounts) expect(args.join("\n")).toContain(`${mountPath}/`);
});

test("both jobs use the claim, the same folder and the same image", () => {
  for (const one of [job, merge]) {
    const claims = one.spec.template.spec.volumes.filter((volume) => "persistentVolumeClaim" in volume);
    expect(claims.map((volume) => volume.persistentVolumeClaim.claimName)).toEqual([claim.metadata.name]);
  }
  expect(valueOf(merge, "FOLDER")).toBe(valueOf(job, "FOLDER"));
  expect(merge.spec.template.spec.containers[0].image).toBe(job.spec.template.spec.containers[0].image);
  expect(claim.spec.accessModes).toEqual(["ReadWriteMany"]);
});

test("scripts of the containers are shell", () => {
  for (const { spec } of [job, merge]) {
    const [{ command, args }] = spec.template.spec.containers;
    expect(command).toEqual(["/bin/sh", "-ec"]);
    for (const script of args) execFileSync("sh", ["-n", "-c", script]);
  }
});

describe("shards.sbatch", () => {
  const text = read("shards.sbatch");
  const options = Object.fromEntries(
    Array.from(text.matchAll(/^#SBATCH (.*)$/gm), ([, option]) => /^--([a-z-]+)=(\S+)$/.exec(option)!.slice(1)),
  ) as Record<string, string>;

  test("is bash, says so, and has its options before its first command", () => {
    execFileSync("bash", ["-n", `${folder}shards.sbatch`]);
    expect(text.startsWith("#!/bin/bash\n")).toBe(true);
    const lines = text.split("\n");
    const firstCommand = lines.findIndex((line) => line !== "" && !line.startsWith("#"));
    expect(lines.findLastIndex((line) => line.startsWith("#SBATCH"))).toBeLessThan(firstCommand);
  });

  test("has options that sbatch knows, with as many tasks as shards", () => {
    expect(options).toEqual({
      "job-name": "headroom",
      array: `1-${/^shards=(\d+)$/m.exec(text)![1]}`,
      "cpus-per-task": expect.stringMatching(/^\d+$/) as string,
      mem: expect.stringMatching(/^\d+G$/) as string,
      time: expect.stringMatching(/^\d\d:\d\d:\d\d$/) as string,
      output: "%x-%A_%a.log",
    });
  });
});
