/** Histories of a run where neither the file nor whoever runs it says how many. */
export const usualReplications = 512;
