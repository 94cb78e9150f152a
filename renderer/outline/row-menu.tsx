/** What can be done with a line as a whole. */
import { useState } from "react";
import { Input, Label, Menu, MenuItem, TextField } from "react-aria-components";
import {
  asPhases,
  canHavePhases,
  isMarked,
  isNamed,
  markEdit,
  pathText,
  placeBeside,
  problemWithName,
  stepName,
  usersOfThing,
  type OutlineRow,
} from "../../simulation/index.ts";
import { useApp } from "../app/context.ts";
import { Button } from "../parts/button.tsx";
import { Icon } from "../parts/icon.tsx";
import { MenuOpener } from "../parts/opener.tsx";
import { ApplyButtons, WindowDialog } from "../parts/window-dialog.tsx";
import type { LineActs } from "./acts.ts";

interface Props {
  readonly row: OutlineRow;
  readonly option: string | null;
  readonly acts: LineActs;
  readonly isChanged: boolean;
  readonly isReadOnly: boolean;
}

type Asked = "remove" | "rename" | "duplicate" | null;

export function RowMenu(props: Props) {
  const { row, option, acts } = props;
  const [asked, setAsked] = useState<Asked>(null);
  const { entry } = row;
  const users = asked === "remove" ? usersOfThing(acts.outline(), option, entry.path) : [];
  return (
    <>
      <MenuOpener
        className="row-menu"
        label={`More about ${entry.label}`}
        placement="bottom end"
        content={(close) => <Choices {...props} ask={setAsked} close={close} />}
      >
        <Icon name="more" />
      </MenuOpener>
      {asked === "remove" && (
        <WindowDialog title={`Remove ${entry.label}?`} close={() => setAsked(null)}>
          {users.length > 0 && <p>It is used by:</p>}
          <ul className="users">
            {users.slice(0, 12).map(({ path }) => (
              <li key={pathText(path)}>{pathText(path)}</li>
            ))}
            {users.length > 12 && <li>and {users.length - 12} more</li>}
          </ul>
          <div className="dialog-buttons">
            <Button onPress={() => setAsked(null)}>Cancel</Button>
            <Button
              look="primary"
              onPress={() => {
                setAsked(null);
                acts.remove(row);
              }}
            >
              Remove it
            </Button>
          </div>
        </WindowDialog>
      )}
      {(asked === "rename" || asked === "duplicate") && (
        <NameDialog
          title={asked === "rename" ? `Rename ${entry.label}` : `Copy ${entry.label}`}
          start={asked === "rename" ? entry.label : `${entry.label}2`}
          close={() => setAsked(null)}
          take={(name) => (asked === "rename" ? acts.rename(row, name) : acts.duplicate(row, name))}
        />
      )}
    </>
  );
}

interface ChoicesProps extends Props {
  readonly ask: (asked: Asked) => void;
  readonly close: () => void;
}

/** Worked out when the menu opens. */
function Choices({ row, option, acts, isChanged, isReadOnly, ask, close }: ChoicesProps) {
  const app = useApp();
  const { entry } = row;
  const outline = acts.outline();
  const users = usersOfThing(outline, option, entry.path);
  const isSection = entry.kind === "section";
  const hasName = isNamed(row);
  const isOwn = option !== null && row.from === "own";
  const mark = (): void => {
    const { say, commit, seek } = app.store.getState();
    const problem = commit(markEdit(outline, entry.path), `mark of ${stepName(entry.path)}`, ["keyInputs"]);
    say(problem);
    // It stands elsewhere now.
    if (problem === null) seek(entry.path);
  };
  const split = (): void =>
    app.store.getState().say(acts.apply(row, (one) => asPhases(option, one), `phases of ${stepName(entry.path)}`));
  const choices: readonly (readonly [string, boolean, () => void, string?])[] = [
    [
      isSection ? "Reset section" : "Reset to the file’s",
      isChanged && !isReadOnly && entry.kind !== "alike",
      () => acts.reset(row),
    ],
    ["As in the base", isOwn && !isReadOnly && !isSection, () => acts.remove(row)],
    ["Copy path", true, () => void app.acts.copyText(pathText(row.writtenAt))],
    [
      "Show in text",
      true,
      () => {
        app.store.getState().showLeft("text");
        app.store.getState().seek(row.writtenAt);
      },
    ],
    [
      isMarked(outline, entry.path) ? "No longer a key input" : "Make it a key input",
      !isReadOnly && option === null && canBeMarked(row),
      mark,
    ],
    ["In phases", !isReadOnly && canHavePhases(row), split],
    ["Rename…", hasName && !isReadOnly, () => ask("rename")],
    ["Duplicate…", hasName && !isReadOnly, () => ask("duplicate")],
    ["Move up", !isReadOnly && placeBeside(row, -1) !== null, () => acts.move(row, -1), "Alt+Up"],
    ["Move down", !isReadOnly && placeBeside(row, 1) !== null, () => acts.move(row, 1), "Alt+Down"],
    [
      users.length > 0 ? `Remove (used by ${users.length})…` : "Remove",
      !isReadOnly && !isOwn && !isSection,
      () => (users.length > 0 || entry.kind === "alike" ? ask("remove") : acts.remove(row)),
    ],
  ];
  return (
    <Menu aria-label={`More about ${entry.label}`} autoFocus="first" onClose={close}>
      {choices
        .filter(([, isThere]) => isThere)
        .map(([words, , act, key]) => (
          <MenuItem key={words} className="menu-item" textValue={words} onAction={act}>
            {words}
            {key !== undefined && <kbd>{key}</kbd>}
          </MenuItem>
        ))}
    </Menu>
  );
}

function canBeMarked({ entry }: OutlineRow): boolean {
  return entry.kind === "field" && entry.alike.length < 2 && entry.path[0] !== "keyInputs";
}

interface NameDialogProps {
  readonly title: string;
  readonly start: string;
  readonly close: () => void;
  /** Null if it was taken. */
  readonly take: (name: string) => string | null;
}

export function NameDialog({ title, start, close, take }: NameDialogProps) {
  const [name, setName] = useState(start);
  const [problem, setProblem] = useState<string | null>(null);
  const apply = (): void => {
    const found = problemWithName(name) ?? take(name);
    setProblem(found);
    if (found === null) close();
  };
  return (
    <WindowDialog title={title} close={close}>
      <form
        className="popover-form"
        // The browser would not hand on another name after a wrong one.
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          apply();
        }}
      >
        <TextField value={name} onChange={setName} autoFocus isInvalid={problem !== null}>
          <Label>Name</Label>
          <Input spellCheck={false} onFocus={(event) => event.currentTarget.select()} />
        </TextField>
        {problem !== null && <p className="value-problem">{problem}</p>}
        <ApplyButtons close={close} />
      </form>
    </WindowDialog>
  );
}
