const TYPE = 13;
const LEADING = 17;
const EDGE_TYPE = 11;
const WORDS_FROM = 0.8; // the zoom from which all edges have their words, not only those that stand out
const FIGURES_FROM = 0.6; // the zoom from which names have their figures beneath them
const labelBoxes = new Map(); // what is written on the screen now: id -> box in pixels
let written = []; // every line of text on the canvas, for whoever saves or reads it
const widths = new Map();
const SIGHTLY = 7; // pixels of radius from which a name is worth some distance
const AWAY = 15; // pixels

/** Names and words at one size whatever the zoom, the important first, none over another. */
function drawWords(ctx) {
  const { clientWidth, clientHeight } = ctx.canvas;
  const ratio = ctx.canvas.width / clientWidth;
  const taken = new Boxes(clientWidth, clientHeight);
  ctx.save();
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  Object.assign(ctx, {
    textAlign: "center",
    textBaseline: "middle",
    lineJoin: "round",
    lineWidth: 3.5,
    strokeStyle: theme().ground,
  });
  labelBoxes.clear();
  written = [];
  const spots = new Map(inOrder().map((id) => [id, spotOf(id)]));
  for (const [id, spot] of spots) taken.add(nodeBox(spot), id);
  drawCaption(ctx, taken);
  for (const [id, spot] of spots) if (!isDim(id)) drawName(ctx, id, spot, taken);
  drawKeyFigures(ctx, spots, taken);
  drawEdgeWords(ctx, spots, taken);
  for (const [id, spot] of spots) if (isDim(id)) drawName(ctx, id, spot, taken);
  ctx.restore();
}

/** What is shown, in the order in which it is named: communities, what stands out, then by size. */
function inOrder() {
  const shown = BY_SIZE.filter((id) => left.has(id) && !isClosed(NODES[id].community));
  const first = (id) =>
    id === state.node || id === hovered || id === cursor || (lights !== null && lights.has(id));
  return [...groups.keys(), ...shown.filter(first), ...shown.filter((id) => !first(id))];
}

function spotOf(id) {
  const at = id < 0 ? groups.get(id) : placeOf(NODES[id]);
  const { x, y } = network.canvasToDOM({ x: at.x, y: at.y });
  return { x, y, radius: radiusOf(id) * network.getScale() };
}

function nodeBox({ x, y, radius }) {
  const half = Math.min(radius * 0.8, 28);
  return { left: x - half, right: x + half, top: y - half, bottom: y + half };
}

function linesOf(id) {
  if (id < 0) return [groups.get(id).name, say("others").replace("#", number(groups.get(id).count))];
  const node = NODES[id];
  return node.kind === "Observation"
    ? [figureText(CONTEXT.figures[node.figures[0]])]
    : node.label.split("\n");
}

function drawName(ctx, id, spot, taken) {
  const bold = id === state.node || id === CONTEXT.centre || id < 0;
  ctx.font = `${bold ? 600 : 400} ${TYPE}px ${FONT}`;
  const lines = linesOf(id);
  const width = widthOf(ctx, lines.join("\n"), lines) + 6;
  const boxes = nameBoxes(id, spot, width, lines.length * LEADING);
  const box = boxes.find((it) => taken.fits(it, id)) || (id === CONTEXT.centre && boxes[0]);
  if (!box) return;
  taken.add(box, id);
  labelBoxes.set(id, box);
  ctx.globalAlpha = isDim(id) ? 0.35 : 1;
  ctx.fillStyle = theme().ink;
  lines.forEach((line, row) => write(ctx, line, (box.left + box.right) / 2, box.top + (row + 0.5) * LEADING));
}

/** Beneath the names, where there is room, the first figures that the text gives about each. */
function drawKeyFigures(ctx, spots, taken) {
  if (!state.off.has("figure") || (!lights && network.getScale() < FIGURES_FROM)) return;
  ctx.font = `400 ${EDGE_TYPE}px ${FONT}`;
  ctx.fillStyle = theme().faint;
  ctx.globalAlpha = 1;
  for (const [id] of spots) {
    const name = labelBoxes.get(id);
    const words = name && !isDim(id) ? keyFigures(id) : "";
    if (!words) continue;
    const [middle, width] = [(name.left + name.right) / 2, widthOf(ctx, words, [words])];
    const box = {
      left: middle - width / 2,
      right: middle + width / 2,
      top: name.bottom,
      bottom: name.bottom + 14,
    };
    if (!taken.fits(box, `figure of ${id}`)) continue;
    taken.add(box, `figure of ${id}`);
    write(ctx, words, middle, name.bottom + 6);
  }
}

