// The picture of the window in the README: `npm run picture`. The real case, done, at 1440 × 900 in the light look: the same
// build gives the same bytes.
import { fileURLToPath } from "node:url";
import { openBench } from "./bench-page.mjs";

const { page, address, close } = await openBench();
await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
await page.goto(address);
await page.getByRole("button", { name: /Toolforge on VMs and on bare metal/ }).click();
await page.getByText(/^(Limit|Precision) reached/).waitFor({ timeout: 600_000 });
// Hints are for who sees it for the first time: but one, which says that the answer can be taken along.
await page.getByText("Change any value").locator("..").getByRole("button").click();
await page.getByText("Click a cause").locator("..").getByRole("button").click();
await page.mouse.move(0, 0);
await page.waitForTimeout(500);
await page.screenshot({ path: fileURLToPath(new URL("../docs/window.png", import.meta.url)) });
await close();
