// Serves the built page to a browser on this machine, until it is ended.
import { once } from "node:events";

/**
 * @param {string} root of the project, with a slash at its end
 * @param {number} port
 * @param {string | null} file to open
 * @param {string} reason why there is no window
 */
export async function serve(root, port, file, reason) {
  const { serveFolder } = await import(`${root}dist/loopback/loopback.js`);
  const { address, close } = await serveFolder(`${root}dist/renderer`, port, file);
  console.log(`No window: ${reason}. The same page for a browser: ${address} (Ctrl+C ends it)`);
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  await close();
}
