/** One line of the outline. */
import { memo, useId } from "react";
import {
  counted,
  pathText,
  type Issue,
  type Outline,
  type OutlineEntry,
  type OutlineRow,
} from "../../simulation/index.ts";
import { useApp } from "../app/context.ts";
import { Icon } from "../parts/icon.tsx";
import { Quoted } from "../parts/quoted.tsx";
import type { LineActs } from "./acts.ts";
import { AddLine } from "./add-line.tsx";
import { AmountSlider } from "./fields/amount-slider.tsx";
import { BestSlider } from "./fields/best-slider.tsx";
import { DoubtSwitch } from "./fields/doubt-form.tsx";
import { FieldValue, fullLabel } from "./fields/field-value.tsx";
import { FormsMenu } from "./fields/forms-menu.tsx";
import { SlideButton } from "./fields/slide-button.tsx";
import { LawButton } from "./law/law-button.tsx";
import { factsOf, sameFacts, type LineFacts } from "./line-facts.ts";
import { MoreLine } from "./more-line.tsx";
import { PhaseStrip } from "./phases/phase-strip.tsx";
import { RowMenu } from "./row-menu.tsx";
import { SourceBadge } from "./source/source-badge.tsx";
import type { Changed, Problems } from "./use-outline.ts";
import { WeekButton } from "./week/week-button.tsx";

interface Props {
  readonly entry: OutlineEntry;
  readonly outline: Outline;
  readonly option: string | null;
  /** Of the shown option, for its mark; -1 for the base. */
  readonly optionIndex: number;
  readonly acts: LineActs;
  readonly changed: Changed;
  readonly problems: Problems;
  readonly isReadOnly: boolean;
  /** One that is turned first: its range has a slider on the line. */
  readonly isKey?: boolean;
}

export const Line = memo(function Line({
  entry,
  outline,
  option,
  optionIndex,
  acts,
  changed,
  problems,
  isReadOnly,
  isKey = false,
}: Props) {
  if (entry.kind === "more") return <MoreLine entry={entry} />;
  if (entry.kind !== "add")
    return (
      <FullLine
        facts={factsOf(outline, option, entry, acts, changed, problems)}
        option={option}
        optionIndex={optionIndex}
        acts={acts}
        isReadOnly={isReadOnly}
        isKey={isKey}
      />
    );
  if (isReadOnly || (entry.alike.length > 1 && entry.path.length > 0)) return null;
  return (
    <div className="line add" style={{ paddingInlineStart: indent(entry.depth) }}>
      <AddLine entry={entry} option={option} acts={acts} />
    </div>
  );
});

function indent(depth: number): number {
  return 8 + Math.max(0, depth - 1) * 14;
}

interface FullProps extends Required<Pick<Props, "option" | "optionIndex" | "acts" | "isReadOnly" | "isKey">> {
  readonly facts: LineFacts;
}

/** Every text is read as a whole, and what is read of a line is new each time: only a line that says something else is drawn. */
const FullLine = memo(DrawnLine, (one, other) =>
  Object.keys(one).every((key) => {
    const prop = key as keyof FullProps;
    return prop === "facts" ? sameFacts(one.facts, other.facts) : one[prop] === other[prop];
  }),
);

