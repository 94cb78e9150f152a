import { strict } from "./strict.ts";

interface Item {
  readonly id?: string;
  readonly label?: string;
  readonly role?: string;
  readonly type?: string;
  readonly enabled?: boolean;
  readonly checked?: boolean;
  readonly accelerator?: string;
  readonly submenu?: readonly Item[];
  readonly click?: () => void;
}

export class MenuStandIn {
  #shown: readonly Item[] = [];

  readonly api = strict("Menu", {
    buildFromTemplate: (items: readonly Item[]) => {
      items.forEach(check);
      return items;
    },
    setApplicationMenu: (items: readonly Item[]) => void (this.#shown = items),
  });

  /** As the user does, who cannot choose what is greyed out. */
  click(id: string): void {
    const found = flat(this.#shown).find((item) => item.id === id);
    if (found?.click === undefined) throw new Error(`the menu has no ${id}`);
    if (found.enabled === false) throw new Error(`${id} is greyed out`);
    found.click();
  }

  isOffered(id: string): boolean {
    return flat(this.#shown).find((item) => item.id === id)?.enabled !== false;
  }

  /** What has a dot or a tick. */
  marked(): string[] {
    return flat(this.#shown).flatMap(({ checked, label }) => (checked === true ? (label ?? []) : []));
  }

  labels(): string[] {
    return flat(this.#shown).flatMap(({ label }) => label ?? []);
  }
}

function flat(items: readonly Item[]): Item[] {
  return items.flatMap((item) => [item, ...flat(item.submenu ?? [])]);
}

/** As Electron refuses it. */
function check(item: Item): void {
  if (item.label === undefined && item.role === undefined && item.type !== "separator") {
    throw new Error("a menu item needs a label, a role or a type");
  }
  item.submenu?.forEach(check);
}
