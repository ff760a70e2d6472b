const NODES = read("nodes");
const EDGES = read("edges");
const CONTEXT = read("context");
const FAMILIES = read("families");
const FAMILY_OF = new Map(FAMILIES.flatMap((family) => family.kinds.map((kind) => [kind, family])));

const state = {
  language: /^zh/i.test(navigator.language) || !navigator.language ? "zh" : "en",
  theme: null, // null follows the system
  node: null,
  edge: null,
  hover: null,
  off: new Set(),
};

for (const node of NODES) {
  node.family = FAMILY_OF.get(node.kind) || FAMILIES[1];
  node.ties = [];
}
for (const edge of EDGES) {
  NODES[edge.from].ties.push(edge);
  NODES[edge.to].ties.push(edge);
}

/** What is named first where not all names fit. */
const BY_SIZE = NODES.map((_, i) => i).sort((a, b) => (b === CONTEXT.centre) - (a === CONTEXT.centre) || NODES[b].size - NODES[a].size || a - b);

function other(edge, node) {
  return edge.from === node ? edge.to : edge.from;
}

function visibleNode(i) {
  return !state.off.has(NODES[i].family.id);
}

function visibleEdge(edge) {
  return visibleNode(edge.from) && visibleNode(edge.to);
}

/** The nodes that stand out: the chosen one with its neighbours, or the two ends of the chosen edge; null when none does. */
function lit() {
  if (state.edge !== null) return new Set([EDGES[state.edge].from, EDGES[state.edge].to]);
  const node = state.node ?? state.hover;
  if (node === null) return null;
  return new Set([node, ...NODES[node].ties.map((edge) => other(edge, node))]);
}

function litEdge(edge) {
  if (state.edge !== null) return edge.id === state.edge;
  const node = state.node ?? state.hover;
  return edge.from === node || edge.to === node;
}
