import { Answer } from "../answer/answer.tsx";
import { DifferencesDialog } from "../differences/differences-dialog.tsx";
import { ExplainPanel } from "../explain/explain-panel.tsx";
import { ExportDialog } from "../export/export-dialog.tsx";
import { Gallery } from "../gallery/gallery.tsx";
import { PrecisionDialog } from "../run-bar/precision-dialog.tsx";
import { RunBar } from "../run-bar/run-bar.tsx";
import { ScenarioZone } from "../scenario/scenario-zone.tsx";
import { ProblemSheet } from "../text/problem-sheet.tsx";
import { TitleBar } from "../title-bar/title-bar.tsx";
import "./app.css";
import { Announcer } from "./announcer.tsx";
import { CommandPalette } from "./command-palette.tsx";
import { AppContext, useSelect, type App as AppParts } from "./context.ts";
import { DropZone } from "./drop-zone.tsx";
import { GuardDialog } from "./guard-dialog.tsx";
import { Notices } from "./notices.tsx";
import { SettingsDialog } from "./settings-dialog.tsx";

export function App({ parts }: { readonly parts: AppParts }) {
  return (
    <AppContext value={parts}>
      <DropZone>
        <Window />
      </DropZone>
      <GuardDialog />
      <CommandPalette />
      <SettingsDialog />
      <PrecisionDialog />
      <ProblemSheet />
      <DifferencesDialog />
      <ExportDialog />
      <Announcer />
    </AppContext>
  );
}

function Window() {
  const isOpen = useSelect(({ document }) => document !== null);
  return (
    <div className={isOpen ? "window" : "window empty"}>
      <TitleBar />
      <Notices />
      {isOpen ? (
        <>
          <ScenarioZone />
          <Answer />
          <ExplainPanel />
          <RunBar />
        </>
      ) : (
        <Gallery />
      )}
    </div>
  );
}
