/** The phases of a recovery, one after another, each as long as its mean. */
import { Menu, MenuItem } from "react-aria-components";
import {
  canMove,
  phaseEdit,
  stepName,
  type OutlineRow,
  type Phase,
  type PhaseChange,
  type Phases,
} from "../../../simulation/index.ts";
import { useApp } from "../../app/context.ts";
import { FormOpener, MenuOpener } from "../../parts/opener.tsx";
import type { LineActs } from "../acts.ts";
import { fullLabel } from "../fields/field-value.tsx";
import { PhaseForm } from "./phase-form.tsx";

interface Props {
  readonly row: OutlineRow;
  readonly phases: Phases;
  readonly option: string | null;
  readonly acts: LineActs;
  readonly isReadOnly: boolean;
}

/** Smaller ones are widened, so that they can be seen and hit. */
const leastShare = 0.09;

export function PhaseStrip({ row, phases, option, acts, isReadOnly }: Props) {
  const { store } = useApp();
  const { there, lacking, total } = phases;
  const hours = there.reduce((sum, { mean }) => sum + mean, 0);
  const change = (one: PhaseChange): void => {
    const problem = acts.apply(
      row,
      ({ entry }) => phaseEdit(acts.outline(), option, entry, one),
      `${one.kind === "add" ? "adding of" : one.kind === "remove" ? "removal of" : "change of"} ${stepName([...row.entry.path, one.name])}`,
    );
    store.getState().say(problem);
  };
  const moves = (phase: Phase, by: 1 | -1): boolean => !isReadOnly && canMove(phases, phase.name, by);
  return (
    <div className="phases" role="group" aria-label={`Phases of ${fullLabel(row)}`}>
      {there.map((phase) => (
        <div
          key={phase.name}
          className={phase.crew === null ? "phase" : "phase worked"}
          style={{ flexGrow: Math.max(leastShare, hours > 0 ? phase.mean / hours : 1) }}
          onKeyDown={(event) => {
            const by = event.key === "ArrowUp" || event.key === "ArrowLeft" ? -1 : 1;
            if (!event.altKey || !event.key.startsWith("Arrow") || !moves(phase, by)) return;
            event.preventDefault();
            change({ kind: "move", name: phase.name, by });
          }}
        >
          <FormOpener
            className="phase-button"
            label={nameOf(phase)}
            isDisabled={isReadOnly}
            placement="bottom start"
            title={phase.label}
            formClass="popover-form law-form"
            content={() => (
              <PhaseForm
                phase={phase}
                isOnly={there.length === 1}
                canMove={(by) => moves(phase, by)}
                option={option}
                acts={acts}
                change={change}
              />
            )}
          >
            {phase.label}
          </FormOpener>
        </div>
      ))}
      {!isReadOnly && lacking.length > 0 && (
        <MenuOpener
          className="phase-add"
          label="Add a phase"
          placement="bottom end"
          content={(close) => (
            <Menu
              aria-label="Phases to add"
              autoFocus="first"
              onAction={(name) => change({ kind: "add", name: String(name) })}
              onClose={close}
            >
              {lacking.map(({ name, label, description }) => (
                <MenuItem key={name} id={name} textValue={label} className="menu-item">
                  <span>{label}</span>
                  <span className="aside">{description}</span>
                </MenuItem>
              ))}
            </Menu>
          )}
        >
          +
        </MenuOpener>
      )}
      <span className="aside phase-total" title="On average, from the failure until it works again">
        {total}
      </span>
    </div>
  );
}

function nameOf({ label, time, crew }: Phase): string {
  const how = time === null ? "" : `: ${time.normal === "" ? time.text : time.normal}`;
  return `${label}${how}${crew === null ? "" : `, by ${crew.text}`}`;
}
