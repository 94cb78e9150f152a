/** One phase: how long it takes and who does it; to the phase beside it, or away. */
import { Button as AriaButton, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from "react-aria-components";
import { namesIn, shapeOfLaw, type OutlineRow, type Phase, type PhaseChange } from "../../../simulation/index.ts";
import { Button } from "../../parts/button.tsx";
import { Icon } from "../../parts/icon.tsx";
import type { LineActs } from "../acts.ts";
import { AmountField } from "../law/amount-field.tsx";
import { LawEditor } from "../law/law-editor.tsx";
import { ParameterForm } from "../law/parameter-form.tsx";

interface Props {
  readonly phase: Phase;
  readonly isOnly: boolean;
  readonly canMove: (by: 1 | -1) => boolean;
  readonly option: string | null;
  readonly acts: LineActs;
  readonly change: (change: PhaseChange) => void;
}

export function PhaseForm({ phase, isOnly, canMove, option, acts, change }: Props) {
  const { name, time } = phase;
  return (
    <>
      <p className="phase-title">{phase.label}</p>
      {phase.description !== "" && <p className="note">{phase.description}</p>}
      {time !== null && <PhaseTime time={time} acts={acts} />}
      <CrewChoice
        crew={phase.crew?.text ?? null}
        crews={namesIn(acts.outline(), option, ["crews"])}
        choose={(crew) => change({ kind: "crew", name, crew })}
      />
      <div className="phase-buttons">
        <Button isDisabled={!canMove(-1)} onPress={() => change({ kind: "move", name, by: -1 })}>
          Earlier
        </Button>
        <Button isDisabled={!canMove(1)} onPress={() => change({ kind: "move", name, by: 1 })}>
          Later
        </Button>
        <Button isDisabled={isOnly} onPress={() => change({ kind: "remove", name })}>
          Remove
        </Button>
      </div>
    </>
  );
}

function PhaseTime({ time, acts }: { readonly time: OutlineRow; readonly acts: LineActs }) {
  const { law, text, doubt, input } = time;
  const shape = law === null || doubt !== null || input !== null ? null : shapeOfLaw(law, text);
  if (time.parameters !== null) return <ParameterForm row={time} acts={acts} />;
  return (
    <>
      {doubt === null && (
        <AmountField
          label="Takes"
          text={text}
          isFixed={false}
          commit={(typed) => acts.type(time, typed)?.message ?? null}
        />
      )}
      {doubt !== null && <p className="note">Takes {text}, not known.</p>}
      {shape !== null && <LawEditor row={time} shape={shape} acts={acts} />}
    </>
  );
}

const nobody = "*nobody";

function CrewChoice({
  crew,
  crews,
  choose,
}: {
  readonly crew: string | null;
  readonly crews: readonly string[];
  readonly choose: (crew: string | null) => void;
}) {
  if (crews.length === 0 && crew === null) return null;
  return (
    <Select
      className="law-choice"
      value={crew ?? nobody}
      onChange={(key) => key !== (crew ?? nobody) && choose(key === nobody ? null : String(key))}
    >
      <Label>Done by</Label>
      <AriaButton className="select-button">
        <SelectValue />
        <Icon name="down" />
      </AriaButton>
      <Popover className="menu">
        <ListBox>
          {[nobody, ...crews].map((one) => (
            <ListBoxItem key={one} id={one} className="menu-item">
              {one === nobody ? "Nobody: it goes by itself" : one}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
