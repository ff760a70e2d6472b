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

/** The current view as SVG, by the same places, shapes and words as the canvas. */
function pictureSvg() {
  const { clientWidth: width, clientHeight: height } = document.getElementById("graph");
  const svg = shape("svg", { viewBox: `0 0 ${width} ${height}`, width, height });
  svg.append(shape("rect", { width: "100%", height: "100%", fill: theme().ground }));
  for (const { from, to, color } of rows.edges.get())
    svg.append(lineShape(from, to, { stroke: color.color, "stroke-opacity": color.opacity }));
  for (const { from, to } of strongEdges())
    svg.append(lineShape(from, to, { stroke: theme().strong, "stroke-width": STRONG }));
  for (const id of rows.nodes.getIds()) svg.append(id < 0 ? groupShape(id) : nodeShape(id));
  for (const line of written) svg.append(wordShape(line));
  return new XMLSerializer().serializeToString(svg);
}

function shape(tag, attributes, text = "") {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.textContent = text;
  return made;
}

function lineShape(from, to, look) {
  const [a, b] = [spotOf(from), spotOf(to)];
  return shape("line", { x1: a.x, y1: a.y, x2: b.x, y2: b.y, ...look });
}

function nodeShape(id) {
  const { x, y, radius } = spotOf(id);
  const place = { transform: `translate(${x} ${y}) scale(${radius})`, opacity: isDim(id) ? 0.22 : 1 };
  return shape("path", { d: NODES[id].family.path, fill: colourOf(NODES[id]), ...place });
}

function groupShape(id) {
  const { x, y, radius } = spotOf(id);
  return shape("circle", {
    cx: x,
    cy: y,
    r: radius,
    fill: theme().haze,
    stroke: colourOf(NODES[groups.get(id).members[0]]),
    "stroke-width": 2.5,
  });
}

function wordShape({ text, x, y, font, fill, opacity }) {
  const [weight, size, family] = /^(?:(\w+) )?([\d.]+)px (.*)$/.exec(font).slice(1);
  const look = { "font-weight": weight || "normal", "font-size": size, "font-family": family, fill, opacity };
  return shape(
    "text",
    {
      x,
      y,
      "text-anchor": "middle",
      "dominant-baseline": "central",
      stroke: theme().ground,
      "stroke-width": 3,
      "paint-order": "stroke",
      ...look,
    },
    text,
  );
}
