const ICONS = {
  fit: "M3 7V3H7M13 3H17V7M17 13V17H13M7 17H3V13",
  fold: "M8 3V8H3M17 8H12V3M12 17V12H17M3 12H8V17",
  filters: "M3 5H17M6 10H14M8.5 15H11.5",
  looks:
    "M3 6H11M15 6H17M3 14H5M9 14H17M13 4A2 2 0 1 0 13 8A2 2 0 1 0 13 4ZM7 12A2 2 0 1 0 7 16A2 2 0 1 0 7 12Z",
  save: "M10 3V13M6 9.5L10 13.5L14 9.5M4 17H16",
};

function drawTools() {
  const menus = ["filters", "looks", "save"].map((name) => {
    const tool = button(say(name), ICONS[name], () => toggleMenu(name));
    tool.setAttribute("aria-expanded", String(openMenu === name));
    tool.setAttribute("aria-controls", "menu");
    return tool;
  });
  const fold = state.open.size && isLarge() ? [button(say("fold"), ICONS.fold, closeGroups)] : [];
  document.getElementById("tools").replaceChildren(
    ...fold,
    button(say("fit"), ICONS.fit, () => fitAll()),
    ...menus,
  );
}

function drawHead() {
  const [article] = CONTEXT.articles;
  const source = CONTEXT.articles.length === 1 ? [article.publisher, article.published] : [];
  const counts = [
    ["entities", ENTITIES.length],
    ["relations", EDGES.filter((edge) => edge.to < ENTITIES.length && edge.from < ENTITIES.length).length],
    ["figures", CONTEXT.figures.length],
  ];
  const words = counts
    .filter(([, count]) => count)
    .map(([key, count]) => `${count.toLocaleString()} ${say(`${key}-counted`)}`);
  document.getElementById("source").textContent = [...source, ...words].filter(Boolean).join(" · ");
  document.title = document.getElementById("title").textContent;
}

/** Everything on the page anew: after a change of language, theme or address. */
function refresh() {
  document.documentElement.lang = state.language === "zh" ? "zh-Hans" : "en";
  document.documentElement.dataset.theme = themeName();
  document.getElementById("graph").setAttribute("aria-label", say("graph"));
  const field = document.getElementById("search");
  field.placeholder = say("search");
  field.setAttribute("aria-label", say("search"));
  drawHead();
  drawTools();
  drawMenu();
  drawLegend();
  drawReader();
  show();
}

function start() {
  startCanvas();
  startSearch();
  startKeys();
  restoring = true;
  const view = restore();
  refresh();
  view ? network.moveTo(view) : firstView();
  restoring = false;
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", refresh);
}

/** For whoever scripts the page from outside. */
window.picture = {
  nodes: () => NODES.map((node) => node.name),
  shown: () => rows.nodes.getIds().map((id) => (id < 0 ? groups.get(id) : NODES[id]).name),
  state: () => ({ ...state, scale: network.getScale() }),
  open: choose,
  glowing: () => [...glow].map((id) => NODES[id].name),
  labels: () => [...labelBoxes].map(([id, box]) => ({ name: linesOf(id).join(""), box })),
  words: () => written.map((line) => line.text),
  sizes: () => Object.fromEntries(ENTITIES.map((node) => [node.name, sizeOf(node)])),
  sizeOfGroup: (name) => [...groups.values()].find((group) => group.name === name)?.count ?? 0,
  whereIs: (name) => {
    const { x, y } = spotOf(
      rows.nodes.getIds().find((id) => (id < 0 ? groups.get(id) : NODES[id]).name === name),
    );
    const box = document.getElementById("graph").getBoundingClientRect();
    return { x: x + box.left, y: y + box.top };
  },
};

start();
network.once("afterDrawing", () => (document.documentElement.dataset.ready = "yes"));
network.redraw();
