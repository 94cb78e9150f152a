import { useMemo } from "react";
import { emptyChart, emptyCharts, type EmptyChart } from "../../charts/index.ts";
import { useLook } from "../cards/use-look.ts";
import { useSize } from "../cards/use-size.ts";

/** Where the first charts will stand, before there is an estimate. */
export function EmptyCards() {
  return (
    <div className="cards" aria-hidden="true">
      {emptyCharts.map((chart) => (
        <EmptyCard key={chart} chart={chart} />
      ))}
    </div>
  );
}

function EmptyCard({ chart }: { readonly chart: EmptyChart }) {
  const [place, { width }] = useSize();
  const look = useLook();
  const drawing = useMemo(() => (width === 0 ? null : emptyChart(chart, { width, look })), [chart, width, look]);
  return (
    <section className="card">
      <div ref={place} className="card-measure" />
      {drawing !== null && (
        <>
          <header className="card-head">
            <h2>{drawing.title}</h2>
          </header>
          <figure className="picture">{drawing.svg}</figure>
        </>
      )}
    </section>
  );
}
