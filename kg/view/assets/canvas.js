const STRONG = 1.5; // pixels that an edge which stands out is wide
const EDGE = 1.7; // units of the picture, so that at the first view of many edges they are still seen
const SMALLEST = 4.5; // pixels that a node's radius never falls below
const READABLE = { wide: 0.4, tall: 0.7 }; // zooms below which most names would have to stay unwritten
const rows = { nodes: new vis.DataSet(), edges: new vis.DataSet() };
let network;
let groups = new Map(); // closed communities that are shown: id -> what stands for them
let turned = false; // a phone held upright has a picture of its own

function startCanvas() {
  const box = document.getElementById("graph");
  turned = box.clientHeight > box.clientWidth * 1.15;
  network = new vis.Network(box, { nodes: rows.nodes, edges: rows.edges }, JSON.parse(read("options")));
  network.on("beforeDrawing", drawBeneath);
  network.on("afterDrawing", drawWords);
  network.on("click", onClick);
  network.on("hoverNode", ({ node }) => hover(node));
  network.on("blurNode", () => hover(null));
  network.on("dragStart", () => box.classList.add("held"));
  network.on("dragEnd", () => box.classList.remove("held"));
  network.on("animationFinished", keepAddress);
  network.on("zoom", keepAddress);
  new ResizeObserver(() => network.redraw()).observe(box);
}

function placeOf(node) {
  if (state.layout === "map" && node.map) return { x: node.map[0], y: node.map[1] };
  return turned ? { x: node.tall[0], y: node.tall[1] } : { x: node.x, y: node.y };
}

/** Bring what vis-network holds in line with the state, and draw it. */
function paint() {
  left = filtered();
  lights = lit();
  groups = closedGroups();
  const nodes = [...left]
    .filter((id) => !isClosed(NODES[id].community))
    .map((id) => ({ id, ...placeOf(NODES[id]), size: sizeOf(NODES[id]) }));
  const stands = [...groups.values()].map(({ id, x, y, size }) => ({ id, x, y, size }));
  sync(
    rows.nodes,
    [...nodes, ...stands].map((row) => ({ ...row, shape: "custom", ctxRenderer: renderNode })),
  );
  sync(
    rows.edges,
    isLarge()
      ? mergedEdges()
      : EDGES.filter(edgeLeft).map((edge) => edgeRow(edge.id, edge.from, edge.to, edge.relations)),
  );
  network.redraw();
}

function sync(set, wanted) {
  const ids = new Set(wanted.map((row) => row.id));
  set.remove(set.getIds().filter((id) => !ids.has(id)));
  set.update(wanted);
}

function edgeRow(id, from, to, relations) {
  const arrow = (end) => ({ enabled: relations.some((relation) => relation.o === end), scaleFactor: 0.4 });
  const color = theme().line;
  const opacity = lights ? 0.3 : 0.75;
  return {
    id,
    from,
    to,
    width: EDGE,
    arrows: { to: arrow(to), from: arrow(from) },
    color: { color, hover: color, highlight: color, opacity },
  };
}

function radiusOf(id) {
  return Math.max(id < 0 ? groups.get(id).size : sizeOf(NODES[id]), SMALLEST / network.getScale());
}

function renderNode({ ctx, id, x, y }) {
  const radius = network ? radiusOf(id) : 1;
  const draw = () =>
    id < 0 ? drawGroup(ctx, groups.get(id), x, y, radius) : drawNode(ctx, NODES[id], x, y, radius);
  return { drawNode: draw, nodeDimensions: { width: 2 * radius, height: 2 * radius } };
}

function drawNode(ctx, node, x, y, radius) {
  const chosen = node.id === state.node || node.id === hovered || node.id === cursor || glow.has(node.id);
  ctx.save();
  ctx.globalAlpha = isDim(node.id) ? 0.22 : 1;
  ctx.translate(x, y);
  ctx.scale(radius, radius);
  ctx.fillStyle = colourOf(node);
  ctx.strokeStyle = chosen ? theme().ink : theme().ground;
  ctx.lineWidth = (chosen ? 2.5 : 1.5) / (radius * network.getScale());
  ctx.lineJoin = "round";
  ctx.fill(SHAPES.get(node.family.id));
  ctx.stroke(SHAPES.get(node.family.id));
  ctx.restore();
}

/** The edges that stand out, beneath everything, in the units of the picture. */
function drawBeneath(ctx) {
  ctx.save();
  ctx.strokeStyle = theme().strong;
  ctx.lineWidth = STRONG / network.getScale();
  ctx.beginPath();
  for (const edge of strongEdges()) {
    const [a, b] = [placeOf(NODES[edge.from]), placeOf(NODES[edge.to])];
    ctx.moveTo(a.x, a.y);
    ctx.lineTo(b.x, b.y);
  }
  ctx.stroke();
  ctx.restore();
}

function strongEdges() {
  const near = new Set([...(lights || []), ...glow, ...(hovered !== null && hovered >= 0 ? [hovered] : [])]);
  const edges = new Set([...near].flatMap((id) => NODES[id].ties));
  return [...edges].filter(
    (edge) =>
      edgeLeft(edge) &&
      isStrong(edge) &&
      !isClosed(NODES[edge.from].community) &&
      !isClosed(NODES[edge.to].community),
  );
}

function hover(id) {
  hovered = id;
  markText();
  document.getElementById("graph").classList.toggle("over", id !== null);
  showTip(id !== null && id >= 0 ? id : null);
  network.redraw();
}

function onClick({ nodes, edges }) {
  if (nodes.length && nodes[0] < 0) openGroup(nodes[0]);
  else if (nodes.length) choose(nodes[0]);
  else if (edges.length && edges[0] >= 0) chooseEdge(edges[0]);
  else choose(null);
}

/** All of it where that can be read, else what the picture is about and what stands around it. */
function firstView() {
  fitAll(false);
  const least = isLarge() || !ENTITIES.length ? 0 : turned ? READABLE.tall : READABLE.wide;
  if (network.getScale() < least) network.moveTo({ position: placeOf(NODES[CONTEXT.centre]), scale: least });
}

function fitAll(animate = true) {
  frame([...rows.nodes.getIds()], animate);
}

/** Bring some nodes, with their names, into the part of the window that no card covers. */
function frame(ids, animate = true) {
  if (!ids.length) return;
  const points = ids.map((id) => rows.nodes.get(id)).filter(Boolean);
  const [xs, ys] = [points.map((point) => point.x), points.map((point) => point.y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const free = freeArea();
  const scale = Math.min(
    (free.width - 200) / (right - left || 1),
    (free.height - 90) / (bottom - top || 1),
    1.1,
  );
  network.moveTo({
    position: { x: (left + right) / 2, y: (top + bottom) / 2 },
    scale,
    offset: free.offset,
    animation: animate && calm(),
  });
}

/** The part of the window that neither legend nor panel covers, and how far its middle is from the window's. */
function freeArea() {
  const { clientWidth: width, clientHeight: height } = document.getElementById("graph");
  const cards = ["legend", "panel"].map((id) => document.getElementById(id).getBoundingClientRect());
  const across = (card) => card.width > width / 2; // it lies along the bottom
  const [before, after] = cards.map((card) => (card.width && !across(card) ? card.width + 16 : 0));
  const under = Math.max(...cards.map((card) => (across(card) ? card.height : 0)));
  return {
    width: width - before - after,
    height: height - under,
    offset: { x: (before - after) / 2, y: -under / 2 },
  };
}

function calm() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches
    ? false
    : { duration: 320, easingFunction: "easeInOutQuad" };
}
