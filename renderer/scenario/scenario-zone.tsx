/** The left zone: the scenario as an outline or as text. */
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useApp, useSelect } from "../app/context.ts";
import { Outline } from "../outline/outline.tsx";
import "./scenario-zone.css";

export function ScenarioZone() {
  const { store } = useApp();
  const isFolded = useSelect((state) => state.isLeftFolded);
  const tab = useSelect((state) => state.leftTab);
  const width = useSelect((state) => state.leftWidth);
  const text = useSelect(({ document }) => document?.text ?? "");
  if (isFolded) return null;
  return (
    <aside className="scenario-zone" aria-label="Scenario" style={{ width }}>
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
          <pre className="plain-text">{text}</pre>
        </TabPanel>
      </Tabs>
    </aside>
  );
}
