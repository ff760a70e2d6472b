/** An element with properties and children; text only ever becomes text. */
function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (name === "text") made.textContent = value;
    else if (name === "class") made.className = value;
    else made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return made;
}

function icon(family, size = 14) {
  return drawing([{ d: family.path, fill: family[themeName()] }], "-1.25 -1.25 2.5 2.5", size);
}

function drawing(paths, viewBox, size) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  for (const [name, value] of Object.entries({ viewBox, width: size, height: size, "aria-hidden": "true" }))
    svg.setAttribute(name, value);
  for (const attributes of paths) {
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    for (const [name, value] of Object.entries(attributes)) path.setAttribute(name, value);
    svg.append(path);
  }
  return svg;
}

const LINE = {
  fill: "none",
  stroke: "currentColor",
  "stroke-width": 1.6,
  "stroke-linecap": "round",
  "stroke-linejoin": "round",
};

function lineIcon(d) {
  return drawing([{ d, ...LINE }], "0 0 20 20", 20);
}

function button(label, d, action) {
  return element(
    "button",
    { type: "button", class: "tool", "aria-label": label, title: label, onclick: action },
    lineIcon(d),
  );
}
