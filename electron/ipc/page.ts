/** The page's end of the channels, in the preload. */
import { ipcRenderer, webUtils, type IpcRendererEvent } from "electron";
import type { Unsubscribe } from "../contract/bridge.ts";
import { wire, type Events, type Notice, type Notices, type Question, type Questions } from "../contract/channels.ts";

export async function ask<Name extends Question>(
  name: Name,
  ...words: Parameters<Questions[Name]>
): Promise<ReturnType<Questions[Name]>> {
  return (await ipcRenderer.invoke(wire.question(name), ...words)) as ReturnType<Questions[Name]>;
}

export function tell<Name extends Notice>(name: Name, ...words: Parameters<Notices[Name]>): void {
  ipcRenderer.send(wire.notice(name), ...words);
}

/** The listener never sees the event itself, which would hand the page the whole of `ipcRenderer`. */
export function listen<Name extends keyof Events>(name: Name, listener: (what: Events[Name]) => void): Unsubscribe {
  const hear = (_: IpcRendererEvent, what: Events[Name]): void => listener(what);
  ipcRenderer.on(wire.event(name), hear);
  return () => void ipcRenderer.off(wire.event(name), hear);
}

/** Empty for what is no file of the disk. */
export function droppedPath(file: File): string {
  return webUtils.getPathForFile(file);
}
