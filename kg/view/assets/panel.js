let seeking = null; // the node from which a way to the next chosen one is wanted

function choose(node) {
  if (seeking !== null && node !== null) return showPath(seeking, node);
  seeking = null;
  glow = new Set();
  Object.assign(state, { node, edge: null, quote: null, path: null, alone: state.alone && node !== null });
  show();
}

function chooseEdge(edge) {
  seeking = null;
  glow = new Set();
  Object.assign(state, { node: null, edge, quote: null, path: null, alone: false });
  show();
}

/** Panel, picture and address by the state. */
function show() {
  const children = panelContent();
  children ? openPanel(children) : closePanel();
  document.getElementById("tip").hidden = true;
  paint();
  markText(true);
  keepAddress();
}

function panelContent() {
  if (state.path) return pathPanel(state.path);
  if (state.edge !== null) return edgePanel(EDGES[state.edge]);
  if (state.quote !== null) return quotePanel(state.quote);
  return state.node === null ? null : nodePanel(state.node);
}

function openPanel(children) {
  const panel = document.getElementById("panel");
  const close = button(say("close"), "M5 5L15 15M15 5L5 15", () => choose(null));
  close.classList.add("close");
  panel.replaceChildren(close, ...children);
  panel.setAttribute("aria-label", say("details"));
  panel.hidden = false;
  panel.scrollTop = 0;
}

function closePanel() {
  document.getElementById("panel").hidden = true;
}

function nodePanel(id) {
  const node = NODES[id];
  const when = periodText(node.first, node.last);
  return [
    element("p", { class: "kind" }, icon(node.family, 16), kindWord(node.kind)),
    element("h2", { text: node.name }),
    node.alt
      ? element("p", {
          class: "soft",
          text: `${say("alias")} ${node.alt.join(state.language === "zh" ? "、" : ", ")}`,
        })
      : "",
    when ? element("p", { class: "soft", text: when }) : "",
    aroundControls(),
    ...figuresOf(id),
    ...relationsOf(id),
    ...quotesOf(node),
    ...doubtsOf(id),
  ];
}

function edgePanel(edge) {
  return [
    element("p", { class: "kind", text: say("relations") }),
    ...edge.relations.filter(relationShows).map(statement),
  ];
}

function statement(relation) {
  const line = element(
    "p",
    {},
    link(relation.s),
    element("span", { class: "verb", text: ` ${relationWord(relation.p, 1)} ` }),
    link(relation.o),
  );
  return element(
    "section",
    { class: "item" },
    line,
    ...quotations(relation.quotes, namesOf(relation.s, relation.o)),
  );
}

function figuresOf(id) {
  const figures = (NODES[id].figures || []).map((i) => CONTEXT.figures[i]).filter(figureShows);
  if (!figures.length) return [];
  return [heading("figures", figures.length), ...figures.map((figure) => figureItem(figure, id))];
}

function figureItem(figure, id) {
  const when = [
    figure.recurrence ? recurrenceText(figure.recurrence) : "",
    periodText(figure.first, figure.last),
    figure.target ? say("target") : "",
  ];
  const others = new Set(["about", "actor", "place"].flatMap((role) => figure[role] || []));
  const line = element(
    "p",
    { class: "figure" },
    element("b", { text: figureText(figure) }),
    element("span", { text: figure.measure }),
  );
  const ties = element(
    "p",
    { class: "soft" },
    ...[...others].filter((i) => i !== id).map(link),
    ...when.filter(Boolean).map((text) => element("span", { text })),
  );
  return element(
    "section",
    { class: "item" },
    line,
    ties,
    ...quotations(figure.quotes, [figure.surface].filter(Boolean)),
  );
}

function relationsOf(id) {
  const relations = NODES[id].ties
    .flatMap((edge) => edge.relations)
    .filter((relation) => !ROLES.has(relation.p) && relationShows(relation));
  if (!relations.length) return [];
  const sets = new Map();
  for (const relation of relations) {
    const word = relationWord(relation.p, relation.s === id ? 1 : 2);
    sets.set(word, [...(sets.get(word) || []), relation]);
  }
  return [
    heading("relations", relations.length),
    ...[...sets].map(([word, items]) => relationSet(word, items, id)),
  ];
}

function relationSet(word, relations, id) {
  const items = relations.map((relation) =>
    element(
      "section",
      { class: "item" },
      element("p", {}, link(relation.s === id ? relation.o : relation.s)),
      ...quotations(relation.quotes, namesOf(relation.s, relation.o)),
    ),
  );
  return element("div", { class: "set" }, element("h4", { text: word }), ...items);
}

function quotesOf(node) {
  return node.quotes
    ? [heading("named", node.quotes.length), ...quotations(node.quotes, namesOf(node.id))]
    : [];
}

function heading(key, count) {
  return element("h3", {}, say(key), element("span", { class: "count", text: String(count) }));
}

function link(id) {
  return element(
    "button",
    { type: "button", class: "link", onclick: () => visit(id) },
    icon(NODES[id].family, 12),
    NODES[id].name,
  );
}

/** Go to a node and open it, whatever hides it now. */
function visit(id) {
  const node = NODES[id];
  state.off.delete(node.family.id);
  if (isLarge()) state.open.add(node.community);
  const onTheWay = seeking !== null;
  choose(id);
  if (onTheWay) return;
  if (!left.has(id)) clearFilters();
  drawLegend();
  lookAt(placeOf(node));
}

/** Bring a point of the picture into the middle of what the panel leaves free. */
function lookAt(position) {
  network.moveTo({
    position,
    scale: Math.max(network.getScale(), 0.8),
    offset: freeArea().offset,
    animation: calm(),
  });
}

function showTip(id) {
  const tip = document.getElementById("tip");
  tip.hidden = id === null || id === state.node;
  if (tip.hidden) return;
  const node = NODES[id];
  const said = firstQuote(node);
  const names =
    node.kind === "Observation" ? [CONTEXT.figures[node.figures[0]].surface].filter(Boolean) : namesOf(id);
  tip.replaceChildren(
    element("p", { class: "kind" }, icon(node.family, 14), kindWord(node.kind)),
    element("b", { text: node.name }),
    said ? element("p", { class: "soft" }, ...marked(preview(said, names), names)) : "",
  );
  const { x, y } = network.canvasToDOM(placeOf(node));
  const box = document.getElementById("graph");
  tip.style.left = `${Math.min(Math.max(8, x + 18), box.clientWidth - tip.offsetWidth - 8)}px`;
  tip.style.top = `${Math.min(Math.max(8, y + 18), box.clientHeight - tip.offsetHeight - 8)}px`;
}
