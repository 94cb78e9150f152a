/** What is shown before a file is open. */
import { useApp, useSelect } from "../app/context.ts";
import { Button } from "../parts/button.tsx";
import { bundled, readBundled } from "./bundled.ts";
import { LeadCard } from "./lead-card.tsx";
import "./gallery.css";
import { readTemplate, templates } from "./templates.ts";

export function Gallery() {
  const { acts } = useApp();
  const recents = useSelect((state) => state.recents);
  const [lead, ...others] = bundled;
  const show = async (name: string): Promise<void> => acts.openBundled(await readBundled(name));
  const begin = async (name: string): Promise<void> => acts.openBundled(await readTemplate(name));
  return (
    <main className="gallery" aria-label="Gallery">
      <header className="gallery-head">
        <h1>Bare metal or virtual machines, and how much capacity?</h1>
        <p>
          Headroom simulates many possible years of a platform that one file describes, in each design that you compare.
          It says which is up more, by how much, how sure that is, and what it rests on.
        </p>
      </header>
      <section className="lead" aria-label="A real case">
        <Button look="quiet" onPress={() => void show(lead.name)}>
          <LeadCard {...lead} />
        </Button>
      </section>
      <section className="others" aria-label="More scenarios">
        <h2>Smaller ones, and a large one</h2>
        <ul>
          {others.map(({ name, title, about, size }) => (
            <li key={name}>
              <Button look="link" onPress={() => void show(name)}>
                {title}
              </Button>
              <p>{about}</p>
              <p className="size">{size}</p>
            </li>
          ))}
        </ul>
        <h2>Your own</h2>
        <p>
          <Button onPress={() => void acts.open()}>Open a file</Button> or drop one on this window.
        </p>
        <h2>New from a template</h2>
        <ul className="templates">
          {templates.map(({ name, title, about }) => (
            <li key={name}>
              <Button look="link" onPress={() => void begin(name)}>
                {title}
              </Button>
              <span>{about}</span>
            </li>
          ))}
        </ul>
        {recents.length > 0 && <h2>Opened before</h2>}
        {recents.length > 0 && (
          <ul>
            {recents.map(({ id, name, folder }) => (
              <li key={id}>
                <Button look="link" onPress={() => void acts.openRecent(id)}>
                  {name}
                </Button>
                <p>{folder}</p>
              </li>
            ))}
          </ul>
        )}
      </section>
    </main>
  );
}
