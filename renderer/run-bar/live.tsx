import { Switch } from "react-aria-components";
import { useApp } from "../app/context.ts";

/** Whether runs start by themselves after an edit. Large scenarios turn it off; who turns it on again keeps it. */
export function Live({ isLive, isOutdated }: { readonly isLive: boolean; readonly isOutdated: boolean }) {
  const { store, conductor } = useApp();
  const change = (live: boolean): void => {
    store.getState().setLive(live);
    if (live && isOutdated) conductor.run();
  };
  return (
    <Switch className="live" isSelected={isLive} onChange={change}>
      <span className="live-track" />
      Live
    </Switch>
  );
}
