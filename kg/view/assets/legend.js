function drawLegend() {
  const counts = new Map();
  for (const node of NODES) counts.set(node.family, (counts.get(node.family) || 0) + 1);
  const legend = document.getElementById("legend");
  legend.setAttribute("aria-label", say("legend"));
  legend.replaceChildren(
    ...FAMILIES.filter((family) => counts.has(family)).map((family) => legendRow(family, counts.get(family))),
  );
}

function legendRow(family, count) {
  const toggle = () => {
    state.off.has(family.id) ? state.off.delete(family.id) : state.off.add(family.id);
    drawLegend();
    drawReader();
    show();
    document.querySelector(`#legend [data-family="${family.id}"]`).focus();
  };
  const words = [
    icon(family),
    element("span", { text: family[state.language] }),
    element("span", { class: "count", text: String(count) }),
  ];
  return element(
    "button",
    {
      type: "button",
      class: "row",
      "aria-pressed": String(!state.off.has(family.id)),
      "data-family": family.id,
      onclick: toggle,
    },
    ...words,
  );
}
