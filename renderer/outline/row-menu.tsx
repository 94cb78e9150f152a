/** What can be done with a line as a whole. */
import { useState } from "react";
import {
  Button as AriaButton,
  Dialog,
  Heading,
  Input,
  Label,
  Menu,
  MenuItem,
  MenuTrigger,
  Modal,
  ModalOverlay,
  Popover,
  TextField,
} from "react-aria-components";
import {
  asPhases,
  canHavePhases,
  isMarked,
  markEdit,
  namedSections,
  pathText,
  problemWithName,
  stepName,
  usersOfThing,
  type Outline,
  type OutlineRow,
} from "../../simulation/index.ts";
import { useApp } from "../app/context.ts";
import { Button } from "../parts/button.tsx";
import { Icon } from "../parts/icon.tsx";
import type { LineActs } from "./acts.ts";

interface Props {
  readonly row: OutlineRow;
  readonly outline: Outline;
  readonly option: string | null;
  readonly acts: LineActs;
  readonly isChanged: boolean;
  readonly isReadOnly: boolean;
}

type Asked = "remove" | "rename" | "duplicate" | null;

export function RowMenu({ row, outline, option, acts, isChanged, isReadOnly }: Props) {
  const app = useApp();
  const [asked, setAsked] = useState<Asked>(null);
  const { entry } = row;
  const isNamed = entry.kind === "thing" || entry.kind === "alike" || (entry.kind !== "section" && isNameOf(row));
  const canRemove = entry.kind !== "section" && !isReadOnly;
  const users = usersOfThing(outline, option, entry.path);
  const remove = (): void => (users.length > 0 || entry.kind === "alike" ? setAsked("remove") : acts.remove(row));
  const mark = (): void => {
    const { say, commit } = app.store.getState();
    say(commit(markEdit(outline, entry.path), `mark of ${stepName(entry.path)}`, ["keyInputs"]));
  };
  const split = (): void =>
    app.store.getState().say(acts.apply(row, (one) => asPhases(option, one), `phases of ${stepName(entry.path)}`));
  const isOwn = option !== null && row.from === "own";
  return (
    <>
      <MenuTrigger>
        <AriaButton className="row-menu" aria-label={`More about ${entry.label}`}>
          <Icon name="more" />
        </AriaButton>
        <Popover className="menu" placement="bottom end">
          <Menu>
            {isChanged && !isReadOnly && entry.kind !== "alike" && (
              <MenuItem className="menu-item" onAction={() => acts.reset(row)}>
                Reset to the file’s
              </MenuItem>
            )}
            {isOwn && !isReadOnly && (
              <MenuItem className="menu-item" onAction={() => acts.remove(row)}>
                As in the base
              </MenuItem>
            )}
            <MenuItem className="menu-item" onAction={() => void app.acts.copyText(pathText(row.writtenAt))}>
              Copy path
            </MenuItem>
            <MenuItem
              className="menu-item"
              onAction={() => {
                app.store.getState().showLeft("text");
                app.store.getState().seek(row.writtenAt);
              }}
            >
              Show in text
            </MenuItem>
            {!isReadOnly && option === null && canBeMarked(row) && (
              <MenuItem className="menu-item" onAction={mark}>
                {isMarked(outline, entry.path) ? "No longer a key input" : "Make it a key input"}
              </MenuItem>
            )}
            {!isReadOnly && canHavePhases(row) && (
              <MenuItem className="menu-item" onAction={split}>
                In phases
              </MenuItem>
            )}
            {isNamed && !isReadOnly && entry.kind !== "alike" && (
              <>
                <MenuItem className="menu-item" onAction={() => setAsked("rename")}>
                  Rename…
                </MenuItem>
                <MenuItem className="menu-item" onAction={() => setAsked("duplicate")}>
                  Duplicate…
                </MenuItem>
              </>
            )}
            {canRemove && !isOwn && (
              <MenuItem className="menu-item" onAction={remove}>
                Remove{users.length > 0 ? ` (used by ${users.length})…` : ""}
              </MenuItem>
            )}
          </Menu>
        </Popover>
      </MenuTrigger>
      {asked === "remove" && (
        <Ask title={`Remove ${entry.label}?`} close={() => setAsked(null)}>
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
        </Ask>
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

function canBeMarked({ entry }: OutlineRow): boolean {
  return entry.kind === "field" && entry.alike.length < 2 && entry.path[0] !== "keyInputs";
}

/** Entries of maps that their author named: failure modes and planned work of a thing, inputs. */
function isNameOf({ entry }: OutlineRow): boolean {
  const above = entry.path.at(-2);
  return entry.path.length === 2
    ? entry.path[0] !== "run" && namedSections.includes(String(above))
    : ["failures", "planned", "triggers"].includes(String(above)) && typeof entry.path.at(-1) === "string";
}

function Ask({
  title,
  close,
  children,
}: {
  readonly title: string;
  readonly close: () => void;
  readonly children: React.ReactNode;
}) {
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={close}>
      <Modal>
        <Dialog className="dialog">
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
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
    <Ask title={title} close={close}>
      <form
        className="popover-form"
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
        <div className="dialog-buttons">
          <Button onPress={close}>Cancel</Button>
          <Button look="primary" type="submit">
            Apply
          </Button>
        </div>
      </form>
    </Ask>
  );
}
