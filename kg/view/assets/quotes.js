const PREVIEW = 26; // characters kept on either side of what a sentence is quoted for

function quotations(numbers, names) {
  return (numbers || []).map((i) => quotation(CONTEXT.quotes[i], names));
}

/** A quotation, cut around what it is quoted for; pressed, it stands in its paragraph. */
function quotation(quote, names) {
  const short = element("blockquote", {}, ...marked(preview(textOf(quote), names), names));
  const full = element("blockquote", { class: "full", hidden: "" });
  const flip = () => {
    if (!full.childNodes.length) full.append(...inContext(quote, names));
    short.hidden = !short.hidden;
    full.hidden = !short.hidden;
    more.setAttribute("aria-expanded", String(!full.hidden));
  };
  const more = element(
    "button",
    { type: "button", class: "quote", "aria-expanded": "false", onclick: flip },
    short,
    full,
  );
  return more;
}

function inContext(quote, names) {
  const passage = Array.from(CONTEXT.passages[quote.in]); // offsets count code points
  const [start, end] = quote.range;
  const source = CONTEXT.articles[quote.article];
  const cite = source
    ? [element("cite", { text: [source.title, source.published].filter(Boolean).join(" · ") })]
    : [];
  return [
    passage.slice(0, start).join(""),
    element("mark", {}, ...marked(textOf(quote), names)),
    passage.slice(end).join(""),
    ...cite,
  ];
}

function textOf(quote) {
  return Array.from(CONTEXT.passages[quote.in])
    .slice(...quote.range)
    .join("");
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
  const wanted = names.filter(Boolean).sort((a, b) => b.length - a.length);
  const parts = [];
  let plain = "";
  for (let i = 0; i < text.length;) {
    const name = wanted.find((it) => text.startsWith(it, i));
    if (name) {
      parts.push(plain, element("b", { text: name }));
      plain = "";
    } else plain += text[i];
    i += name ? name.length : 1;
  }
  return [...parts, plain];
}

/** The first sentence that says something of a node, or nothing. */
function firstQuote(node) {
  const relations = node.ties.flatMap((edge) => edge.relations.flatMap((relation) => relation.quotes));
  const figures = (node.figures || []).flatMap((i) => CONTEXT.figures[i].quotes || []);
  const first = [...(node.quotes || []), ...relations, ...figures][0];
  return first === undefined ? "" : textOf(CONTEXT.quotes[first]);
}
