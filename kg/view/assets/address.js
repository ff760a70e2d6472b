let restoring = false;

/** Keep in the page's address what a link needs to restore the view; nodes go by name, so that it outlives a new build. */
function keepAddress() {
  if (restoring) return;
  const words = new URLSearchParams();
  const name = (id) => `${NODES[id].kind}:${NODES[id].name}`;
  if (state.path) words.set("path", [state.path[0], state.path.at(-1)].map(name).join("|"));
  else if (state.node !== null) words.set("node", name(state.node));
  else if (state.edge !== null)
    words.set("edge", [EDGES[state.edge].from, EDGES[state.edge].to].map(name).join("|"));
  if (state.quote !== null) words.set("char", READING.claims[state.quote].join(","));
  if (state.place !== null) words.set("place", name(state.place));
  for (const key of [
    "steps",
    "alone",
    "article",
    "from",
    "until",
    "layout",
    "colour",
    "size",
    "theme",
    "language",
  ])
    if (state[key] !== START[key] && state[key] !== null) words.set(key, state[key]);
  const off = [...state.off].sort().join(",");
  if (off !== "figure") words.set("off", off);
  if (state.without.size) words.set("without", [...state.without].sort().join(","));
  if (state.open.size) words.set("open", [...state.open].sort((a, b) => a - b).join(","));
  const { x, y } = network.getViewPosition();
  words.set("view", [Math.round(x), Math.round(y), network.getScale().toFixed(3)].join(","));
  history.replaceState(null, "", `#${words}`);
}

const START = { ...state };

/** The state that the address asks for; whether it asks for a view. */
function restore() {
  const words = new URLSearchParams(location.hash.slice(1));
  const ids = new Map(NODES.map((node) => [`${node.kind}:${node.name}`, node.id]));
  const set = (key, value) => value !== undefined && value !== null && Object.assign(state, { [key]: value });
  const oneOf = (key, values) => values.includes(words.get(key)) && set(key, words.get(key));
  set("node", ids.get(words.get("node")));
  set("place", ids.get(words.get("place")));
  if (HAS_MAP) oneOf("layout", ["ties", "map"]);
  oneOf("colour", ["family", "community"]);
  oneOf("size", ["ties", "between", "rank", "figures"]);
  oneOf("theme", ["light", "dark"]);
  oneOf("language", LANGUAGES);
  if (/^[123]$/.test(words.get("steps"))) state.steps = Number(words.get("steps"));
  if (CONTEXT.articles[words.get("article")]) state.article = Number(words.get("article"));
  for (const key of ["from", "until"]) if (DAYS.includes(words.get(key))) state[key] = words.get(key);
  state.alone = words.get("alone") === "true" && state.node !== null;
  if (words.has("off"))
    state.off = new Set(
      FAMILIES.map((family) => family.id).filter((id) => words.get("off").split(",").includes(id)),
    );
  if (words.has("without")) state.without = new Set(words.get("without").split(","));
  if (words.has("open")) state.open = new Set(words.get("open").split(",").map(Number));
  state.quote = quoteAt(words.get("char"));
  left = filtered();
  restoreEnds(words, ids);
  return viewOf(words);
}

function restoreEnds(words, ids) {
  const ends = (key) => (words.get(key) || "").split("|").map((name) => ids.get(name));
  const [start, end] = ends("path");
  if (start !== undefined && end !== undefined)
    Object.assign(state, { node: start, path: shortestPath(start, end) });
  const [a, b] = ends("edge");
  const edge = a !== undefined && b !== undefined && edgeBetween(a, b);
  if (edge) state.edge = edge.id;
}

function viewOf(words) {
  const [x, y, scale] = (words.get("view") || "").split(",").map(Number);
  return scale > 0 && Number.isFinite(x) && Number.isFinite(y) ? { position: { x, y }, scale } : null;
}
