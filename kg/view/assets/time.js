/** The days that something on the page begins or ends, in order. */
const DAYS = [
  ...new Set([...ENTITIES, ...CONTEXT.figures].flatMap((it) => [it.first, it.last]).filter(Boolean)),
].sort();

/** Two handles over the dates of the page, with a bar for how much falls to each. */
function timeControls() {
  if (DAYS.length < 2) return [];
  const last = DAYS.length - 1;
  const handle = (key, at) => {
    const range = element("input", {
      type: "range",
      min: 0,
      max: last,
      "aria-label": say(key),
      oninput: () => moveTime(key, Number(range.value)),
    });
    range.value = at;
    range.setAttribute("aria-valuetext", DAYS[at]);
    return range;
  };
  const from = state.from ? DAYS.indexOf(state.from) : 0;
  const until = state.until ? DAYS.indexOf(state.until) : last;
  return [
    element("h4", { text: say("time") }),
    element("div", { class: "bars", "aria-hidden": "true" }, ...DAYS.map(barOf)),
    element("div", { class: "times" }, handle("from", from), handle("until", until)),
    element("output", { class: "soft", id: "span", text: spanText() }),
  ];
}

function barOf(day, i) {
  const dated = [...ENTITIES, ...CONTEXT.figures].filter((it) => it.first || it.last);
  const count = dated.filter((it) => (!it.first || it.first <= day) && (!it.last || it.last >= day)).length;
  const bar = element("i", { "data-day": i });
  bar.style.height = `${Math.max(2, (28 * count) / Math.max(1, dated.length))}px`;
  return bar;
}

function moveTime(key, at) {
  const last = DAYS.length - 1;
  state[key] = (key === "from" ? at === 0 : at === last) ? null : DAYS[at];
  if (state.from && state.until && state.from > state.until)
    state[key === "from" ? "until" : "from"] = state[key];
  document.getElementById("span").textContent = spanText();
  show();
}

function spanText() {
  return `${state.from || DAYS[0]} ${say("to")} ${state.until || DAYS.at(-1)}`;
}
