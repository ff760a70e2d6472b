const SMALLEST = 4.5; // pixels a node's radius never falls below
let network;
let edgeRows;

function startCanvas() {
  const box = document.getElementById("graph");
  const turned = box.clientHeight > box.clientWidth * 1.15; // a phone held upright has a picture of its own
  const nodes = new vis.DataSet(NODES.map((node, i) => nodeRow(node, i, turned)));
  edgeRows = new vis.DataSet(EDGES.map(edgeRow));
  network = new vis.Network(box, { nodes, edges: edgeRows }, JSON.parse(read("options")));
  network.on("afterDrawing", drawWords);
  network.on("click", onClick);
  network.on("hoverNode", ({ node }) => hover(node));
  network.on("blurNode", () => hover(null));
  network.on("dragStart", () => box.classList.add("held"));
  network.on("dragEnd", () => box.classList.remove("held"));
  new ResizeObserver(() => network.redraw()).observe(box);
}

function nodeRow(node, id, turned) {
  const [x, y] = turned ? node.tall : [node.x, node.y];
  return { id, x, y, size: node.size, shape: "custom", ctxRenderer: drawNode };
}

function edgeRow(edge) {
  const back = edge.relations.some((relation) => relation.s === edge.to);
  const forth = edge.relations.some((relation) => relation.s === edge.from);
  const arrows = { to: { enabled: forth, scaleFactor: 0.4 }, from: { enabled: back, scaleFactor: 0.4 } };
  return { id: edge.id, from: edge.from, to: edge.to, arrows, ...edgeLook(edge) };
}

function edgeLook(edge) {
  const set = lit();
  const strong = set && litEdge(edge);
  const color = strong ? theme().strong : theme().line;
  const plain = { color, hover: color, highlight: color, opacity: set && !strong ? 0.25 : strong ? 1 : 0.7 };
  return { color: plain, width: strong ? 1.8 : 1, hidden: !visibleEdge(edge) };
}

function radiusOf(node) {
  return Math.max(node.size, SMALLEST / network.getScale());
}

function drawNode({ ctx, id, x, y }) {
  const node = NODES[id];
  const radius = network ? radiusOf(node) : node.size;
  const drawNodeShape = () => {
    if (!visibleNode(id)) return;
    const set = lit();
    ctx.save();
    ctx.globalAlpha = set && !set.has(id) ? 0.22 : 1;
    ctx.translate(x, y);
    ctx.scale(radius, radius);
    ctx.fillStyle = colourOf(node);
    ctx.strokeStyle = id === state.node ? theme().ink : theme().ground;
    ctx.lineWidth = (id === state.node ? 2.5 : 1.5) / (radius * network.getScale());
    ctx.fill(SHAPES.get(node.family.id));
    ctx.stroke(SHAPES.get(node.family.id));
    ctx.restore();
  };
  const reach = visibleNode(id) ? 2 * radius : 0;
  return { drawNode: drawNodeShape, nodeDimensions: { width: reach, height: reach } };
}

function hover(node) {
  state.hover = node;
  document.getElementById("graph").classList.toggle("over", node !== null);
  showTip(node);
  paint();
}

function onClick({ nodes, edges, pointer }) {
  if (nodes.length) return choose(nodes[0]);
  if (edges.length) return chooseEdge(edges[0]);
  return choose(null);
}

/** Draw again what the state says. */
function paint() {
  edgeRows.update(EDGES.map((edge) => ({ id: edge.id, ...edgeLook(edge) })));
  network.redraw();
}

const READABLE = 0.55; // below this zoom most names would have to stay unwritten

/** All of it where that can be read, else what the picture is about and what stands around it. */
function firstView() {
  fitAll(false);
  if (network.getScale() < READABLE && NODES.length) network.moveTo({ position: network.getPosition(CONTEXT.centre), scale: READABLE });
}

function fitAll(animate = true) {
  const ids = NODES.map((_, i) => i).filter(visibleNode);
  network.fit({ nodes: ids, animation: animate && calm() });
}

function calm() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? false : { duration: 320, easingFunction: "easeInOutQuad" };
}
