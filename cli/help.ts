/** What `--help` prints. */
const exitWords = `Exit codes: 0 done; 1 a --fail-on condition held, or histories were lost; 2 the file or the command line is wrong.`;

const outputWords = `  --fail-on CONDITION    exit code 1 if it holds; may be given several times
                         METRIC[.OPTION] < NUMBER (or <=, >, >=); METRIC is availability, userWeightedAvailability,
                         downtime, userWeightedDowntime, difference (to the first option), incidents, cpuHeadroom,
                         memoryHeadroom, podHeadroom, pendingPods or unplacedPods; shares as 0.999 or 99.9%, times as
                         90min or 2h
  --json                 the whole result as JSON; result.schema.json describes it
  --csv                  a row for each option and metric
  --out FILE             write to FILE; the finding still goes to the screen
  --help                 this`;

const runOptionWords = `  --option NAME          run only this option; may be given several times, in the order you want them
  --set PATH=VALUE       change the file's value for this run, as --set hosts.worker.count=12; may be given several times
  --replications N       simulate N histories (default: what the file says, else 512); with --precision the limit (65,536)
  --precision P          simulate until sure enough: 10% of each option's downtime, or 5min per tool and year (of the
                         difference where there are two options); looks at 256, 512, 1,024, … histories
  --seed N               another seed gives other histories (default: what the file says, else 1)
  --workers N            threads (default: one for each processor); the answer does not depend on it
${outputWords}`;

