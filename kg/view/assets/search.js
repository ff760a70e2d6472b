const MOST_HITS = 12;
const INITIALS = "ABCDEFGHJKLMNOPQRSTWXYZ";
const FIRST_OF = [..."阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥仨他穵夕丫帀"]; // the first character of each initial, as Unicode sorts pinyin
const TWO_WAYS = {
  重: "CZ",
  长: "CZ",
  行: "HX",
  乐: "LY",
  会: "HK",
  厦: "SX",
  调: "DT",
  朝: "CZ",
  单: "DS",
  曾: "CZ",
  都: "D",
  覃: "QT",
  番: "FP",
  尉: "WY",
};
const PINYIN = new Intl.Collator("zh-Hans-CN-u-co-pinyin");

function startSearch() {
  const field = document.getElementById("search");
  field.addEventListener("input", showHits);
  field.addEventListener("focus", showHits);
  field.addEventListener("keydown", onSearchKey);
  document.addEventListener("pointerdown", (event) => event.target.closest(".finder") || hideHits());
}

/** The entities that a text finds, by name or by the initials of their pinyin, the closest first. */
function found(text) {
  const wanted = text.trim().toLowerCase();
  if (!wanted) return [];
  const initials = /^[a-z]+$/.test(wanted);
  const rank = (id) =>
    Math.min(
      ...namesOf(id).map((name) => rankOf(name.toLowerCase(), wanted)),
      initials ? 3 + initialsRank(id, wanted) : 9,
    );
  const ranked = BY_SIZE.filter((id) => id < ENTITIES.length).map((id) => [rank(id), id]);
  return ranked
    .filter(([r]) => r < 6)
    .sort((a, b) => a[0] - b[0])
    .slice(0, MOST_HITS)
    .map(([, id]) => id);
}

function rankOf(name, wanted) {
  const at = name.indexOf(wanted);
  return name === wanted ? 0 : at === 0 ? 1 : at > 0 ? 2 : 9;
}

const initialsOf = new Map();

function initialsRank(id, wanted) {
  if (!initialsOf.has(id))
    initialsOf.set(
      id,
      namesOf(id).map((name) => [...name].map(initial)),
    );
  return Math.min(...initialsOf.get(id).map((letters) => matchAt(letters, wanted.toUpperCase())));
}

/** 0 where the initials begin so, 1 where they go on so, 9 where they don't. */
function matchAt(letters, wanted) {
  const at = letters.findIndex((_, start) =>
    [...wanted].every((letter, i) => (letters[start + i] || "").includes(letter)),
  );
  return at < 0 ? 9 : at === 0 ? 0 : 1;
}

function initial(character) {
  if (!/\p{Script=Han}/u.test(character)) return character.toUpperCase();
  const at = FIRST_OF.findLastIndex((first) => PINYIN.compare(character, first) >= 0);
  return TWO_WAYS[character] || INITIALS[at] || "";
}

function showHits() {
  const field = document.getElementById("search");
  const hits = found(field.value);
  const list = document.getElementById("hits");
  const options = hits.map((id, i) =>
    element(
      "li",
      {
        role: "option",
        id: `hit${i}`,
        "data-node": id,
        "aria-selected": String(i === 0),
        onpointerdown: (event) => {
          event.preventDefault();
          pick(id);
        },
      },
      icon(NODES[id].family),
      element("span", { text: NODES[id].name }),
      element("span", { class: "soft", text: kindWord(NODES[id].kind) }),
    ),
  );
  list.replaceChildren(
    ...(options.length
      ? options
      : [element("li", { class: "soft", role: "presentation", text: say("none") })]),
  );
  list.hidden = !field.value.trim();
  field.setAttribute("aria-expanded", String(!list.hidden));
  field.setAttribute("aria-activedescendant", options.length ? "hit0" : "");
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
  else if (event.key === "ArrowDown" || event.key === "ArrowUp")
    select(options, at + (event.key === "ArrowDown" ? 1 : -1));
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function select(options, at) {
  const next = options[(at + options.length) % options.length];
  if (!next) return;
  options.forEach((option) => option.setAttribute("aria-selected", String(option === next)));
  document.getElementById("search").setAttribute("aria-activedescendant", next.id);
  next.scrollIntoView({ block: "nearest" });
}

function pick(id) {
  hideHits();
  document.getElementById("search").value = "";
  visit(id);
  document.getElementById("panel").focus();
}
