function drawLegend() {
  const counts = new Map();
  for (const node of NODES) counts.set(node.family, (counts.get(node.family) || 0) + 1);
  const rows = FAMILIES.filter((family) => counts.has(family)).map((family) => legendRow(family, counts.get(family)));
  const legend = document.getElementById("legend");
  legend.setAttribute("aria-label", say("legend"));
  legend.replaceChildren(...rows);
}

function legendRow(family, count) {
  const on = !state.off.has(family.id);
  const toggle = () => {
    on ? state.off.add(family.id) : state.off.delete(family.id);
    drawLegend();
    paint();
    document.querySelector(`#legend [data-family="${family.id}"]`).focus();
  };
  return element("button", { type: "button", class: "row", "aria-pressed": String(on), "data-family": family.id, onclick: toggle },
    icon(family), element("span", { text: family[state.language] }), element("span", { class: "count", text: String(count) }));
}
