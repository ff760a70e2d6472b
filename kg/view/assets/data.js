const CONTEXT = read("context");
const FAMILIES = read("families");
const FAMILY_OF = new Map(FAMILIES.flatMap((family) => family.kinds.map((kind) => [kind, family])));
const ENTITIES = read("nodes");
const NODES = ENTITIES.concat(CONTEXT.figures.map(figureNode));
const EDGES = read("edges").concat(figureEdges());
const ROLES = new Set(["gh:actor", "gh:about", "gh:place"]);

for (const [id, node] of NODES.entries())
  Object.assign(node, { id, family: FAMILY_OF.get(node.kind), ties: [] });
for (const [id, edge] of EDGES.entries()) {
  edge.id = id;
  NODES[edge.from].ties.push(edge);
  NODES[edge.to].ties.push(edge);
}

/** What is named first where not all names fit. */
const BY_SIZE = NODES.map((_, i) => i).sort(
  (a, b) => (b === CONTEXT.centre) - (a === CONTEXT.centre) || NODES[b].size - NODES[a].size || a - b,
);

/** A figure as a node of its own, beside what it is about: hidden until the legend shows it. */
function figureNode(figure, i) {
  const home =
    ENTITIES[
      [...(figure.about || []), ...(figure.actor || []), ...(figure.place || [])][0] ?? CONTEXT.centre
    ];
  const turn = i * 2.39996;
  const far = (home ? home.size : 0) + 34;
  const around = ([x, y]) => [x + far * Math.cos(turn), y + far * Math.sin(turn)];
  const [x, y] = home ? around([home.x, home.y]) : [0, 0];
  const quotes = figure.quotes || [];
  const articles = [...new Set(quotes.map((quote) => CONTEXT.quotes[quote].article))];
  return {
    kind: "Observation",
    name: figure.measure,
    x,
    y,
    tall: home ? around(home.tall) : [0, 0],
    map: home && home.map ? around(home.map) : undefined,
    size: 7,
    community: home ? home.community : 0,
    figures: [i],
    first: figure.first,
    last: figure.last,
    articles,
  };
}

function figureEdges() {
  const ties = (figure, i) =>
    ["actor", "about", "place"].flatMap((role) =>
      (figure[role] || []).map((o) => ({
        from: ENTITIES.length + i,
        to: o,
        relations: [{ s: ENTITIES.length + i, p: `gh:${role}`, o, quotes: figure.quotes || [] }],
      })),
    );
  return CONTEXT.figures.flatMap(ties);
}

const HAS_MAP = ENTITIES.some((node) => node.map);

function other(edge, node) {
  return edge.from === node ? edge.to : edge.from;
}

function namesOf(...ids) {
  return ids.flatMap((id) => [NODES[id].name, ...(NODES[id].alt || [])]);
}
