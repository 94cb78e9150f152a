/** The page lives at app://headroom/: an origin of its own, unlike file://, and nothing else answers there. */
export const scheme = "app";
export const host = "headroom";
export const pageOrigin = `${scheme}://${host}`;
export const pageAddress = `${pageOrigin}/index.html`;
