import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "./look/tokens.css";
import "./look/forced.css";
import "./look/base.css";
import { makeActs } from "./app/acts.ts";
import { App } from "./app/app.tsx";
import { carryOut } from "./app/commands.ts";
import { conduct } from "./app/conduct.ts";
import { escape, takesEscape } from "./app/escape.ts";
import { followDisk } from "./app/follow-disk.ts";
import { guard } from "./app/guard.ts";
import { keepFocus } from "./app/keep-focus.ts";
import { keepHints } from "./app/keep-hints.ts";
import { keepWidths } from "./app/keep-widths.ts";
import { keepShellInformed } from "./app/keep.ts";
import { commandOf, isOwnUndo } from "./app/keys.ts";
import { followTheme } from "./app/theme.ts";
import { chooseBridge } from "./bridge/choose.ts";
import { openDesk } from "./desk/client.ts";
import { makeStore } from "./store/store.ts";

const bridge = chooseBridge();
const store = makeStore();
const conductor = conduct(store, openDesk());
const acts = makeActs(store, bridge, bridge.platform === "browser" ? guard : bridge.guard, conductor);
const parts = { store, acts, conductor };

followTheme(store, bridge);
keepWidths(store, window.innerWidth);
// There the scenario lies over the answer, which is what one comes to see.
if (window.matchMedia("(max-width: 899px)").matches) store.getState().foldLeft(true);
keepShellInformed(store, bridge);
bridge.onMenu((command) => {
  // There is no other way to ask a field to undo by its own history.
  if (isOwnUndo(command, document.activeElement)) document.execCommand(command);
  else carryOut(command, parts);
});
bridge.onOpenFile((result) => void acts.openRead(result));
bridge.onSaveBeforeClose(() => acts.save());
followDisk(store, bridge);
keepHints(store);
keepFocus(document);
window.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !event.defaultPrevented && !takesEscape(event.target)) escape(store);
  const command = commandOf(event);
  if (command === null || isOwnUndo(command, event.target)) return;
  event.preventDefault();
  carryOut(command, parts);
});

const place = document.getElementById("window");
if (place === null) throw new Error("index.html has no #window");
createRoot(place).render(
  <StrictMode>
    <App parts={parts} />
  </StrictMode>,
);

const start = await bridge.start();
store.getState().setRecents(start.recents);
store.getState().setRecovered(start.recovered);
if (start.opened !== null) await acts.openRead(start.opened);
if (start.isDraftDamaged === true)
  store.getState().say("Unsaved changes from last time were damaged and could not be recovered.");
