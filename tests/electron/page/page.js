// The smallest page that a shell can show: it notes what it hears, and starts a worker.
window.heard = [];
const hear = (kind) => (what) => window.heard.push({ kind, what });
window.bridge?.onMenu(hear("menu"));
window.bridge?.onOpenFile(hear("openFile"));
window.bridge?.onFileChanged(hear("fileChanged"));
const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
worker.addEventListener("message", ({ data }) => (window.workerSaid = data));
window.ready = true;
