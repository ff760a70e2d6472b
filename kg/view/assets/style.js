const THEMES = {
  light: {
    ground: "#faf9f6",
    ink: "#1f2328",
    faint: "#63605a",
    line: "#bdb9af",
    strong: "#4c4a45",
    haze: "#ece9e2",
  },
  dark: {
    ground: "#15181b",
    ink: "#eceae4",
    faint: "#a6a39b",
    line: "#50555a",
    strong: "#c9c6bd",
    haze: "#23282d",
  },
};
const COMMUNITY_COLOURS = {
  light: ["#2b62a8", "#b4372b", "#17785f", "#7747a8", "#a35a00", "#4a6274", "#a92f6c", "#55701a"],
  dark: ["#86b4f0", "#f08a7d", "#63cbab", "#c4a1ee", "#eeb05c", "#a5bccd", "#f096c0", "#b3cf6c"],
};
const SHAPES = new Map(FAMILIES.map((family) => [family.id, new Path2D(family.path)]));
const FONT =
  '"PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif';

function themeName() {
  return state.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
}

function theme() {
  return THEMES[themeName()];
}

function colourOf(node) {
  if (state.colour === "family") return node.family[themeName()];
  const colours = COMMUNITY_COLOURS[themeName()];
  return colours[node.community % colours.length];
}

/** A node's radius in the units of the picture, by what the reader wants size to mean. */
function sizeOf(node) {
  return state.size === "ties" || node.kind === "Observation"
    ? node.size
    : 6 + 22 * Math.sqrt(measure(state.size)[node.id]);
}
