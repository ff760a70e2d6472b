const MOST_HITS = 12;

function startSearch() {
  const field = document.getElementById("search");
  field.placeholder = say("search");
  field.setAttribute("aria-label", say("search"));
  field.addEventListener("input", showHits);
  field.addEventListener("focus", showHits);
  field.addEventListener("keydown", onSearchKey);
  document.addEventListener("pointerdown", (event) => event.target.closest(".finder") || hideHits());
}

function found(text) {
  const wanted = text.trim().toLowerCase();
  if (!wanted) return [];
  const rank = (i) => Math.min(...[NODES[i].name, ...(NODES[i].alt || [])].map((name) => rankOf(name.toLowerCase(), wanted)));
  return BY_SIZE.map((i) => [rank(i), i]).filter(([r]) => r < 3).sort((a, b) => a[0] - b[0]).slice(0, MOST_HITS).map(([, i]) => i);
}

function rankOf(name, wanted) {
  const at = name.indexOf(wanted);
  return name === wanted ? 0 : at === 0 ? 1 : at > 0 ? 2 : 3;
}

function showHits() {
  const field = document.getElementById("search");
  const hits = found(field.value);
  const list = document.getElementById("hits");
  const rows = hits.map((id, i) =>
    element("li", { role: "option", id: `hit${i}`, "data-node": id, "aria-selected": String(i === 0), onpointerdown: () => pick(id) },
      icon(NODES[id].family), NODES[id].name, element("span", { class: "soft", text: kindWord(NODES[id].kind) })));
  list.replaceChildren(...(rows.length ? rows : [element("li", { class: "soft", text: say("none") })]));
  list.hidden = !field.value.trim();
  field.setAttribute("aria-expanded", String(!list.hidden));
  field.setAttribute("aria-activedescendant", rows.length ? "hit0" : "");
}

function hideHits() {
  document.getElementById("hits").hidden = true;
  document.getElementById("search").setAttribute("aria-expanded", "false");
}

function onSearchKey(event) {
  const options = [...document.querySelectorAll("#hits [role=option]")];
  const at = options.findIndex((option) => option.getAttribute("aria-selected") === "true");
  if (event.key === "Enter" && at >= 0) pick(Number(options[at].dataset.node));
  else if (event.key === "Escape") hideHits();
  else if (event.key === "ArrowDown" || event.key === "ArrowUp") move(options, at, event.key === "ArrowDown" ? 1 : -1);
  else return;
  event.preventDefault();
}

function move(options, at, step) {
  const next = options[(at + step + options.length) % options.length];
  options.forEach((option) => option.setAttribute("aria-selected", String(option === next)));
  document.getElementById("search").setAttribute("aria-activedescendant", next ? next.id : "");
}

function pick(id) {
  hideHits();
  document.getElementById("search").value = NODES[id].name;
  visit(id);
}
