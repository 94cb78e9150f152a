/** Sizes beyond which the shell says no rather than freeze. */

/** Of a scenario's file: sixteen times the largest that the window is made for. */
export const largestFileBytes = 16 * 1024 * 1024;

/** Of a text from the page: a file of the largest size, and then some. */
export const largestTextCharacters = 2 * largestFileBytes;

/** Of an exported picture or table. */
export const largestExportBytes = 256 * 1024 * 1024;
