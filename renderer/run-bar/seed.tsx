import { NumberField, Group, Input, Label } from "react-aria-components";
import { useApp, useSelect } from "../app/context.ts";

const largestSeed = 2 ** 32 - 1;

/** Another seed, other histories: the same question asked of fresh chance. */
export function Seed() {
  const { conductor } = useApp();
  const seed = useSelect((state) => state.seed);
  return (
    <NumberField
      className="seed"
      value={seed}
      minValue={0}
      maxValue={largestSeed}
      step={1}
      formatOptions={{ useGrouping: false }}
      onChange={(next) => {
        if (Number.isInteger(next) && next !== seed) conductor.run({ seed: next });
      }}
    >
      <Label>Seed</Label>
      <Group>
        <Input />
      </Group>
    </NumberField>
  );
}
