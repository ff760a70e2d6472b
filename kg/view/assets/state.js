const LARGE = 1200; // entities from which the picture begins with communities

const state = {
  language: /^zh/i.test(navigator.language || "zh") ? "zh" : "en",
  theme: null, // null follows the system
  node: null,
  edge: null,
  steps: 1,
  alone: false, // nothing but the chosen node and what is within its steps
  path: null, // ids of nodes, from the chosen one to another
  off: new Set(["figure"]), // families
  without: new Set(), // predicates
  article: null,
  place: null,
  from: null,
  until: null,
  layout: "ties",
  colour: "family",
  size: "ties",
  quote: null, // the sentence that is open in the text
  open: new Set(), // communities, where the picture is large
};
let glow = new Set(); // the nodes of what is pointed at in the text
let hovered = null; // not part of what a link restores

const COMMUNITIES = Math.max(0, ...ENTITIES.map((node) => node.community + 1));

function isLarge() {
  return ENTITIES.length > LARGE;
}

function isClosed(community) {
  return isLarge() && !state.open.has(community);
}

function relationShows(relation) {
  if (state.without.has(relation.p)) return false;
  return (
    state.article === null ||
    !relation.quotes.length ||
    relation.quotes.some((quote) => CONTEXT.quotes[quote].article === state.article)
  );
}

function figureShows(figure) {
  return (
    within(figure.first, figure.last) &&
    (state.article === null ||
      (figure.quotes || []).some((quote) => CONTEXT.quotes[quote].article === state.article))
  );
}

function within(first, last) {
  if (!first && !last) return true;
  return !(state.until && first && first > state.until) && !(state.from && last && last < state.from);
}

/** Whether anything dated about a node falls into the chosen time; what has no date is always in it. */
function isTimely(node) {
  if (node.first || node.last) return within(node.first, node.last);
  const figures = (node.figures || []).map((i) => CONTEXT.figures[i]);
  return !figures.length || figures.some((figure) => within(figure.first, figure.last));
}

/** The nodes that the filters leave, as a set of ids; communities that are closed count as left. */
function filtered() {
  const near = state.alone && state.node !== null ? reach(state.node, state.steps, () => true) : null;
  const there = state.place === null ? null : aroundPlace(state.place);
  const keeps = (node) =>
    !state.off.has(node.family.id) &&
    (state.article === null || (node.articles || []).includes(state.article)) &&
    isTimely(node) &&
    (!near || near.has(node.id)) &&
    (!there || there.has(node.id));
  return new Set(NODES.filter(keeps).map((node) => node.id));
}

/** A place, the places in it, and all that is tied to one of them. */
function aroundPlace(place) {
  const places = new Set([place]);
  for (const at of places)
    for (const edge of NODES[at].ties)
      for (const relation of edge.relations)
        if (relation.p === "schema:containedInPlace" && relation.o === at) places.add(relation.s);
  const found = new Set(places);
  for (const at of places) for (const edge of NODES[at].ties) found.add(other(edge, at));
  for (const figure of CONTEXT.figures)
    if ((figure.place || []).some((at) => places.has(at)))
      for (const id of [...(figure.about || []), ...(figure.actor || [])]) found.add(id);
  return found;
}

/** The nodes within some steps of one. */
function reach(start, steps, allowed) {
  const found = new Set([start]);
  let rim = [start];
  for (let step = 0; step < steps; step++) {
    const next = rim.flatMap((at) => NODES[at].ties.filter(allowed).map((edge) => other(edge, at)));
    rim = [...new Set(next)].filter((id) => !found.has(id));
    rim.forEach((id) => found.add(id));
  }
  return found;
}

/** The shortest way from one node to another over what is shown, as ids; null where there is none. */
function shortestPath(start, end) {
  const before = new Map([[start, null]]);
  const queue = [start];
  for (const at of queue) {
    if (at === end) break;
    const next = NODES[at].ties
      .filter(edgeLeft)
      .map((edge) => other(edge, at))
      .sort((a, b) => a - b);
    for (const id of next) if (!before.has(id)) before.set(id, at) && queue.push(id);
  }
  if (!before.has(end)) return null;
  const path = [];
  for (let at = end; at !== null; at = before.get(at)) path.unshift(at);
  return path;
}

let left = new Set(); // what `filtered` said last

function edgeLeft(edge) {
  return left.has(edge.from) && left.has(edge.to) && edge.relations.some(relationShows);
}

/** What stands out: a path, the ends of the chosen edge, or the chosen node with what is around it; null when nothing does. */
function lit() {
  if (state.path) return new Set(state.path);
  if (state.edge !== null) return new Set([EDGES[state.edge].from, EDGES[state.edge].to]);
  return state.node === null ? null : reach(state.node, state.steps, edgeLeft);
}

/** Whether an edge is drawn strongly: it lies on the path, is chosen, or ends at the chosen or pointed-at node. */
function isStrong(edge) {
  if (edge.from === hovered || edge.to === hovered) return true;
  if (glow.has(edge.from) && glow.has(edge.to)) return true;
  if (state.path)
    return state.path.some(
      (id, i) => i && other(edge, id) === state.path[i - 1] && (edge.from === id || edge.to === id),
    );
  if (state.edge !== null) return edge.id === state.edge;
  return (
    state.node !== null &&
    lights !== null &&
    lights.has(edge.from) &&
    lights.has(edge.to) &&
    (state.steps > 1 || edge.from === state.node || edge.to === state.node)
  );
}

let lights = null; // what `lit` said last

function isDim(id) {
  return lights !== null && id >= 0 && !lights.has(id) && id !== hovered;
}
