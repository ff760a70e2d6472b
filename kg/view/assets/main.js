const SUN = "M10 6.5A3.5 3.5 0 1 0 10 13.5A3.5 3.5 0 1 0 10 6.5ZM10 2V3.5M10 16.5V18M2 10H3.5M16.5 10H18M4.3 4.3L5.4 5.4M14.6 14.6L15.7 15.7M4.3 15.7L5.4 14.6M14.6 5.4L15.7 4.3";
const WHOLE = "M3 7V3H7M13 3H17V7M17 13V17H13M7 17H3V13";
const GLOBE = "M10 3A7 7 0 1 0 10 17A7 7 0 1 0 10 3ZM3 10H17M10 3C6.5 7 6.5 13 10 17C13.5 13 13.5 7 10 3";

function drawTools() {
  document.getElementById("tools").replaceChildren(
    button(say("fit"), WHOLE, () => fitAll()),
    button(say("language"), GLOBE, () => speak(state.language === "zh" ? "en" : "zh")),
    button(say("theme"), SUN, () => shine(themeName() === "dark" ? "light" : "dark")));
}

function speak(language) {
  state.language = language;
  refresh();
}

function shine(name) {
  state.theme = name;
  refresh();
}

/** Everything on the page anew: after a change of language or theme. */
function refresh() {
  document.documentElement.lang = state.language === "zh" ? "zh-Hans" : "en";
  document.documentElement.dataset.theme = themeName();
  document.getElementById("graph").setAttribute("aria-label", say("graph"));
  const field = document.getElementById("search");
  field.placeholder = say("search");
  field.setAttribute("aria-label", say("search"));
  drawTools();
  drawLegend();
  if (state.node !== null) openPanel(nodePanel(state.node));
  if (state.edge !== null) openPanel(edgePanel(EDGES[state.edge]));
  paint();
}

function start() {
  startCanvas();
  startSearch();
  refresh();
  firstView();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", refresh);
  document.addEventListener("keydown", (event) => event.key === "Escape" && choose(null));
}

/** For whoever scripts the page from outside. */
window.picture = {
  nodes: () => NODES.map((node) => node.name),
  state: () => ({ node: state.node, edge: state.edge, scale: network.getScale() }),
  open: choose,
  labels: () => [...labelBoxes].map(([id, box]) => ({ name: NODES[id].name, box })),
  whereIs: (name) => {
    const { x, y } = network.canvasToDOM(network.getPosition(NODES.findIndex((node) => node.name === name)));
    const box = document.getElementById("graph").getBoundingClientRect();
    return { x: x + box.left, y: y + box.top };
  },
};

start();
network.once("afterDrawing", () => (document.documentElement.dataset.ready = "yes"));
network.redraw();
