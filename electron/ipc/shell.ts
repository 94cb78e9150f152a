/** The shell's end of the channels. Who sent it and what it carries are checked here, once, for every message. */
import type { IpcMain, IpcMainEvent, IpcMainInvokeEvent, WebContents } from "electron";
import { wire, type Events, type Notice, type Notices, type Question, type Questions } from "../contract/channels.ts";
import { noticeChecks, questionChecks } from "./arguments.ts";
import { fits, type Checks } from "./checks.ts";

type Words<Message> = Message extends (...words: infer List) => unknown ? List : never;
type Answered<Message> = Message extends (...words: never) => infer Result ? Result : never;

export type Answers = {
  readonly [Name in Question]: (
    ...words: Words<Questions[Name]>
  ) => Answered<Questions[Name]> | Promise<Answered<Questions[Name]>>;
};

export type Reactions = { readonly [Name in Notice]: (...words: Words<Notices[Name]>) => void };

type Sent = IpcMainEvent | IpcMainInvokeEvent;

/** `trusted`: whether a message comes from the window's own page. */
export function answerQuestions(ipc: IpcMain, answers: Answers, trusted: (sent: Sent) => boolean): void {
  for (const name of Object.keys(questionChecks) as Question[]) {
    const answer = answers[name] as (...words: unknown[]) => unknown;
    ipc.handle(wire.question(name), async (event, ...words: unknown[]) => {
      if (!trusted(event)) throw new Error(`${name}: not from the window`);
      if (!fits(questionChecks[name] as Checks<unknown[]>, words)) throw new Error(`${name}: not in its form`);
      return await answer(...words);
    });
  }
}

/** A notice that is not to be trusted is not worth an answer either. */
export function hearNotices(ipc: IpcMain, reactions: Reactions, trusted: (sent: Sent) => boolean): void {
  for (const name of Object.keys(noticeChecks) as Notice[]) {
    const react = reactions[name] as (...words: unknown[]) => void;
    ipc.on(wire.notice(name), (event, ...words: unknown[]) => {
      if (trusted(event) && fits(noticeChecks[name] as Checks<unknown[]>, words)) react(...words);
    });
  }
}

export function sendEvent<Name extends keyof Events>(page: WebContents, name: Name, what: Events[Name]): void {
  page.send(wire.event(name), what);
}
