const PREVIEW = 26; // characters kept on either side of what is highlighted

function choose(node) {
  Object.assign(state, { node, edge: null });
  node === null ? closePanel() : openPanel(nodePanel(node));
  paint();
}

function chooseEdge(edge) {
  Object.assign(state, { node: null, edge });
  openPanel(edgePanel(EDGES[edge]));
  paint();
}

function openPanel(children) {
  const panel = document.getElementById("panel");
  const close = button(say("close"), "M5 5L15 15M15 5L5 15", () => choose(null));
  close.classList.add("close");
  panel.replaceChildren(close, ...children);
  panel.hidden = false;
  panel.scrollTop = 0;
  document.body.classList.add("open");
}

function closePanel() {
  document.getElementById("panel").hidden = true;
  document.body.classList.remove("open");
}

function nodePanel(id) {
  const node = NODES[id];
  const kind = element("p", { class: "kind" }, icon(node.family, 16), kindWord(node.kind));
  const alias = node.alt ? element("p", { class: "soft", text: `${say("alias")} ${node.alt.join("、")}` }) : null;
  const when = periodText(node.first, node.last);
  const parts = [kind, element("h2", { text: node.name }), alias, when && element("p", { class: "soft", text: when })];
  parts.push(...figuresOf(id), ...relationsOf(id), ...quotesOf(node));
  return parts.filter(Boolean);
}

function edgePanel(edge) {
  const parts = edge.relations.map((relation) =>
    element("section", { class: "item" },
      element("p", {}, link(relation.s), element("span", { class: "verb", text: ` ${relationWord(relation.p, 1)} ` }), link(relation.o)),
      ...quotations(relation.quotes, namesOf(relation.s, relation.o))));
  return [element("p", { class: "kind", text: say("relations") }), ...parts];
}

function figuresOf(id) {
  const figures = (NODES[id].figures || []).map((i) => CONTEXT.figures[i]);
  if (!figures.length) return [];
  return [heading("figures", figures.length), ...figures.map((figure) => figureItem(figure, id))];
}

function figureItem(figure, id) {
  const when = [periodText(figure.first, figure.last), figure.target ? say("target") : ""].filter(Boolean).join(" · ");
  const others = ["about", "actor", "place"].flatMap((role) => figure[role] || []).filter((i) => i !== id);
  const line = element("p", { class: "figure" }, element("b", { text: figureText(figure) }), element("span", { text: figure.measure }));
  const ties = element("p", { class: "soft" }, ...[...new Set(others)].map(link), when && element("span", { text: when }));
  return element("section", { class: "item" }, line, ties, ...quotations(figure.quotes, [figure.surface].filter(Boolean)));
}

function relationsOf(id) {
  const relations = NODES[id].ties.flatMap((edge) => edge.relations);
  if (!relations.length) return [];
  const groups = new Map();
  for (const relation of relations) {
    const word = relationWord(relation.p, relation.s === id ? 1 : 2);
    groups.set(word, [...(groups.get(word) || []), relation]);
  }
  return [heading("relations", relations.length), ...[...groups].map(([word, items]) => relationGroup(word, items, id))];
}

function relationGroup(word, relations, id) {
  const items = relations.map((relation) =>
    element("section", { class: "item" },
      element("p", {}, link(relation.s === id ? relation.o : relation.s)),
      ...quotations(relation.quotes, namesOf(relation.s, relation.o))));
  return element("div", { class: "group" }, element("h4", { text: word }), ...items);
}

function quotesOf(node) {
  if (!node.quotes) return [];
  return [heading("named", node.quotes.length), ...quotations(node.quotes, [node.name, ...(node.alt || [])])];
}

function heading(key, count) {
  return element("h3", {}, say(key), element("span", { class: "count", text: String(count) }));
}

function link(id) {
  const node = NODES[id];
  return element("button", { type: "button", class: "link", onclick: () => visit(id) }, icon(node.family, 12), node.name);
}

