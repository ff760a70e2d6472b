/** What stands for each closed community that has something to show: named after its largest member. */
function closedGroups() {
  const found = new Map();
  if (!isLarge()) return found;
  for (const id of BY_SIZE) {
    const node = NODES[id];
    if (!left.has(id) || !isClosed(node.community)) continue;
    const key = -1 - node.community;
    const { x, y } = placeOf(node);
    const group = found.get(key) || {
      id: key,
      name: node.name,
      family: node.family,
      count: 0,
      x: 0,
      y: 0,
      members: [],
    };
    found.set(key, Object.assign(group, { count: group.count + 1, x: group.x + x, y: group.y + y }));
    group.members.push(id);
  }
  for (const group of found.values())
    Object.assign(group, {
      x: group.x / group.count,
      y: group.y / group.count,
      size: 46 * Math.sqrt(group.count),
    });
  return found;
}

/** The edges between what is shown: nodes of open communities, and communities that are closed. */
function mergedEdges() {
  const stand = (id) => (isClosed(NODES[id].community) ? -1 - NODES[id].community : id);
  const merged = new Map();
  for (const edge of EDGES) {
    const [a, b] = [stand(edge.from), stand(edge.to)];
    if (a === b || !edgeLeft(edge)) continue;
    if (a >= 0 && b >= 0) merged.set(edge.id, edgeRow(edge.id, edge.from, edge.to, edge.relations));
    else
      merged.set(
        `${Math.min(a, b)} ${Math.max(a, b)}`,
        edgeRow(`${Math.min(a, b)} ${Math.max(a, b)}`, a, b, []),
      );
  }
  return [...merged.values()];
}

function openGroup(id) {
  const { members } = groups.get(id);
  state.open.add(-1 - id);
  refresh();
  frame(members);
}

function closeGroups() {
  state.open.clear();
  choose(null);
  refresh();
  fitAll();
}

function drawGroup(ctx, group, x, y, radius) {
  ctx.save();
  ctx.globalAlpha = lights && !group.members.some((id) => lights.has(id)) ? 0.4 : 1;
  ctx.fillStyle = theme().haze;
  ctx.strokeStyle = group.id === hovered ? theme().ink : colourOf(NODES[group.members[0]]);
  ctx.lineWidth = 2.5 / network.getScale();
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, 2 * Math.PI);
  ctx.fill();
  ctx.stroke();
  ctx.restore();
}
