const WORDS = read("words");
const LANGUAGES = ["zh", "en"];

function read(id) {
  return JSON.parse(document.getElementById(id).textContent);
}

/** The interface's word in the language of the reader. */
function say(key) {
  return WORDS.ui[key][LANGUAGES.indexOf(state.language)];
}

function kindWord(kind) {
  return (WORDS.kinds[kind] || [kind, kind])[LANGUAGES.indexOf(state.language)];
}

/** `at` is 0 for the word on the edge, 1 from its subject, 2 from its object. */
function relationWord(predicate, at) {
  const words = WORDS.relations[predicate];
  return words ? words[LANGUAGES.indexOf(state.language)][at] : predicate.replace(/^.*:/, "");
}

/** 1324.6万: the way a reader of the language writes it. */
function number(value) {
  const locale = state.language === "zh" ? "zh-CN" : "en-GB";
  const exact = Number(value);
  if (state.language === "zh" && Math.abs(exact) >= 1e8) return `${trimmed(exact / 1e8, locale)}亿`;
  if (state.language === "zh" && Math.abs(exact) >= 1e4) return `${trimmed(exact / 1e4, locale)}万`;
  return trimmed(exact, locale);
}

function trimmed(value, locale) {
  return value.toLocaleString(locale, { maximumFractionDigits: 6 });
}

const SIGNS = { atLeast: "≥ ", atMost: "≤ ", approximately: "≈ ", exact: "" };

function figureText(figure) {
  if (figure.surface && state.language === "zh") return figure.surface;
  const value =
    figure.value === undefined ? figure.surface || "?" : (SIGNS[figure.bound] || "") + number(figure.value);
  return `${value} ${figure.unit || ""}`.trim();
}

const SPANS = { Y: "year", M: "month", W: "week", D: "day" };

/** P1Y: 每年; what is not one year, month, week or day stays as it is. */
function recurrenceText(duration) {
  const [, unit] = /^P1([YMWD])$/.exec(duration) || [];
  return unit ? [say("every"), say(SPANS[unit])].join(state.language === "zh" ? "" : " ") : duration;
}

function periodText(first, last) {
  if (!first && !last) return "";
  if (!first) return `${say("until")} ${last}`;
  if (!last) return `${say("from")} ${first}`;
  if (first === last) return first;
  if (first.endsWith("-01-01") && last === `${first.slice(0, 4)}-12-31`) return first.slice(0, 4);
  return `${first} ${say("to")} ${last}`;
}
