// Runs the portal's npm steps for Maven, and only when something they read has changed.
//
//   node build/npm.mjs site     install dependencies where they changed, bundle into target/site
//   node build/npm.mjs check    tsc, eslint, prettier and vitest
//
// A step's fingerprint is the hash of every file it reads. It is written after the step succeeded, so a failed step runs again.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

const ROOT = join(import.meta.dirname, "..");
const DEPENDENCIES = ["package.json", "package-lock.json", ".npmrc"];
const SOURCES = [
  ...DEPENDENCIES,
  "build",
  "fixture",
  "public",
  "src",
  "index.html",
  "eslint.config.js",
  ".prettierignore",
  ".prettierrc.json",
  "tsconfig.json",
  "vite.config.ts",
];

const STEPS = {
  site: { reads: SOURCES, leaves: join("target", "site", "index.html"), run: bundle },
  check: { reads: SOURCES, leaves: join("target", "vitest-junit.xml"), run: () => npm("run", "check") },
};

function filesUnder(path) {
  const entries = readdirSync(path, { withFileTypes: true });
  return entries.flatMap((entry) =>
    entry.isDirectory() ? filesUnder(join(path, entry.name)) : [join(path, entry.name)],
  );
}

function fingerprint(names) {
  const hash = createHash("sha256").update(process.version);
  for (const name of names) {
    const path = join(ROOT, name);
    const files = readdirSync(ROOT, { withFileTypes: true }).some((e) => e.name === name && e.isDirectory())
      ? filesUnder(path).sort()
      : [path];
    for (const file of files) {
      hash
        .update(relative(ROOT, file).split(sep).join("/"))
        .update("\0")
        .update(readFileSync(file))
        .update("\0");
    }
  }
  return hash.digest("hex");
}

function once(name, reads, leaves, run) {
  const seal =
    name === "install"
      ? join(ROOT, "node_modules", ".fingerprint")
      : join(ROOT, "target", `${name}.fingerprint`);
  const now = fingerprint(reads);
  if (existsSync(join(ROOT, leaves)) && existsSync(seal) && readFileSync(seal, "utf8") === now) {
    console.log(`portal ${name}: unchanged`);
    return;
  }
  rmSync(seal, { force: true });
  run();
  mkdirSync(join(seal, ".."), { recursive: true });
  writeFileSync(seal, now);
}

function bundle() {
  // File names carry a hash of their content, and Maven only ever adds to its output folder: the last bundle would stay in the jar.
  rmSync(join(ROOT, "target", "classes", "META-INF", "resources", "portal"), {
    recursive: true,
    force: true,
  });
  npm("run", "build");
}

function npm(...args) {
  const { status, error } = spawnSync("npm", args, {
    cwd: ROOT,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (error) {
    console.error(`The portal needs npm, which comes with Node 20.19 or newer: ${error.message}`);
    process.exit(1);
  }
  if (status !== 0) {
    process.exit(status ?? 1);
  }
}

function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(
      `The portal needs Node 20.19 or newer; this is ${process.version}. Install a newer one and run again.`,
    );
    process.exit(1);
  }
}

const name = process.argv[2] ?? "";
const step = STEPS[name];
if (step === undefined) {
  console.error(`build/npm.mjs knows the steps ${Object.keys(STEPS).join(" and ")}, not "${name}"`);
  process.exit(1);
}
requireNode();
once("install", DEPENDENCIES, "node_modules", () => npm("ci", "--no-audit", "--no-fund", "--loglevel=error"));
once(name, step.reads, step.leaves, step.run);
