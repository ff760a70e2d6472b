const measured = new Map();

/** A measure of every entity from 0 to 1, computed when it is first asked for. */
function measure(name) {
  if (!measured.has(name))
    measured.set(name, scaled({ between: betweenness, rank: pageRank, figures: figureCounts }[name]()));
  return measured.get(name);
}

function scaled(values) {
  const most = Math.max(...values, Number.MIN_VALUE);
  return values.map((value) => value / most);
}

function neighbours() {
  const isEntity = (id) => id < ENTITIES.length;
  return ENTITIES.map((node) => node.ties.map((edge) => other(edge, node.id)).filter(isEntity));
}

function figureCounts() {
  return ENTITIES.map((node) => (node.figures || []).length);
}

/** How often a random reader who follows relations comes by. */
function pageRank() {
  const ties = neighbours();
  let rank = ties.map(() => 1 / ties.length);
  for (let round = 0; round < 60; round++) {
    const idle = rank.reduce((sum, value, i) => sum + (ties[i].length ? 0 : value), 0);
    const next = ties.map(() => (0.15 + 0.85 * idle) / ties.length);
    rank.forEach((value, i) => ties[i].forEach((to) => (next[to] += (0.85 * value) / ties[i].length)));
    rank = next;
  }
  return rank;
}

/** On how many shortest ways between two others a node lies (Brandes 2001); from at most 400 starts. */
function betweenness() {
  const ties = neighbours();
  const total = ties.map(() => 0);
  const stride = Math.ceil(ties.length / 400);
  for (let start = 0; start < ties.length; start += stride) addDependencies(ties, start, total);
  return total;
}

function addDependencies(ties, start, total) {
  const far = ties.map(() => -1);
  const ways = ties.map(() => 0);
  const order = [start];
  far[start] = 0;
  ways[start] = 1;
  for (const at of order)
    for (const to of ties[at]) {
      if (far[to] < 0) (order.push(to), (far[to] = far[at] + 1));
      if (far[to] === far[at] + 1) ways[to] += ways[at];
    }
  const owed = ties.map(() => 0);
  for (const at of order.reverse()) {
    for (const to of ties[at])
      if (far[to] === far[at] + 1) owed[at] += (ways[at] / ways[to]) * (1 + owed[to]);
    if (at !== start) total[at] += owed[at];
  }
}
