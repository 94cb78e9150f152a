/** Names of things in a scenario. */
export const namePattern = /^[A-Za-z][A-Za-z0-9_-]*$/;
