import type { Look } from "./look.ts";

const black = "#000000";
const white = "#ffffff";

export const light: Look = {
  name: "light",
  surface: "#ffffff",
  panel: "#f5f6f8",
  text1: "#14181f",
  text2: "#4a5361",
  text3: "#5f6876",
  control: "#858e9c",
  hairline: "#e1e4e9",
  grid: "#e9ebef",
  accent: "#0b57b7",
  options: ["#0140b8", "#d4772b", "#1e7b71", "#4d0035"],
  families: {
    machines: "#4c3d91",
    platform: "#348759",
    network: "#091628",
    storage: "#b58730",
    change: "#af3b0e",
    capacity: "#630b24",
  },
  heat: [
    { fill: "#f0f5f9", ink: black },
    { fill: "#c6daea", ink: black },
    { fill: "#8db5d4", ink: black },
    { fill: "#3f729f", ink: white },
    { fill: "#163a63", ink: white },
  ],
  hatched: false,
};

export const dark: Look = {
  name: "dark",
  surface: "#15181d",
  panel: "#1c2026",
  text1: "#eceff4",
  text2: "#b4bcc8",
  text3: "#98a1ae",
  control: "#747e8c",
  hairline: "#2e343d",
  grid: "#262b33",
  accent: "#7db4ff",
  options: ["#2f8af4", "#e7a651", "#20786c", "#ffddf6"],
  families: {
    machines: "#7f76b2",
    platform: "#75c163",
    network: "#e4f2ff",
    storage: "#876403",
    change: "#f4c1b8",
    capacity: "#d07b8e",
  },
  heat: [
    { fill: "#20344a", ink: white },
    { fill: "#34587d", ink: white },
    { fill: "#5f8fbe", ink: black },
    { fill: "#9dc3e6", ink: black },
    { fill: "#eaf4fd", ink: black },
  ],
  hatched: false,
};

/** Greys for paper: shapes, line styles and hatches carry what colours do elsewhere. */
export const print: Look = {
  name: "print",
  surface: "#ffffff",
  panel: "#ffffff",
  text1: "#000000",
  text2: "#3a3a3a",
  text3: "#4d4d4d",
  control: "#808080",
  hairline: "#d0d0d0",
  grid: "#dcdcdc",
  accent: "#000000",
  options: ["#000000", "#8a8a8a", "#5c5c5c", "#333333"],
  families: {
    machines: "#6e6e6e",
    platform: "#1c1c1c",
    network: "#909090",
    storage: "#454545",
    change: "#909090",
    capacity: "#000000",
  },
  heat: [
    { fill: "#ffffff", ink: black },
    { fill: "#d9d9d9", ink: black },
    { fill: "#a6a6a6", ink: black },
    { fill: "#5c5c5c", ink: white },
    { fill: "#1a1a1a", ink: white },
  ],
  hatched: true,
};

export const looks: Readonly<Record<Look["name"], Look>> = { light, dark, print };
