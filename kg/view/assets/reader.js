const READING = CONTEXT.reading;
const STATED = READING ? READING.claims.map((_, quote) => statedBy(quote)) : [];
const marking = new Set(["names", "statements", "figures", "events"]); // what is highlighted
let pieces = []; // the parts of the text in which the same holds throughout

/** What a quotation states, and the nodes that it is about. */
function statedBy(quote) {
  const relations = EDGES.flatMap((edge) => edge.relations).filter(
    (relation) => !ROLES.has(relation.p) && relation.quotes.includes(quote),
  );
  const figures = CONTEXT.figures.filter((figure) => (figure.quotes || []).includes(quote));
  const events = ENTITIES.filter((node) => (node.quotes || []).includes(quote));
  const kinds = [relations.length && "statements", figures.length && "figures", events.length && "events"];
  const parties = figures.flatMap((figure) => ["actor", "about", "place"].flatMap((role) => figure[role] || []));
  const ends = relations.flatMap((relation) => [relation.s, relation.o]);
  const nodes = new Set([...ends, ...parties, ...events.map((node) => node.id)]);
  return { relations, figures, events, kinds: kinds.filter(Boolean), nodes };
}

function isMarked(quote) {
  return STATED[quote].kinds.some((kind) => marking.has(kind));
}

function drawReader() {
  if (!READING) return;
  document.body.classList.add("reading");
  document.getElementById("reader").hidden = false;
  document.getElementById("text").setAttribute("aria-label", say("text"));
  drawReaderTools();
  drawText();
}

function drawReaderTools() {
  const toggles = ["names", "statements", "figures", "events"].map((kind) =>
    choice(say(kind), marking.has(kind), () => {
      marking.has(kind) ? marking.delete(kind) : marking.add(kind);
      drawReader();
      markText();
    }),
  );
  document
    .getElementById("reader-tools")
    .replaceChildren(
      ...toggles,
      button(say("before"), "M12 4L6 10L12 16", () => turnQuote(-1)),
      button(say("next"), "M8 4L14 10L8 16", () => turnQuote(1)),
    );
}

/** The text, a paragraph for each line, cut wherever a mention or a quotation begins or ends. */
function drawText() {
  const characters = Array.from(READING.text); // offsets count code points
  const ranges = [...READING.claims, ...READING.mentions];
  const cuts = new Set([0, characters.length, ...ranges.flatMap(([start, end]) => [start, end])]);
  characters.forEach((character, at) => character === "\n" && cuts.add(at).add(at + 1));
  const ordered = [...cuts].sort((a, b) => a - b);
  pieces = [];
  const paragraphs = [element("p")];
  ordered.slice(1).forEach((end, i) => {
    const text = characters.slice(ordered[i], end).join("");
    if (text === "\n") paragraphs.push(element("p"));
    else paragraphs.at(-1).append(pieceOf(text, ordered[i]));
  });
  document.getElementById("text").replaceChildren(...paragraphs.filter((paragraph) => paragraph.textContent.trim()));
}

function pieceOf(text, at) {
  const within = ([start, end]) => start <= at && at < end;
  const quotes = READING.claims.flatMap((range, quote) => (within(range) && isMarked(quote) ? [quote] : []));
  const mention = marking.has("names") ? READING.mentions.find(within) : undefined;
  const nodes = mention ? mention[2].filter((id) => !state.off.has(NODES[id].family.id)) : [];
  const classes = [quotes.length && "stated", nodes.length && "named"].filter(Boolean).join(" ");
  const made = element("span", { text, class: classes });
  if (nodes.length) made.style.setProperty("--family", NODES[nodes[0]].family[themeName()]);
  if (quotes.length || nodes.length) {
    made.addEventListener("pointerenter", () => point(nodes, quotes));
    made.addEventListener("pointerleave", () => point([], []));
    made.addEventListener("click", () => (nodes.length ? choose(nodes[0]) : openQuote(shortest(quotes))));
  }
  pieces.push({ made, quotes, nodes });
  return made;
}

function shortest(quotes) {
  const length = (quote) => READING.claims[quote][1] - READING.claims[quote][0];
  return [...quotes].sort((a, b) => length(a) - length(b) || a - b)[0];
}

/** What is pointed at in the text glows in the graph, and the whole of its sentence in the text. */
function point(nodes, quotes) {
  const quote = quotes.length && !nodes.length ? shortest(quotes) : null;
  glow = new Set(quote === null ? nodes : STATED[quote].nodes);
  for (const piece of pieces)
    piece.made.classList.toggle("pointed", quote !== null && piece.quotes.includes(quote));
  network.redraw();
}

/** Mark in the text what is chosen, or pointed at in the graph; bring it into sight where it was chosen. */
function markText(bring = false) {
  if (!READING) return;
  const wanted = hovered ?? state.node;
  const edge = state.edge === null ? [] : EDGES[state.edge].relations.flatMap((relation) => relation.quotes);
  const lit = pieces.filter(
    ({ quotes, nodes }) =>
      (wanted !== null && nodes.includes(wanted)) ||
      (hovered === null && quotes.some((quote) => quote === state.quote || edge.includes(quote))),
  );
  for (const piece of pieces) piece.made.classList.toggle("lit", lit.includes(piece));
  const open = lit.find(({ quotes }) => quotes.includes(state.quote)) || lit[0];
  if (bring && open) open.made.scrollIntoView({ block: "center", behavior: calm() ? "smooth" : "auto" });
}

function openQuote(quote) {
  Object.assign(state, { quote, node: null, edge: null, path: null, alone: false });
  glow = new Set(quote === null ? [] : STATED[quote].nodes);
  show();
  frame([...glow]);
  if (quote !== null) announce(Array.from(READING.text).slice(...READING.claims[quote]).join(""));
}

/** What a sentence of the text states. */
function quotePanel(quote) {
  const { relations, figures, events } = STATED[quote];
  return [
    element("p", { class: "kind", text: say("sentence") }),
    element(
      "div",
      { class: "of-sentence" },
      ...events.map((node) => element("section", { class: "item" }, element("p", {}, link(node.id)))),
      ...relations.map((relation) => judged(statement(relation), claimOf(relation, quote))),
      ...figures.map((figure) => judged(figureItem(figure, null), figureClaim(figure))),
    ),
    judgementsLink(quote),
  ];
}

/** The sentence after the open one, or before it, among those that are highlighted. */
function turnQuote(step) {
  const all = READING.claims.map((_, quote) => quote).filter(isMarked);
  if (!all.length) return;
  const at = all.indexOf(state.quote);
  openQuote(all[at < 0 ? (step > 0 ? 0 : all.length - 1) : (at + step + all.length) % all.length]);
}

/** The quotation of a range, as `12,40`; null where nothing is stated there. */
function quoteAt(range) {
  const found = READING && range ? READING.claims.findIndex((claim) => claim.join(",") === range) : -1;
  if (found >= 0) glow = STATED[found].nodes;
  return found < 0 ? null : found;
}
