function saveMenu() {
  return [
    choice("PNG", false, savePng),
    choice("SVG", false, () => download(new Blob([pictureSvg()], { type: "image/svg+xml" }), "svg")),
    choice(say("link"), false, copyLink),
  ];
}

/** The current view as it stands, on its ground. */
function savePng() {
  const shown = document.querySelector("#graph canvas");
  const canvas = element("canvas", { width: shown.width, height: shown.height });
  const ctx = canvas.getContext("2d");
  ctx.fillStyle = theme().ground;
  ctx.fillRect(0, 0, canvas.width, canvas.height);
  ctx.drawImage(shown, 0, 0);
  canvas.toBlob((blob) => download(blob, "png"));
}

function download(blob, ending) {
  const link = element("a", { href: URL.createObjectURL(blob), download: `graph.${ending}` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

function copyLink() {
  keepAddress();
  navigator.clipboard?.writeText(location.href).catch(() => null);
  announce(say("copied"), true);
}

/** The current view as SVG, by the same places, shapes and names as the canvas. */
function pictureSvg() {
  const box = document.getElementById("graph");
  const svg = shape("svg", { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${box.clientWidth} ${box.clientHeight}`, width: box.clientWidth, height: box.clientHeight, "font-family": FONT });
  svg.append(shape("rect", { width: "100%", height: "100%", fill: theme().ground }));
  for (const row of rows.edges.get()) svg.append(edgeShape(row));
  for (const id of rows.nodes.getIds()) svg.append(id < 0 ? groupShape(id) : nodeShape(id));
  for (const [id, at] of labelBoxes) svg.append(...linesOf(id).map((line, i) => nameShape(line, at, i)));
  return new XMLSerializer().serializeToString(svg);
}

function shape(tag, attributes, text = "") {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) if (name !== "xmlns") made.setAttribute(name, value);
  made.textContent = text;
  return made;
}

function edgeShape({ from, to }) {
  const [a, b] = [spotOf(from), spotOf(to)];
  return shape("line", { x1: a.x, y1: a.y, x2: b.x, y2: b.y, stroke: theme().line });
}

function nodeShape(id) {
  const { x, y, radius } = spotOf(id);
  return shape("path", { d: NODES[id].family.path, fill: colourOf(NODES[id]), transform: `translate(${x} ${y}) scale(${radius})` });
}

function groupShape(id) {
  const { x, y, radius } = spotOf(id);
  return shape("circle", { cx: x, cy: y, r: radius, fill: theme().haze, stroke: theme().line });
}

function nameShape(line, box, row) {
  const at = { x: (box.left + box.right) / 2, y: box.top + (row + 0.5) * LEADING, "text-anchor": "middle", "dominant-baseline": "middle" };
  return shape("text", { ...at, "font-size": TYPE, fill: theme().ink, stroke: theme().ground, "stroke-width": 3, "paint-order": "stroke" }, line);
}
