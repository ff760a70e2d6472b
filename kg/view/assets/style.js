const THEMES = {
  light: { ground: "#faf9f6", ink: "#1f2328", faint: "#63605a", line: "#b9b5ab", strong: "#4c4a45" },
  dark: { ground: "#15181b", ink: "#eceae4", faint: "#a6a39b", line: "#4a4e52", strong: "#c9c6bd" },
};
const SHAPES = new Map(FAMILIES.map((family) => [family.id, new Path2D(family.path)]));
const FONT = '"PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif';

function themeName() {
  return state.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
}

function theme() {
  return THEMES[themeName()];
}

function colourOf(node) {
  return node.family[themeName()];
}