function DrawnLine({ facts, option, optionIndex, acts, isReadOnly, isKey }: FullProps) {
  const { store } = useApp();
  const meaningId = useId();
  const { row, issues, inside, isChanged, former, users, phases, names } = facts;
  const { entry } = row;
  const canOpen = entry.kind !== "field";
  const isLong = row.law !== null || row.doubt !== null || row.atBest !== null;
  const isInherited = option !== null && row.from === "base";
  const className = [
    "line",
    entry.kind,
    isInherited ? "inherited" : "",
    option !== null && row.from === "own" && entry.kind !== "section" ? "own" : "",
  ].join(" ");
  return (
    <div
      className={className}
      data-place={pathText(row.writtenAt)}
      style={{
        paddingInlineStart: indent(entry.depth),
        ...(optionIndex >= 0 ? { "--mark": `var(--option-${optionIndex + 1})` } : {}),
      }}
      onFocus={() => store.getState().select(row.writtenAt)}
      onKeyDown={(event) => {
        const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : null;
        if (by === null || !event.altKey || event.defaultPrevented || isReadOnly) return;
        event.preventDefault();
        acts.move(row, by);
      }}
    >
      <div className="line-main">
        {canOpen ? (
          <button
            type="button"
            className="disclosure"
            aria-expanded={entry.isOpen}
            aria-description={entry.kind === "section" ? undefined : fullLabel(row)}
            onClick={() => store.getState().toggle(entry.id, !entry.isOpen)}
          >
            <Icon name={entry.isOpen ? "down" : "right"} />
            <span className="label">{entry.label}</span>
            {entry.kind === "section" && <SectionCounts facts={facts} />}
            {entry.kind === "alike" && <span className="aside">× {entry.count}, alike</span>}
            {!entry.isOpen && entry.kind !== "section" && <span className="summary">{row.text}</span>}
            {users > 0 && <span className="aside users-count">used by {users}</span>}
          </button>
        ) : (
          <span className="label" title={row.field?.description}>
            {entry.label}
          </span>
        )}
        {!canOpen && (
          <span className="value">
            <FieldValue
              row={row}
              names={names}
              acts={acts}
              store={store}
              isReadOnly={isReadOnly}
              describedBy={meaningId}
            />
            {!isReadOnly && <FormsMenu row={row} acts={acts} />}
            {row.normal !== "" && !isLong && <Normal row={row} users={0} id={meaningId} />}
            {users > 0 && !isLong && <span className="aside users-count">used by {users}</span>}
            {former !== null && (
              <s className="former" title={`In the file: ${former}`}>
                {former}
              </s>
            )}
          </span>
        )}
        <span className="line-end">
          {!canOpen && <LawButton row={row} acts={acts} isReadOnly={isReadOnly} />}
          {!canOpen && !isKey && <SlideButton row={row} acts={acts} isReadOnly={isReadOnly} />}
          {!canOpen && <WeekButton row={row} acts={acts} isReadOnly={isReadOnly} />}
          {!canOpen && <DoubtSwitch row={row} label={fullLabel(row)} acts={acts} isReadOnly={isReadOnly} />}
          {inside > 0 && entry.kind !== "section" && (
            <span className="problem-count">{counted(inside, "problem")}</span>
          )}
          {isInherited && entry.kind === "field" && <span className="from-base">from base</span>}
          {isChanged && entry.kind !== "section" && (
            <span className="changed-dot" role="img" aria-label="changed since the file was saved" />
          )}
          {showsSource(row) && <SourceBadge row={row} acts={acts} isReadOnly={isReadOnly} />}
          {entry.path.length > 0 && (
            <RowMenu row={row} option={option} acts={acts} isChanged={isChanged} isReadOnly={isReadOnly} />
          )}
        </span>
      </div>
      {isLong && <Normal row={row} users={isKey && users === 1 ? 0 : users} id={meaningId} />}
      {isKey && row.input === null && (
        <>
          <BestSlider row={row} label={`Best guess of ${fullLabel(row)}`} acts={acts} isReadOnly={isReadOnly} />
          <AmountSlider row={row} label={`${fullLabel(row)}: slider`} acts={acts} isReadOnly={isReadOnly} />
        </>
      )}
      {phases !== null && phases.there.length > 0 && (
        <PhaseStrip row={row} phases={phases} option={option} acts={acts} isReadOnly={isReadOnly} />
      )}
      {issues.map((issue) => (
        <IssueLine key={`${issue.line}:${issue.column}:${issue.message}`} issue={issue} />
      ))}
    </div>
  );
}

function Normal({ row, users, id }: { readonly row: OutlineRow; readonly users: number; readonly id: string }) {
  const { doubt, normal, input } = row;
  const law = row.law ?? row.atBest?.law ?? null;
  const range = doubt?.kind === "range" && input === null ? `${doubt.low} to ${doubt.high}` : "";
  const amounts = [range, normal].filter((part) => part !== "").join(", ");
  const meaning =
    doubt !== null ? "one value, not known" : law !== null && law.law !== "constant" ? "varies each time" : "";
  const used = users > 0 ? `used by ${users}` : "";
  if (amounts === "" && used === "") return null;
  const rest = amounts === "" || meaning === "" ? "" : ` · ${meaning}`;
  return (
    <span className="normal" id={id} title={[amounts + rest, used].filter((part) => part !== "").join(" · ")}>
      <span className="amounts">{amounts}</span>
      <span className="meaning">{rest}</span>
      {used !== "" && <span className={amounts === "" ? "" : "below-label"}>{used}</span>}
    </span>
  );
}

/** Numbers have sources; names and words have none unless one is written. */
function showsSource({ entry, field, provenance }: OutlineRow): boolean {
  if (entry.kind === "section") return false;
  if (entry.kind !== "field") return provenance?.own === true;
  const isNumber =
    field !== null && ["quantity", "count", "number", "share", "rate", "law", "input"].includes(field.kind);
  return isNumber || provenance?.own === true;
}

function SectionCounts({ facts: { row, changes, inside } }: { readonly facts: LineFacts }) {
  return (
    <span className="counts">
      {row.entry.path.length > 0 && <span>{row.entry.count}</span>}
      {changes > 0 && <span>{changes} changed</span>}
      {inside > 0 && <span className="problem-count">{counted(inside, "problem")}</span>}
    </span>
  );
}

function IssueLine({ issue }: { readonly issue: Issue }) {
  return (
    <p className={issue.severity === "error" ? "value-problem" : "value-problem warning"}>
      <Quoted text={sentence(issue.message)} /> <span className="aside">line {issue.line}</span>
    </p>
  );
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
