/** The left zone: the scenario as an outline or as text. */
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useApp, useSelect } from "../app/context.ts";
import { TextView } from "../text/text-view.tsx";
import { Outline } from "../outline/outline.tsx";
import { isDocked } from "../explain/is-docked.ts";
import { Edge } from "../parts/edge.tsx";
import "./scenario-zone.css";

/** The text needs room for its lines. */
const leastForText = 440;

export function ScenarioZone() {
  const { store } = useApp();
  const isFolded = useSelect((state) => state.isLeftFolded);
  const tab = useSelect((state) => state.leftTab);
  const width = useSelect((state) => state.leftWidth);
  const explained = useSelect(({ subjects, explainWidth }) => (subjects.length > 0 ? explainWidth : 0));
  if (isFolded) return null;
  return (
    <aside
      className="scenario-zone"
      aria-label="Scenario"
      style={{ width: tab === "text" ? Math.max(width, leastForText) : width }}
    >
      <Tabs
        selectedKey={tab}
        onSelectionChange={(key) => store.getState().showLeft(key === "text" ? "text" : "outline")}
      >
        <TabList aria-label="Scenario" className="tabs">
          <Tab id="outline">Outline</Tab>
          <Tab id="text">Text</Tab>
        </TabList>
        <TabPanel id="outline" className="tab-panel">
          <Outline />
        </TabPanel>
        <TabPanel id="text" className="tab-panel">
          <TextView />
        </TabPanel>
      </Tabs>
      <Edge
        side="left"
        label="Width of the scenario"
        width={width}
        taken={isDocked() ? explained : 0}
        set={store.getState().setLeftWidth}
      />
    </aside>
  );
}
