// The window comes with a later version. Exit code 1, because nothing was started: a caller must be able to tell.
console.error("The window comes with a later version; until then: npx headroom run scenarios/toolforge.yaml");
process.exitCode = 1;