function keyFigures(id) {
  if (id < 0 || NODES[id].kind === "Observation") return "";
  const about = (NODES[id].figures || [])
    .map((i) => CONTEXT.figures[i])
    .filter((figure) => (figure.about || []).includes(id) && figureShows(figure));
  return about.slice(0, 2).map(figureText).join(" · ");
}

function widthOf(ctx, key, lines) {
  const full = ctx.font.slice(0, 3) + key;
  if (!widths.has(full)) widths.set(full, Math.max(...lines.map((line) => ctx.measureText(line).width)));
  return widths.get(full);
}

/** Where a name may stand: at its node, or where that is crowded and the node large, a little away from it. */
function nameBoxes(id, spot, width, height) {
  const near = boxesAt(id, spot, spot.radius + 3, width, height);
  return spot.radius < SIGHTLY ? near : [...near, ...boxesAt(id, spot, spot.radius + AWAY, width, height)];
}

/** Beneath a node, beside, above or at a corner of it; for a community, in its middle. */
function boxesAt(id, { x, y }, far, width, height) {
  const [beneath, above, middle] = [y + far, y - far - height, y - height / 2];
  const [centred, right, left] = [x - width / 2, x + far, x - far - width];
  const near = far * 0.6;
  const corners = [
    [x + near, y + near],
    [x + near, y - near - height],
    [x - near - width, y + near],
    [x - near - width, y - near - height],
  ];
  const all = [[centred, beneath], [right, middle], [centred, above], [left, middle], ...corners];
  const spots = id < 0 ? [[centred, middle], all[0]] : isLone(NODES[id]) ? [all[0], all[2]] : all;
  return spots.map(([start, top]) => ({ left: start, right: start + width, top, bottom: top + height }));
}

function isLone(node) {
  return state.layout === "ties" && node.community === CONTEXT.loose && node.kind !== "Observation";
}

function drawEdgeWords(ctx, spots, taken) {
  ctx.font = `400 ${EDGE_TYPE}px ${FONT}`;
  ctx.fillStyle = theme().faint;
  ctx.globalAlpha = 1;
  for (const edge of lights || hovered !== null
    ? strongEdges()
    : network.getScale() < WORDS_FROM
      ? []
      : EDGES.filter(edgeLeft)) {
    const [a, b] = [spots.get(edge.from), spots.get(edge.to)];
    if (!a || !b) continue;
    const words = edgeWords(edge);
    const width = widthOf(ctx, words, [words]) + 6;
    if (Math.hypot(a.x - b.x, a.y - b.y) - a.radius - b.radius < width + 14) continue;
    const box = wordBoxes(a, b, width).find((it) => taken.fits(it, edge));
    if (!box) continue;
    taken.add(box, edge);
    write(ctx, words, (box.left + box.right) / 2, (box.top + box.bottom) / 2);
  }
}

/** Where an edge's words may stand: in its middle, or somewhat to one end. */
function wordBoxes(a, b, width) {
  return [0.5, 0.4, 0.6, 0.3, 0.7].map((part) => {
    const [x, y] = [a.x + part * (b.x - a.x), a.y + part * (b.y - a.y)];
    return { left: x - width / 2, right: x + width / 2, top: y - 8, bottom: y + 8 };
  });
}

function edgeWords(edge) {
  return [
    ...new Set(edge.relations.filter(relationShows).map((relation) => relationWord(relation.p, 0))),
  ].join(" · ");
}

/** Above the rows of entities that no relation ties to another, what they are. */
function drawCaption(ctx, taken) {
  const lone = ENTITIES.filter((node) => isLone(node) && left.has(node.id) && !isClosed(node.community));
  if (!lone.length || lone.length === ENTITIES.length || lights) return;
  const spots = lone.map((node) => network.canvasToDOM(placeOf(node)));
  const words = say("lone");
  ctx.font = `400 12px ${FONT}`;
  const width = widthOf(ctx, words, [words]);
  const [start, y] = [
    Math.min(...spots.map((spot) => spot.x)) - 8,
    Math.min(...spots.map((spot) => spot.y)) - 26,
  ];
  const box = { left: start, right: start + width, top: y - 9, bottom: y + 9 };
  if (!taken.fits(box, "caption")) return;
  taken.add(box, "caption");
  ctx.globalAlpha = 1;
  ctx.fillStyle = theme().faint;
  write(ctx, words, start + width / 2, y);
}

function write(ctx, text, x, y) {
  ctx.strokeText(text, x, y);
  ctx.fillText(text, x, y);
  written.push({ text, x, y, font: ctx.font, fill: ctx.fillStyle, opacity: ctx.globalAlpha });
}
