let openMenu = null;

/** A card beneath the tools; the tool that opened it closes it. */
function toggleMenu(name) {
  openMenu = openMenu === name ? null : name;
  drawTools();
  drawMenu();
  if (openMenu) document.querySelector("#menu :is(button, input, select)").focus();
}

function drawMenu() {
  const menu = document.getElementById("menu");
  menu.hidden = openMenu === null;
  if (openMenu)
    menu.replaceChildren(...{ filters: filtersMenu, looks: looksMenu, save: saveMenu }[openMenu]());
}

function looksMenu() {
  return [
    ...(HAS_MAP
      ? options("layout", ["ties", "map"], (value) => {
          change({ layout: value });
          firstView();
        })
      : []),
    ...options("size", ["ties", "between", "rank", "figures"], (value) => change({ size: value })),
    ...options("colour", ["family", "community"], (value) => change({ colour: value })),
    ...options("theme", ["light", "dark"], (value) => change({ theme: value }), themeName()),
    ...options("language", ["zh", "en"], (value) => change({ language: value })),
  ];
}

function options(key, values, set, now = state[key]) {
  const buttons = values.map((value) => choice(say(`${key}-${value}`), value === now, () => set(value)));
  const meaning = WORDS.ui[`${key}-${now}-means`]
    ? element("p", { class: "soft", text: say(`${key}-${now}-means`) })
    : "";
  return [
    element("h4", { text: say(key) }),
    element("div", { class: "segments", role: "group", "aria-label": say(key) }, ...buttons),
    meaning,
  ];
}

/** A change of state that may concern everything on the page. */
function change(changes) {
  const focused = document.activeElement.textContent;
  Object.assign(state, changes);
  refresh();
  const again = [...document.querySelectorAll("#menu button")].find((it) => it.textContent === focused);
  if (again) again.focus();
}

function filtersMenu() {
  return [
    ...(CONTEXT.articles.length > 1
      ? selection(
          "article",
          CONTEXT.articles.map((article, i) => [i, article.title || String(i + 1)]),
        )
      : []),
    ...selection(
      "place",
      placesByTies().map((node) => [node.id, node.name]),
    ),
    ...timeControls(),
    element("h4", { text: say("relations") }),
    ...predicates().map(([predicate, count]) => relationSwitch(predicate, count)),
    element("button", {
      type: "button",
      class: "choice",
      text: say("clear"),
      onclick: () => {
        clearFilters();
        drawMenu();
      },
    }),
  ];
}

function selection(key, entries) {
  const all = element("option", { value: "", text: say("all") });
  const field = element(
    "select",
    { id: `by-${key}`, onchange: () => change({ [key]: field.value === "" ? null : Number(field.value) }) },
    all,
    ...entries.map(([value, text]) => element("option", { value, text })),
  );
  field.value = state[key] ?? "";
  return entries.length
    ? [element("h4", {}, element("label", { for: `by-${key}`, text: say(key) })), field]
    : [];
}

function placesByTies() {
  return ENTITIES.filter((node) => node.family.id === "place").sort(
    (a, b) => b.ties.length - a.ties.length || a.id - b.id,
  );
}

function predicates() {
  const counts = new Map();
  for (const edge of EDGES)
    for (const { p } of edge.relations) if (!ROLES.has(p)) counts.set(p, (counts.get(p) || 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

function relationSwitch(predicate, count) {
  const box = element("input", {
    type: "checkbox",
    onchange: () => {
      box.checked ? state.without.delete(predicate) : state.without.add(predicate);
      show();
    },
  });
  box.checked = !state.without.has(predicate);
  return element(
    "label",
    { class: "row" },
    box,
    relationWord(predicate, 1),
    element("span", { class: "count", text: String(count) }),
  );
}

function clearFilters() {
  Object.assign(state, { article: null, place: null, from: null, until: null, alone: false });
  state.without.clear();
  show();
}
