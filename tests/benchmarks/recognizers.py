"""Figures and periods on Microsoft's specs for Chinese, beside cn2an and recognizers-text.

`python -m tests.benchmarks.recognizers FOLDER`, where FOLDER is `Specs/` of microsoft/Recognizers-Text. Needs
`pip install '.[benchmarks]'`.

A case counts if news would write it: never with blanks between the characters of a numeral.
Numbers: one numeral that is all of the text, or a text without one; no minus, dozen, pair, power, `k` or 兆, and no 几,
which leaves the number open. Percentages: no minus, `k`, `M` or discount (折). Currencies: one amount in a unit of one
character, or one that ends in 元 or 币. Dimensions: no minus, bits, bytes, hertz, calories or ounces (两). Dates and spans
of days: no lunar calendar, reign, bare weekday, weekend, week of a month or bare year.

What a case expects must come out with its value, and where it expects nothing, nothing may. A span may end on the day
itself or the day before, since the specs take its end as exclusive, and at the end of its last year where that year is
named; a date without a year may lie ahead or behind.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, Final

import cn2an
from recognizers_date_time import recognize_datetime
from recognizers_number import recognize_number, recognize_percentage
from recognizers_number_with_unit import recognize_currency, recognize_dimension
from recognizers_text import Culture

from kg.corpus import reading
from kg.figures import figures
from kg.periods import periods

Case = Mapping[str, Any]
Values = tuple[Decimal, ...]
Span = tuple[str, str]

FILES: Final = {
    "number": "Number/Chinese/NumberModel.json",
    "percentage": "Number/Chinese/PercentModel.json",
    "currency": "NumberWithUnit/Chinese/CurrencyModel.json",
    "dimension": "NumberWithUnit/Chinese/DimensionModel.json",
    "date": "DateTime/Chinese/DateParser.json",
    "daterange": "DateTime/Chinese/DatePeriodParser.json",
}
UNWRITTEN: Final = {
    "number": re.compile(r"[kKM^e打双对雙對兆几幾俩倆-]|负|負|半百|百分|\S\s+\S"),
    "percentage": re.compile(r"折|[kKMＫ]|^[-－]|\S\s+\S"),
    "currency": re.compile(r"[又毛銭郎奈]|块$"),
    "dimension": re.compile(r"比特|字节|赫兹|负|卡|两$"),
    "date": re.compile(r"农历|初|大年|正月|^(?:星期|礼拜)|^三六七年"),
    "daterange": re.compile(
        r"周末|第一周|民国|康熙|神龙|雍正|^在789|^2018 看|(?:星期|周[一二三四五六日])|以[前后]|^从?\d{4}(?:到|-)\d{4}"
    ),
}
RECOGNIZE: Final[Mapping[str, Callable[[str, str], Sequence[Any]]]] = {
    "number": recognize_number,
    "percentage": recognize_percentage,
    "currency": recognize_currency,
    "dimension": recognize_dimension,
}
UNITS: Final = {"percentage": {"%", "个百分点"}}


def relevant(kind: str, case: Case) -> bool:
    """Whether news would write it."""
    results = case["Results"]
    texts = [result["Text"] for result in results] or [case["Input"]]
    if kind == "number" and results:
        return len(results) == 1 and texts[0] == case["Input"].strip() and not UNWRITTEN[kind].search(texts[0])
    if kind in {"date", "daterange"} and not results:
        return False
    return not any(UNWRITTEN[kind].search(text) for text in [*texts, *([case["Input"]] if kind == "daterange" else [])])


def numbers(words: Sequence[str]) -> Values:
    """Numbers as written in specs and by parsers."""
    found = []
    for word in words:
        try:
            found.append(Decimal(str(word).removesuffix("%")).normalize())
        except InvalidOperation:
            continue
    return tuple(found)


def by_kg(kind: str, text: str) -> Values:
    """What kg reads: everything in percentages, only what has a unit in currencies and dimensions."""
    return tuple(
        figure.value.normalize()
        for figure in figures(reading(text).strip())
        if figure.value is not None and figure.unit in UNITS.get(kind, {figure.unit})
    )


def by_recognizers(kind: str, text: str) -> Values:
    """What recognizers-text reads."""
    return numbers([found.resolution["value"] for found in RECOGNIZE[kind](text, Culture.Chinese) if found.resolution])


def by_cn2an(kind: str, text: str) -> Values:
    """What cn2an reads: the whole text as a number, else the numbers in the text once it has rewritten them."""
    try:
        return numbers([cn2an.cn2an(text.strip(), "smart")])
    except (ValueError, TypeError, KeyError):
        percent = "%" if kind == "percentage" else ""
        return numbers(re.findall(rf"\d+(?:\.\d+)?(?={percent})", str(cn2an.transform(text))))


def expected_spans(case: Case) -> frozenset[Span]:
    """The spans that are right, ends inclusive."""
    spans = set()
    for result in case["Results"]:
        for value in (result["Value"]["PastResolution"], result["Value"]["FutureResolution"]):
            first, last = value.get("date") or value["startDate"], value.get("date") or value["endDate"]
            spans |= {(first, end) for end in _ends(last)} if last != first else {(first, first)}
    return frozenset(spans)


def _ends(day: str) -> Iterator[str]:
    last = date.fromisoformat(day)
    yield from (day, str(last - timedelta(days=1)))
    if day.endswith("01-01"):
        yield f"{last.year}-12-31"


def spans_by_kg(text: str, reference: date) -> frozenset[Span]:
    """The spans that kg reads."""
    return frozenset((str(p.first), str(p.last)) for p in periods(reading(text), reference) if p.first and p.last)


def spans_by_recognizers(text: str, reference: date) -> frozenset[Span]:
    """The spans that recognizers-text reads."""
    found = recognize_datetime(text, Culture.Chinese, reference=datetime(reference.year, reference.month, reference.day))
    values = [value for one in found if one.resolution for value in one.resolution["values"]]
    return frozenset((v.get("start") or v.get("value", ""), v.get("end") or v.get("value", "")) for v in values)


def right(kind: str, case: Case, parser: str) -> bool:
    """Whether a parser answers a case as the spec does."""
    text = case["Input"]
    if kind in {"date", "daterange"}:
        reference = date.fromisoformat(case["Context"]["ReferenceDateTime"][:10])
        read = {"kg": spans_by_kg, "recognizers": spans_by_recognizers}.get(parser)
        return bool(read and read(text, reference) & expected_spans(case))
    wanted = numbers([result["Resolution"]["value"] for result in case["Results"]])
    got = {"kg": by_kg, "recognizers": by_recognizers, "cn2an": by_cn2an}[parser](kind, text)
    return set(wanted) <= set(got) if kind in {"currency", "dimension"} and wanted else wanted == got


def main(folder: Path) -> None:
    """Print a row for each kind, and what kg misses."""
    parsers = ("kg", "recognizers", "cn2an")
    print(f"{'':<12}{'cases':>7}" + "".join(f"{parser:>13}" for parser in parsers))
    missed = []
    for kind, name in FILES.items():
        cases = [case for case in json.loads((folder / name).read_text(encoding="utf-8-sig")) if relevant(kind, case)]
        hits = {parser: [right(kind, case, parser) for case in cases] for parser in parsers}
        print(f"{kind:<12}{len(cases):>7}" + "".join(f"{sum(hits[parser]):>13}" for parser in parsers))
        missed += [f"  {kind}: {case['Input']}" for case, hit in zip(cases, hits["kg"], strict=True) if not hit]
    print("kg misses", *missed, sep="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
