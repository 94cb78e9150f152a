/**
 * Drafts in a browser's storage: each open page has one of its own, and those that pages left which are gone are offered,
 * one at a time, until the user has decided. A page is alive as long as it holds the lock that is named as its draft.
 */
import type { Draft, Start } from "../../electron/contract/bridge.ts";
import { readDraft } from "./read-draft.ts";
import { forget, keysWith, recall, recallInTab, remember, rememberInTab } from "./storage.ts";

const prefix = "headroom.draft.";
/** Of earlier versions, in which all pages shared one; the latest first. */
const formerKeys = ["headroom.draft", "headroom.recovered-3", "headroom.recovered-2", "headroom.recovered"];
/** The draft of the page that this tab showed last: a page that is loaded anew comes before the one it replaces is gone. */
const tabKey = "headroom.tab";
const patienceMilliseconds = 1000;
const stepMilliseconds = 50;

export interface Drafts {
  /** Writes the page's draft; false = there is no room for it. */
  readonly keep: (draft: Draft) => boolean;
  readonly clear: () => void;
  readonly recovered: () => Promise<Pick<Start, "recovered" | "isDraftDamaged">>;
  /** The recovered draft is restored, or given up. */
  readonly dropRecovered: () => void;
}

export function openDrafts(): Drafts {
  const own = `${prefix}${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
  const replaced = recallInTab(tabKey);
  rememberInTab(tabKey, own);
  void claim(own);
  let offered: Claimed | null = null;
  return {
    keep: (draft) => remember(own, JSON.stringify({ ...draft, at: Date.now() })),
    clear: () => forget(own),
    recovered: async () => {
      const { drafts, isDraftDamaged } = left(own);
      for (const { key, draft } of drafts) {
        const claimed = await (key === replaced ? claimPatiently(key) : claim(key));
        if (claimed === null) continue;
        // Another page may have offered it meanwhile.
        if (recall(key) === null) claimed.release();
        else {
          offered = claimed;
          return { recovered: { file: null, ...draft }, isDraftDamaged };
        }
      }
      return { recovered: null, isDraftDamaged };
    },
    dropRecovered: () => {
      if (offered !== null) forget(offered.key);
      offered?.release();
      offered = null;
    },
  };
}

interface Left {
  readonly key: string;
  readonly at: number;
  readonly draft: Omit<Draft, "file">;
}

/** The drafts of other pages, living or not, the latest first. What cannot be read is given up. */
function left(own: string): { readonly drafts: readonly Left[]; readonly isDraftDamaged: boolean } {
  const drafts: Left[] = [];
  let isDraftDamaged = false;
  for (const key of [...keysWith(prefix), ...formerKeys]) {
    const kept = key === own ? null : recall(key);
    if (kept === null) continue;
    const found = readDraft(kept);
    if (found !== null) drafts.push({ key, ...found });
    else {
      isDraftDamaged = true;
      forget(key);
    }
  }
  return { drafts: drafts.toSorted((a, b) => b.at - a.at), isDraftDamaged };
}

interface Claimed {
  readonly key: string;
  readonly release: () => void;
}

/** Null while another page holds it. Where a browser has no locks every page is taken for gone: nothing is lost by that. */
function claim(key: string): Promise<Claimed | null> {
  const locks = navigator.locks as LockManager | undefined;
  if (locks === undefined) return Promise.resolve({ key, release: () => {} });
  return new Promise((resolve) => {
    void locks.request(key, { ifAvailable: true }, (lock) => {
      if (lock === null) return resolve(null);
      // Held until the page is gone, if nobody lets go of it.
      return new Promise<void>((release) => resolve({ key, release }));
    });
  });
}

async function claimPatiently(key: string): Promise<Claimed | null> {
  for (let waited = 0; waited < patienceMilliseconds; waited += stepMilliseconds) {
    const claimed = await claim(key);
    if (claimed !== null) return claimed;
    await new Promise((resolve) => setTimeout(resolve, stepMilliseconds));
  }
  return null;
}
