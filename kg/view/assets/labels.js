const TYPE = 13;
const LEADING = 17;
const EDGE_TYPE = 11;
const WORDS_FROM = 0.8; // the zoom from which all edges have their words, not only the chosen ones
const labelBoxes = new Map(); // what is written on the screen now: node -> box in pixels

/** Names and words at one size whatever the zoom, the important first, none over another. */
function drawWords(ctx) {
  const ratio = ctx.canvas.width / ctx.canvas.clientWidth;
  const taken = new Boxes(ctx.canvas.clientWidth, ctx.canvas.clientHeight);
  ctx.save();
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.lineJoin = "round";
  ctx.lineWidth = 3.5;
  ctx.strokeStyle = theme().ground;
  labelBoxes.clear();
  const set = lit();
  const first = set ? [...set].filter(visibleNode).sort((a, b) => (b === state.node) - (a === state.node) || NODES[b].size - NODES[a].size) : [];
  const order = first.concat(BY_SIZE.filter((i) => visibleNode(i) && !(set && set.has(i))));
  const spots = new Map(order.map((i) => [i, spotOf(i)]));
  for (const i of order) taken.add(nodeBox(spots.get(i)), i);
  for (const i of order) drawName(ctx, i, spots.get(i), taken, set);
  drawEdgeWords(ctx, spots, taken, set);
  ctx.restore();
}

function spotOf(i) {
  const { x, y } = network.canvasToDOM(network.getPosition(i));
  return { x, y, radius: radiusOf(NODES[i]) * network.getScale() };
}

function nodeBox({ x, y, radius }) {
  const half = radius * 0.8;
  return { left: x - half, right: x + half, top: y - half, bottom: y + half };
}

function drawName(ctx, i, spot, taken, set) {
  const node = NODES[i];
  ctx.font = `${i === state.node || i === CONTEXT.centre ? 600 : 400} ${TYPE}px ${FONT}`;
  const lines = node.label.split("\n");
  node.width ||= Math.max(...lines.map((line) => ctx.measureText(line).width)) + 6;
  const box = nameBoxes(spot, node.width, lines.length * LEADING).find((it) => taken.fits(it, i));
  if (!box) return;
  taken.add(box, i);
  labelBoxes.set(i, box);
  ctx.globalAlpha = set && !set.has(i) ? 0.35 : 1;
  ctx.fillStyle = theme().ink;
  lines.forEach((line, row) => write(ctx, line, (box.left + box.right) / 2, box.top + (row + 0.5) * LEADING));
}

/** Where a name may stand: beneath its node, else beside or above it. */
function nameBoxes({ x, y, radius }, width, height) {
  const far = radius + 3;
  const corners = [[x - width / 2, y + far], [x + far, y - height / 2], [x - width / 2, y - far - height], [x - far - width, y - height / 2]];
  return corners.map(([left, top]) => ({ left, right: left + width, top, bottom: top + height }));
}

function drawEdgeWords(ctx, spots, taken, set) {
  ctx.font = `400 ${EDGE_TYPE}px ${FONT}`;
  ctx.fillStyle = theme().faint;
  const near = network.getScale() >= WORDS_FROM;
  for (const edge of EDGES) {
    const a = spots.get(edge.from);
    const b = spots.get(edge.to);
    if (!a || !b || (set ? !litEdge(edge) : !near)) continue;
    const words = edgeWords(edge);
    const width = ctx.measureText(words).width + 6;
    if (Math.hypot(a.x - b.x, a.y - b.y) - a.radius - b.radius < width + 14) continue;
    const [x, y] = [(a.x + b.x) / 2, (a.y + b.y) / 2];
    const box = { left: x - width / 2, right: x + width / 2, top: y - 8, bottom: y + 8 };
    if (!taken.fits(box, edge)) continue;
    taken.add(box, edge);
    ctx.globalAlpha = 1;
    write(ctx, words, x, y);
  }
}

function edgeWords(edge) {
  return [...new Set(edge.relations.map((relation) => relationWord(relation.p, 0)))].join(" · ");
}

function write(ctx, text, x, y) {
  ctx.strokeText(text, x, y);
  ctx.fillText(text, x, y);
}

/** Boxes on the screen, in a grid, so that asking whether another fits stays cheap. */
class Boxes {
  static CELL = 80;

  constructor(width, height) {
    this.width = width;
    this.height = height;
    this.cells = new Map();
  }

  *cellsOf(box) {
    const size = Boxes.CELL;
    for (let x = Math.floor(box.left / size); x <= Math.floor(box.right / size); x++)
      for (let y = Math.floor(box.top / size); y <= Math.floor(box.bottom / size); y++) yield x * 4096 + y;
  }

  add(box, owner) {
    for (const cell of this.cellsOf(box)) {
      if (!this.cells.has(cell)) this.cells.set(cell, []);
      this.cells.get(cell).push({ ...box, owner });
    }
  }

  fits(box, owner) {
    if (box.right < 0 || box.left > this.width || box.bottom < 0 || box.top > this.height) return false;
    for (const cell of this.cellsOf(box))
      for (const it of this.cells.get(cell) || [])
        if (it.owner !== owner && box.left < it.right && it.left < box.right && box.top < it.bottom && it.top < box.bottom) return false;
    return true;
  }
}
