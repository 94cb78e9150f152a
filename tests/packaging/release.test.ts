/** What can be known of the packages without packing: their kinds, their icon, and the workflow that makes them. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (path: string): string => readFileSync(root + path, "utf8");
const { scripts, devDependencies } = JSON.parse(read("package.json")) as Record<string, Record<string, string>>;

describe("the packages", () => {
  const config = parse(read("electron-builder.yml")) as Record<string, never>;

  test("are those that each system's users expect", () => {
    expect(config).toMatchObject({
      linux: { target: ["AppImage", "deb"] },
      mac: { target: [{ target: "dmg", arch: ["x64", "arm64"] }] },
      win: { target: "nsis" },
    });
  });

  test("offer to open YAML files, and take them from nobody", () => {
    expect(config).toMatchObject({
      linux: { fileAssociations: [{ ext: "yaml", mimeType: "application/yaml" }] },
      mac: { fileAssociations: [{ ext: ["yaml", "yml"], role: "Editor", rank: "Alternate" }] },
      nsis: { include: "packaging/installer.nsh" },
    });
    const installer = read("packaging/installer.nsh");
    for (const extension of [".yaml", ".yml"]) {
      expect(installer).toContain(`WriteRegStr SHELL_CONTEXT "Software\\Classes\\${extension}\\OpenWithProgids"`);
      expect(installer).toContain(`DeleteRegValue SHELL_CONTEXT "Software\\Classes\\${extension}\\OpenWithProgids"`);
    }
    expect(installer).not.toMatch(/Classes\\\.ya?ml" "/);
  });

  test("hold one Electron exactly: the one that was tested", () => {
    expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
  });
});

test("the icon is drawn after its picture: npm run icon", () => {
  const folder = mkdtempSync(join(tmpdir(), "headroom-"));
  execFileSync(process.execPath, [`${root}scripts/icon.mjs`, join(folder, "icon.png")]);
  expect(readFileSync(join(folder, "icon.png")).equals(readFileSync(`${root}packaging/icon.png`))).toBe(true);
  rmSync(folder, { recursive: true });
});

interface Step {
  readonly run?: string;
  readonly uses?: string;
}

interface Job {
  readonly needs?: string;
  readonly permissions?: Record<string, string>;
  readonly strategy?: { readonly matrix: { readonly include: readonly { readonly system: string }[] } };
  readonly steps: readonly Step[];
}

describe("the release workflow", () => {
  const workflow = parse(read(".github/workflows/release.yml")) as {
    readonly permissions: Record<string, string>;
    readonly jobs: Readonly<Record<string, Job>>;
  };
  const jobs = Object.values(workflow.jobs);
  const runs = jobs.flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));

  test("runs commands that there are", () => {
    const asked = runs.flatMap((run) => [...run.matchAll(/npm (?:run )?(?!ci\b|run\b)(\S+)/g)].map(([, name]) => name));
    expect(asked).toEqual(["test", "build"]);
    expect(asked.filter((name) => !(name in scripts))).toEqual([]);
  });

  test("tests first, then packs on each system, then drafts a release", () => {
    expect(workflow.jobs.package.needs).toBe("test");
    expect(workflow.jobs.release.needs).toBe("package");
    expect(workflow.jobs.package.strategy?.matrix.include.map(({ system }) => system)).toEqual(["linux", "mac", "win"]);
  });

  interface Packed {
    readonly words: readonly string[];
    readonly link: string | null;
  }

  /** What the step that packs asks of electron-builder, and whether it hands a certificate over. */
  function packed(system: string, certificate: string): Packed {
    const step = workflow.jobs.package.steps.find(({ run }) => run?.includes("electron-builder") === true);
    const folder = mkdtempSync(join(tmpdir(), "headroom-"));
    const told = `#!/bin/sh\nprintf '%s\\n' "link=\${CSC_LINK-none}" "$@" > "${folder}/told"\n`;
    writeFileSync(join(folder, "npx"), told, { mode: 0o755 });
    execFileSync("bash", ["--norc", "-eo", "pipefail", "-c", step?.run ?? ""], {
      env: {
        PATH: `${folder}:${process.env.PATH}`,
        SYSTEM: system,
        CERTIFICATE: certificate,
        CERTIFICATE_PASSWORD: "secret",
        GITHUB_SERVER_URL: "https://github.com",
        GITHUB_REPOSITORY: "people/headroom",
        GITHUB_REPOSITORY_OWNER: "people",
      },
    });
    const [link, ...words] = readFileSync(join(folder, "told"), "utf8").trimEnd().split("\n");
    rmSync(folder, { recursive: true });
    return { words, link: link === "link=none" ? null : link.slice("link=".length) };
  }

  test("signs with a certificate where there is one, and on a Mac by itself where there is none", () => {
    const common = [
      "-c.extraMetadata.homepage=https://github.com/people/headroom",
      "-c.linux.maintainer=people <people@users.noreply.github.com>",
    ];
    const start = (system: string): string[] => ["electron-builder", `--${system}`, "--publish", "never"];
    const itself = ["-c.mac.identity=-", "-c.mac.hardenedRuntime=false"];
    expect(packed("linux", "")).toEqual({ words: [...start("linux"), ...common], link: null });
    expect(packed("win", "")).toEqual({ words: [...start("win"), ...common], link: null });
    expect(packed("mac", "")).toEqual({ words: [...start("mac"), ...itself, ...common], link: null });
    expect(packed("mac", "c3VyZQ==")).toEqual({ words: [...start("mac"), ...common], link: "c3VyZQ==" });
  });

  test("uses actions that run on a Node which runners still have", () => {
    const used = jobs.flatMap(({ steps }) => steps.flatMap(({ uses }) => uses ?? []));
    // The first major version of each that runs on Node 24: Node 20 left the runners in September 2026.
    const least: Readonly<Record<string, number>> = {
      "actions/checkout": 5,
      "actions/setup-node": 5,
      "actions/upload-artifact": 6,
      "actions/download-artifact": 7,
    };
    expect(used.filter((one) => !(Number(one.split("@v")[1]) >= least[one.split("@")[0]]))).toEqual([]);
  });

  test("may write nowhere but where it drafts", () => {
    expect(workflow.permissions).toEqual({ contents: "read" });
    expect(jobs.filter(({ permissions }) => permissions !== undefined)).toEqual([workflow.jobs.release]);
  });
});