function namesOf(...ids) {
  return ids.flatMap((id) => [NODES[id].name, ...(NODES[id].alt || [])]);
}

function quotations(numbers, names) {
  return (numbers || []).map((number) => quotation(CONTEXT.quotes[number], names));
}

/** A quotation, cut around what it is quoted for; pressed, it stands in its paragraph. */
function quotation(quote, names) {
  const passage = Array.from(CONTEXT.passages[quote.in]);
  const [start, end] = quote.range;
  const said = passage.slice(start, end).join("");
  const short = element("blockquote", {}, ...marked(preview(said, names), names));
  const source = CONTEXT.articles[quote.article];
  const full = element("blockquote", { class: "full", hidden: "" },
    passage.slice(0, start).join(""), element("mark", {}, ...marked(said, names)), passage.slice(end).join(""),
    source ? element("cite", { text: [source.title, source.published].filter(Boolean).join(" · ") }) : null);
  const flip = () => { short.hidden = !short.hidden; full.hidden = !full.hidden; more.setAttribute("aria-expanded", String(!full.hidden)); };
  const more = element("button", { type: "button", class: "quote", "aria-expanded": "false", title: say("more"), onclick: flip }, short, full);
  return more;
}

function preview(said, names) {
  const hits = names.map((name) => said.indexOf(name)).filter((at) => at >= 0);
  const from = hits.length ? Math.min(...hits) : 0;
  const start = Math.max(0, from - PREVIEW);
  const end = Math.min(said.length, Math.max(from + PREVIEW * 2, start + PREVIEW * 3));
  return (start > 0 ? "…" : "") + said.slice(start, end) + (end < said.length ? "…" : "");
}

/** The text with each of the names in bold. */
function marked(text, names) {
  const wanted = [...names].sort((a, b) => b.length - a.length);
  const parts = [];
  let plain = "";
  for (let i = 0; i < text.length; ) {
    const name = wanted.find((it) => it && text.startsWith(it, i));
    if (name) {
      parts.push(plain, element("b", { text: name }));
      plain = "";
    } else plain += text[i];
    i += name ? name.length : 1;
  }
  return [...parts, plain].filter((part) => part !== "");
}

function showTip(id) {
  const tip = document.getElementById("tip");
  tip.hidden = id === null || id === state.node;
  if (tip.hidden) return;
  const node = NODES[id];
  const quote = firstQuote(id);
  tip.replaceChildren(
    element("p", { class: "kind" }, icon(node.family, 14), kindWord(node.kind)),
    element("b", { text: node.name }),
    quote ? element("p", { class: "soft" }, ...marked(preview(quote, namesOf(id)), namesOf(id))) : "");
  const { x, y } = network.canvasToDOM(network.getPosition(id));
  const box = document.getElementById("graph").getBoundingClientRect();
  tip.style.left = `${Math.min(Math.max(8, x + 18), box.width - tip.offsetWidth - 8)}px`;
  tip.style.top = `${Math.min(Math.max(8, y + 18), box.height - tip.offsetHeight - 8)}px`;
}

function firstQuote(id) {
  const node = NODES[id];
  const figures = (node.figures || []).flatMap((i) => CONTEXT.figures[i].quotes || []);
  const relations = node.ties.flatMap((edge) => edge.relations.flatMap((relation) => relation.quotes));
  const number = [...(node.quotes || []), ...relations, ...figures][0];
  if (number === undefined) return "";
  const quote = CONTEXT.quotes[number];
  return Array.from(CONTEXT.passages[quote.in]).slice(...quote.range).join("");
}

/** Go to a node and open it. */
function visit(id) {
  state.off.delete(NODES[id].family.id);
  drawLegend();
  choose(id);
  const aside = document.getElementById("panel").getBoundingClientRect();
  const wide = innerWidth > 720;
  const scale = Math.max(network.getScale(), 0.8);
  network.moveTo({ position: network.getPosition(id), scale, offset: wide ? { x: -aside.width / 2, y: 0 } : { x: 0, y: -aside.height / 2 }, animation: calm() });
}
