let cursor = null; // the node that the keyboard stands on
const TURNS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

function startKeys() {
  document.getElementById("graph").addEventListener("keydown", onGraphKey);
  document.getElementById("graph").addEventListener("blur", () => moveCursor(null));
  document.addEventListener("keydown", onPageKey);
}

function onPageKey(event) {
  if (event.key === "Escape") openMenu ? toggleMenu(openMenu) : choose(null);
  else if (event.key === "/" && !event.target.closest("input, select"))
    document.getElementById("search").focus();
  else if (READING && "np".includes(event.key) && !event.target.closest("input, select"))
    turnQuote(event.key === "n" ? 1 : -1);
  else return;
  event.preventDefault();
}

function onGraphKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (TURNS[event.key]) moveCursor(nextTo(TURNS[event.key]));
  else if (event.key === "Enter" && cursor !== null) cursor < 0 ? openGroup(cursor) : choose(cursor);
  else if (event.key === "+" || event.key === "=") zoom(1.25);
  else if (event.key === "-") zoom(0.8);
  else if (event.key === "0") fitAll();
  else return;
  event.preventDefault();
}

function zoom(factor) {
  network.moveTo({ scale: network.getScale() * factor, animation: calm() });
}

/** The nearest node in a direction from where the keyboard stands; at first the one the picture is about. */
function nextTo([dx, dy]) {
  const shown = rows.nodes.getIds();
  if (cursor === null || !shown.includes(cursor)) return state.node ?? inOrder()[0] ?? null;
  const here = spotOf(cursor);
  const ahead = shown
    .map((id) => ({ id, ...spotOf(id) }))
    .map(({ id, x, y }) => {
      const along = (x - here.x) * dx + (y - here.y) * dy;
      const aside = Math.abs((x - here.x) * dy) + Math.abs((y - here.y) * dx);
      return { id, along, far: along + 2 * aside };
    });
  const best = ahead.filter(({ along }) => along > 1).sort((a, b) => a.far - b.far || a.id - b.id)[0];
  return best ? best.id : cursor;
}

function moveCursor(id) {
  cursor = id;
  network.redraw();
  if (id === null) return;
  const { x, y } = spotOf(id);
  const box = document.getElementById("graph");
  const inside = x > 60 && y > 60 && x < box.clientWidth - 60 && y < box.clientHeight - 60;
  if (!inside) network.moveTo({ position: id < 0 ? groups.get(id) : placeOf(NODES[id]), animation: calm() });
  announce(id < 0 ? linesOf(id).join(" ") : `${NODES[id].name}, ${kindWord(NODES[id].kind)}`);
}
