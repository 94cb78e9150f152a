/** The hours of each day by numbers, beside its bars. */
import { useEffect, useState } from "react";
import { dayNames, dayText, withDay, type WeekWindow } from "../../../simulation/index.ts";

interface Props {
  readonly windows: readonly WeekWindow[];
  readonly put: (windows: readonly WeekWindow[]) => void;
  readonly refuse: (problem: string | null) => void;
}

export function WeekNumbers({ windows, put, refuse }: Props) {
  return (
    <div className="week-numbers" role="group" aria-label="Hours by numbers">
      {dayNames.map((name, day) => (
        <DayField
          key={name}
          name={name}
          text={dayText(windows, day)}
          take={(typed) => {
            const next = withDay(windows, day, typed);
            const problem = "problem" in next ? next.problem.message.replaceAll("`", "") : null;
            refuse(problem);
            if ("ok" in next) put(next.ok);
            return problem === null;
          }}
        />
      ))}
    </div>
  );
}

interface DayProps {
  readonly name: string;
  readonly text: string;
  /** Whether it could be read. */
  readonly take: (typed: string) => boolean;
}

/** Taken with Enter, or when it is left. */
function DayField({ name, text, take }: DayProps) {
  const [typed, setTyped] = useState(text);
  const [isWrong, setWrong] = useState(false);
  useEffect(() => {
    setTyped(text);
    setWrong(false);
  }, [text]);
  const finish = (): void => {
    if (typed.trim() !== text) setWrong(!take(typed));
  };
  return (
    <input
      className="value-input"
      aria-label={`Hours of ${name}`}
      aria-invalid={isWrong}
      placeholder="none"
      spellCheck={false}
      autoComplete="off"
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={finish}
      onKeyDown={(event) => event.key === "Enter" && finish()}
    />
  );
}
