/** Of the program; the build writes it in. */
export const version: string = import.meta.env.HEADROOM_VERSION;