export const help = {
  headroom: `headroom: is this platform up more on bare metal or on virtual machines, and how sure is that?

Usage:
  headroom run FILE            simulate the options of a scenario and print the answer
  headroom compare FILE        two options in detail: every difference, and in how many histories each does better
  headroom explain FILE        one history as a timeline: what failed, what stood on it, which tools fell and for how long
  headroom chart FILE CHART    one picture of the answer, as SVG, PNG, PDF or CSV
  headroom validate FILE...    check files without running them
  headroom merge SHARD...      the answer of a run that was made in pieces, as on a cluster (run --shard)
  headroom --version

Examples:
  headroom run scenarios/toolforge.yaml
  headroom run scenarios/toolforge.yaml --precision 5min --json --out answer.json
  headroom compare scenarios/toolforge.yaml --option vms --option metal
  headroom explain scenarios/toolforge.yaml --option vms --worst
  headroom chart scenarios/toolforge.yaml availability --out availability.svg
  headroom validate scenarios/*.yaml

\`headroom COMMAND --help\` tells more.
${exitWords}
`,

  run: `headroom run FILE [options]: simulate the options of a scenario and print the answer

${runOptionWords}

  --shard K/N            simulate only the K-th of N pieces, as 2/5, and write it to --out for headroom merge;
                         not with --precision, --json, --csv or --fail-on

Examples:
  headroom run scenarios/toolforge.yaml
  headroom run scenarios/toolforge.yaml --option metal --replications 2048
  headroom run scenarios/toolforge.yaml --precision 10% --json > answer.json
  headroom run scenarios/toolforge.yaml --set options.metal.hosts.worker.count=12
  headroom run scenarios/toolforge.yaml --fail-on "availability.metal < 99.9%" --fail-on "difference > 0min"
  headroom run scenarios/toolforge.yaml --shard 2/5 --out part-2.json

Ctrl-C stops and prints the answer so far; once more ends at once.
${exitWords}
`,

  compare: `headroom compare FILE [options]: two options in detail, every difference with its interval

Without --option the file must have two; with it, the second is compared with the first.

${runOptionWords}

Examples:
  headroom compare scenarios/toolforge.yaml
  headroom compare scenarios/toolforge.yaml --option vms --option metal --precision 5min
  headroom compare scenarios/toolforge.yaml --fail-on "difference.metal > 5min"

${exitWords}
`,

  explain: `headroom explain FILE [options]: one history as a timeline

Tells what failed in it, what stood on that, how it was repaired, which tools went down and for how long, and which event
and cause their minutes are charged to.

  --replication N        the history number N, counted from 0
  --worst                of all histories the one with most downtime of tools in total
  --median               the one in the middle
  --luckiest             the one with least
  --option NAME          the option; needed if the file has several
  --top N                tell the N events that cost most (default: 20)
  --event ID             tell one event in full, with each tool
  --replications N       histories that the worst, median or luckiest is looked for in (default: what the file says, else 512)
  --set PATH=VALUE       change the file's value for this run; may be given several times
  --seed N               another seed gives other histories (default: what the file says, else 1)
  --workers N            threads (default: one for each processor); the answer does not depend on it
  --json                 the whole history as JSON, with all its events; explain.schema.json describes it
  --out FILE             write to FILE
  --help                 this

Examples:
  headroom explain scenarios/toolforge.yaml --option vms --worst
  headroom explain scenarios/toolforge.yaml --option vms --replication 17 --top 5
  headroom explain scenarios/toolforge.yaml --option vms --replication 17 --event 204
  headroom explain scenarios/etcd-quorum.yaml --option oneCrew --median --json > history.json

Exit codes: 0 done; 1 histories were lost; 2 the file or the command line is wrong.
`,

  chart: `headroom chart FILE CHART --out FILE [options]: one picture of the answer

Charts:
  availability           downtime of single histories, as dots, with the mean and what is not known
  causes                 what the downtime is made of, and which causes make two options differ
  headroom               how much room is left over time
  losses                 what fits when hosts are lost
  blast                  how often outages hit so many tools at once
  timeline               one history of up to two options: tools down, what failed, how it was repaired
  difference, won        the small figures: how much less one option loses, and in how many histories

  --view NAME=CHOICE     another view of it; may be given several times
                         availability: of=tools, users, each (tools apart) or class.NAME; as=dots or curve
                         causes: small=together or apart; to=OPTION, where there are more than two
                         headroom: resource=binding, cpu, memory or pods
                         blast: lasting=any, 5min, 1h or 4h
                         timeline: hours=FROM-TO, from the start
  --worst, --median, --luckiest, --replication N
                         which history a timeline shows, by total tool downtime of the first option
  --out FILE             where to; .svg, .png, .pdf or .csv says how
  --size SIZE            column (85 mm), full (170 mm), slide (1600 x 900) or a width in px (default: full)
  --look LOOK            light, dark, or print for greys with patterns (default: light)
  --scale N              pixels of a PNG for one px: 1, 2, 4 (default: 2)
  --without PART         leave out title, subtitle, aid (how to read it) or caption; may be given several times
  --bare                 only the picture, without any of these
  --transparent          nothing behind the picture
  --option NAME          draw only this option; may be given several times, in the order you want them
  --set PATH=VALUE       change the file's value for this run; may be given several times
  --replications N       simulate N histories (default: what the file says, else 512)
  --seed N               another seed gives other histories (default: what the file says, else 1)
  --workers N            threads (default: one for each processor); the picture does not depend on it
  --help                 this

The same file, seed and number of histories give the same bytes. Letters are outlines, so that a picture looks the same
everywhere; its caption and the command that draws it again are written into the file.

Examples:
  headroom chart scenarios/toolforge.yaml availability --out availability.svg
  headroom chart scenarios/toolforge.yaml causes --size slide --look dark --out causes.png
  headroom chart scenarios/toolforge.yaml losses --size column --look print --out losses.pdf
  headroom chart scenarios/toolforge.yaml availability --view as=curve --out curve.svg
  headroom chart scenarios/toolforge.yaml timeline --worst --out worst.svg

Exit codes: 0 done; 1 histories were lost; 2 the file or the command line is wrong, or there is nothing to draw.
`,

  validate: `headroom validate FILE... [--json]: check files without running them

Prints every problem as FILE:LINE:COLUMN: error: what was found, what was expected, the nearest right name.

  --json                 the same as JSON: for each file {file, ok, issues, options}
  --help                 this

Examples:
  headroom validate scenarios/toolforge.yaml
  headroom validate scenarios/*.yaml --json

Exit codes: 0 all files can be run; 2 at least one cannot.
`,

  merge: `headroom merge SHARD... [options]: the answer of a run that was made in pieces

Takes every file that \`headroom run FILE --shard K/N --out SHARD\` wrote, in any order, and prints to the byte what
the run in one piece would have printed. Refuses files that are not all of one run.

${outputWords}

Examples:
  for k in 1 2 3; do headroom run scenarios/toolforge.yaml --shard $k/3 --out part-$k.json; done
  headroom merge part-*.json
  headroom merge part-*.json --json --out answer.json --fail-on "availability.metal < 99.9%"

${exitWords}
`,
} as const;

export type HelpTopic = keyof typeof help;
