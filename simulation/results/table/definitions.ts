/** What each row of the table means, for whoever does not know it by name. */

type Rule = readonly [section: RegExp, label: RegExp, definition: string];

/** The first that applies. A section without a title is "". */
const rules: readonly Rule[] = [
  [
    /^/,
    /^exact$/,
    "The same, worked out rather than simulated; it agrees if it lies in the interval of the simulated one.",
  ],
  [
    /^$/,
    /^Availability/,
    "Share of the time in which a tool is up: the mean over tools and histories, with the 95 % interval of that mean.",
  ],
  [
    /^$/,
    /^Downtime/,
    "The same as time down in a year: the mean over tools and histories, with the 95 % interval of that mean.",
  ],
  [
    /^Spread/,
    /^single histories/,
    "Downtime of single histories, which is chance: the middle one, and what 90 of 100 lie between.",
  ],
  [
    /^Spread/,
    /^expected, by world/,
    "Downtime to be expected over what is not known for sure: the middle, and what 90 of 100 draws of it lie between.",
  ],
  [/^Spread/, /^chance alone/, "Standard deviation between histories of which all inputs are the same."],
  [/^Spread/, /^ignorance alone/, "Standard deviation of what is to be expected over the inputs given as ranges."],
  [
    /^Spread/,
    /^worlds expected better/,
    "Of the draws of what is not known, how many make the second option lose less.",
  ],
  [
    /^Downtime by cause/,
    /./,
    "Downtime charged to this cause: each minute of a tool is charged to one, so that they add up to the whole.",
  ],
  [
    /^Downtime by class/,
    /./,
    "Downtime of the tools of this class, per tool and year; in parentheses how many tools there are.",
  ],
  [
    /^Short of CPUs/,
    /./,
    "Hours in which pods use more CPU than their node has, each pod for its share; the tool is up, but slow.",
  ],
  [
    /in which a tool is up/,
    /^error budget spent/,
    "Share of the downtime that the objective leaves in a window which a tool uses, on average; over 100 % is more than there is.",
  ],
  [
    /in which a tool is up/,
    /^windows overspent/,
    "Share of windows in which the tools together use more downtime than all their budgets.",
  ],
  [/in which a tool is up/, /^all tools/, "Share of all windows of all tools in which the tool meets the objective."],
  [/in which a tool is up/, /./, "The same of the tools of this class."],
  [/^Incidents/, /^a year, of/, "Incidents that hit at least so many tools; what hits them all is one incident."],
  [/^Incidents/, /^… for/, "Those of them that last at least so long, or until the end of the history."],
  [
    /^Incidents/,
    /^a year/,
    "Incidents in a year: times without a break in which one event keeps at least one tool down.",
  ],
  [/^Incidents/, /^hours between/, "Hours of the horizon for each incident."],
  [/^Incidents/, /^mean length/, "Mean length of the incidents that ended before the horizon."],
  [/^Incidents/, /^95 of 100/, "The length that 95 of 100 incidents that ended do not exceed."],
  [/^Incidents/, /^tools hit, on average/, "Different tools that one incident takes down, on average over incidents."],
  [/^Incidents/, /^tools hit, at most/, "Different tools taken down by the largest incident of all histories."],
  [
    /^Availability of/,
    /./,
    "Share of the time in which it serves: enough of its replicas or members work, and all that it needs.",
  ],
  [/^Outages of/, /./, "How often in a year it stops serving."],
  [/^Runs of scheduled/, /./, "Share of due runs that began in time and were not stopped."],
  [/^Runs lost/, /not begun in time/, "Runs a tool and year that did not begin before it was too late."],
  [/^Runs lost/, /stopped under way/, "Runs a tool and year that began and were stopped by an outage."],
  [/^Runs lost/, /./, "Runs a tool and year that were missed or stopped because of this cause."],
  [
    /^Headroom/,
    /, on average/,
    "Room of the ready nodes that all wanted pods leave, as a share of that of all nodes: mean over time and histories. Free physical cores and memory are the same in what hosts have.",
  ],
  [
    /^Headroom/,
    /, least in a history/,
    "The least room at any time of a history: the middle history, and what 90 of 100 lie between.",
  ],
  [/^Headroom/, /^scarcest at the start/, "The resource of which the smallest share is left when the history begins."],
  [/^Headroom/, /^scarcest for most/, "The resource of which the smallest share is left for most of the time."],
  [/^Headroom/, /^largest free block/, "The largest pod of usual proportions that a node has room for at the start."],
  [/^Headroom/, /^most pods/, "The most pods that wait for room at the same time, in any history."],
  [
    /^More pods/,
    /./,
    "So many more pods of this class, each with its mean requests, would find a place when the history begins.",
  ],
  [/^Moves a year/, /^pods evicted/, "Pods moved because their node did not answer for too long."],
  [/^Moves a year/, /^pods drained/, "Pods moved off a node that a person or planned work empties."],
  [/^Moves a year/, /^pods moved by hand/, "Pods that are not evicted, moved by a person."],
  [/^Moves a year/, /^VMs migrated/, "VMs moved to another host while they run."],
  [/^Moves a year/, /^VMs evacuated/, "VMs started on another host after the loss of theirs."],
  [/^Moves a year/, /^pod-hours pending/, "Hours in which pods wait for room, summed over pods."],
  [/^Planned work/, /^works a year/, "Planned works that began, in a year."],
  [/^Planned work/, /^postponed/, "Those that began later than planned, because something was in the way."],
  [/^Planned work/, /^… by/, "By how long they began late."],
  [/^Planned work/, /^dates skipped/, "Dates on which the work did not take place at all."],
  [
    /^Planned work/,
    /^moves per pod/,
    "How often a pod moves while all members of a group are drained in turn; 1 is the least there can be.",
  ],
  [
    /^Every pod has a place/,
    /each .* in turn/,
    "Every one emptied and brought back empty, one after another, at the start: in how many steps all pods have a place.",
  ],
  [
    /^Every pod has a place/,
    /./,
    "After how many of the possible losses at the start the scheduler finds a place for every pod.",
  ],
  [
    /dates of histories/,
    /./,
    "Share of dates of histories at which, with what is down then, every pod has a place after the worst such loss that was tried.",
  ],
  [/^Capacity/, /^nodes/, "Nodes at the start."],
  [/^Capacity/, /^pods/, "Pods that all tools want together."],
  [/^Capacity/, /^(CPU|memory) asked for/, "What all pods request, of what nodes offer."],
  [/^Capacity/, /^physical/, "What the hosts under the nodes have."],
];

/** Null where nothing more can be said than its name does. `label` may be indented. */
export function definitionOf(section: string | null, label: string): string | null {
  const [title, name] = [section ?? "", label.trim()];
  return rules.find(([ofSection, ofLabel]) => ofSection.test(title) && ofLabel.test(name))?.[2] ?? null;
}
