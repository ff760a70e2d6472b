const JUDGING = CONTEXT.judging; // what forms send, and what was judged; a page that is only read has none

function claimOf(relation, quote) {
  if (!JUDGING) return null;
  const [s, o] = [relation.s, relation.o].map((id) => JUDGING.entities[id]);
  return JUDGING.claims[[READING.claims[quote].join(","), s, relation.p, o].join(" ")];
}

function figureClaim(figure) {
  return JUDGING ? idOf(JUDGING.figures[CONTEXT.figures.indexOf(figure)]) : null;
}

/** What judgements call an entity or a figure. */
function idOf(iri) {
  return iri.slice(JUDGING.base.length);
}

/** What the panel says of a claim, with what it takes to judge it. */
function judged(item, claim) {
  if (claim) item.append(...judgements(JUDGING.opinions[claim], ["reject", "accept"], { one: claim }));
  return item;
}

/** What was said of a claim or a pair, and what can still be said. */
function judgements(opinion, verdicts, fields) {
  if (!opinion) return [form(fields, verdicts)];
  const others = opinion.open.length
    ? element("details", {}, element("summary", { text: say("otherwise") }), form(fields, opinion.open))
    : "";
  return [...opinion.judgements.map((line, i) => judgementLine(line, i ? "" : opinion.outcome)), others];
}

function judgementLine(line, outcome) {
  const where = `${JUDGING.file} ${say("line").replace("#", line.line)}`;
  return element(
    "div",
    { class: "judgement" },
    element("b", { text: say(line.verdict) }),
    element("span", { text: [line.who, line.when, line.why].filter(Boolean).join(" · ") }),
    element("span", { class: "soft", text: [outcome && say(outcome), where].filter(Boolean).join(" · ") }),
    form({ row: line.row }, []),
  );
}

/** A form for one of some verdicts, with a reason; for none of them, to take a line back. */
function form(fields, verdicts) {
  const back = element("input", { type: "hidden", name: "back" });
  const sent = Object.entries({ token: JUDGING.token, ...fields });
  return element(
    "form",
    {
      class: "judge",
      method: "post",
      action: "/judge",
      onsubmit: () => (back.value = location.pathname + location.search + location.hash),
    },
    verdicts.length ? element("button", { disabled: "", hidden: "" }) : "", // Enter in the field means no verdict
    back,
    ...sent.map(([name, value]) => element("input", { type: "hidden", name, value })),
    ...verdicts.map((verdict) => element("button", { name: "verdict", value: verdict, text: say(verdict) })),
    verdicts.length ? reason() : element("button", { text: say("withdraw") }),
  );
}

function reason() {
  const text = say("why");
  const properties = { name: "why", maxlength: 500, placeholder: text, "aria-label": text, autocomplete: "off" };
  return element("input", properties);
}

/** Whether an entity is another one, as far as names look alike; others can be named on its own page. */
function doubtsOf(id) {
  if (!JUDGING || id >= ENTITIES.length) return [];
  const own = idOf(JUDGING.entities[id]);
  const about = JUDGING.doubts.filter(({ one, other }) => one.id === own || other.id === own);
  const page = element("a", { class: "onward", href: `/id/${own}#names`, text: say("another") });
  return [heading("doubts", about.length || ""), ...about.map((doubt) => doubtItem(doubt, own)), page];
}

function doubtItem({ one, other, opinion }, own) {
  const that = one.id === own ? other : one;
  return element(
    "section",
    { class: "item" },
    element("p", { text: that.name }, element("span", { class: "soft", text: ` ${that.id}` })),
    element("p", { class: "soft", text: that.sentence }),
    ...judgements(opinion, ["same", "different", "unsure"], { one: one.id, other: other.id }),
  );
}

function judgementsLink(quote) {
  const href = JUDGING && `${JUDGING.page}#said=${READING.claims[quote].join(",")}`;
  return href ? element("a", { class: "onward", href, text: say("judgements") }) : "";
}
