/** How far around the chosen node the light reaches, whether the rest is hidden, and the way to another node. */
function aroundControls() {
  const steps = [1, 2, 3].map((count) =>
    choice(String(count), state.steps === count, () => setAround({ steps: count })),
  );
  const alone = choice(say("alone"), state.alone, () => setAround({ alone: !state.alone }));
  const way = choice(say("way"), false, seek);
  return element(
    "div",
    { class: "controls" },
    element("span", { class: "soft", text: say("steps") }),
    element("span", { class: "segments", role: "group", "aria-label": say("steps") }, ...steps),
    alone,
    way,
  );
}

function choice(label, on, action) {
  return element("button", {
    type: "button",
    class: "choice",
    "aria-pressed": String(on),
    onclick: action,
    text: label,
  });
}

function setAround(change) {
  Object.assign(state, change);
  show();
}

function seek() {
  seeking = state.node;
  announce(say("seek"));
  const note = element("p", { class: "note", text: say("seek") });
  document.querySelector("#panel .controls").replaceWith(note);
  if (innerWidth > 720) document.getElementById("search").focus();
}

function showPath(start, end) {
  const path = shortestPath(start, end);
  seeking = null;
  if (!path) return announce(say("noway"), true);
  Object.assign(state, { node: start, edge: null, quote: null, path, alone: false });
  show();
  frame(path);
}

function pathPanel(path) {
  const count = say("stepcount").replace("#", String(path.length - 1));
  const parts = [element("p", { class: "kind", text: `${say("path")} · ${count}` })];
  path.forEach((id, i) => {
    if (i)
      parts.push(
        ...edgeBetween(path[i - 1], id)
          .relations.filter(relationShows)
          .map(statement),
      );
    else parts.push(element("h2", { text: `${NODES[id].name} → ${NODES[path.at(-1)].name}` }));
  });
  return parts;
}

function edgeBetween(a, b) {
  return NODES[a].ties.find((edge) => other(edge, a) === b && edgeLeft(edge));
}

/** Say something to whoever cannot see the picture, and, where it matters, to everybody. */
function announce(text, visibly = false) {
  const status = document.getElementById("status");
  status.textContent = text;
  status.classList.toggle("shown", visibly);
  if (visibly) setTimeout(() => status.classList.remove("shown"), 4000);
}
