"""What is said with regard to a figure before: a rise, a share, an amount for each, a total, what it covers."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import takewhile
from typing import Final

from kg.claims.observations.labels import clause
from kg.claims.observations.measure import NOTHING, Measure, akin, handed_on, last_of, named
from kg.claims.observations.names import spoken
from kg.claims.observations.nouns import bears, head, noun_behind, split
from kg.claims.observations.predicates import begins_statement, has_noun, has_verb
from kg.claims.observations.sums import sum_of
from kg.claims.observations.surroundings import Surroundings
from kg.claims.observations.wording import anywhere, ending, opening
from kg.claims.observations.words import reach
from kg.figures import kind

__all__ = ["derived"]

Earlier = Sequence[Measure]
Rule = Callable[[Surroundings, Earlier], Measure | None]

_STATEMENT: Final = 20
_WORTH: Final = "价值"
_TELLING: Final = 8  # characters: 完成上级下达任务的|85%
_AHEAD = re.compile(r"高出|低于|高于|超出")
_SHORT: Final = 12
_SERVES: Final = "服务"
_TOTALS: Final = ("总数", "总量", "总额", "总人数")
_SHORT_RATE: Final = 3  # characters: 签订率
_NUMBERS: Final = ("人数", "人次", "户数", "家数")
_PERSONS = re.compile(r"人(?![员才均口民工数士群力次大们])")
_RAISES = re.compile(r"[加减涨]薪")
_COMPARED = re.compile(r"(?:[同环]比|[比较]|与(?=[^,]{1,12}相比)|增幅|增速|降幅)")
_OF_WHOLE = re.compile(r"占[^,。的]{2,30}(?=的?\Z)")
_EACH = re.compile(r"(?:共计?|合计|总计|计)\Z")
_TOTAL_ONLY: Final = 2  # characters beside the word for a total: 总数, but 参保人数 is a name of its own
_AND_SOME = re.compile(r".*等(?:一[批大名]+)?")
_SMALLER = re.compile(r"不足|不到|超过|接近|约占?|仅占?")
_MULTIPLE = re.compile(r"(?:是|为|相当于)")


def derived(here: Surroundings, earlier: Earlier) -> Measure | None:
    """What a figure counts by the measures of the figures before it, if its own words send the reader there."""
    found = (rule(here, earlier) for rule in _RULES)
    return next((measure for measure in found if measure), None)


def _ahead(here: Surroundings, earlier: Earlier) -> Measure | None:
    """占40%,高出规定比例|5个百分点, 与上期相比增加|60人: how far it is from something else."""
    last = last_of(earlier)
    if here.figure.unit == "个百分点" and _AHEAD.match(here.before) and last.label:
        return handed_on(last, last.label + here.before, here)
    if (
        "相比" in here.before
        and ending("change").search(here.before)
        and not _COMPARED.search(here.before.replace("相比", ""))
        and last.label
    ):
        like = akin(earlier, here.figure.unit)
        return handed_on(like, f"{like.label}与{here.before}", here)
    return None


def _rise(here: Surroundings, earlier: Earlier) -> Measure | None:
    """增长19.4%, 比上年增加11个: a change of what is named before, here or with the figure before."""
    rate = kind(here.figure.unit) == "rate"
    compared = _COMPARED.search(here.before)
    if not ending("change").search(here.before) or not (compared or rate):
        return None
    own = here.before[: compared.start()] if compared else ending("change").sub("", here.before)
    if has_noun(own):
        return named(here.before, here)
    if rate and has_noun(here.preceding):
        return named(split(here.preceding)[0] + here.before, here)
    last = last_of(earlier)
    if here.figure.unit == "个百分点":
        return handed_on(last, last.label + here.before, here)
    return handed_on(last, (last.prefix if rate else "") + last.head + here.before, here)


def _listed_rate(here: Surroundings, earlier: Earlier) -> Measure | None:
    """集体合同、签订率达96%: the rate is that of the last item, and of the noun before it where it names none."""
    before, mark, last = here.before.rpartition("、")
    if kind(here.figure.unit) != "rate" or not mark or not last.endswith(("率", "面", "度")):
        return None
    return named(last if len(last) > _SHORT_RATE else head(before)[1].lstrip("好了") + last, here)


def _share(here: Surroundings, earlier: Earlier) -> Measure | None:
    """占69.3%, 占总数一半: a part of what is named before it, in the clause before or with the figure before."""
    of_whole = _OF_WHOLE.search(here.before)
    share = of_whole or ending("share").search(here.before)
    if not share or kind(here.figure.unit) != "rate" or here.figure.unit == "个百分点":
        return None
    part, words = here.before[: share.start()], f"{of_whole[0]}的比例" if of_whole else "占比"
    if part:
        words = "" if part.endswith(("比例", "比重")) else words
        return named(part + words, here)._replace(prefix="", head=part)
    if has_noun(here.preceding):
        return named(_AND_SOME.sub("", head(here.preceding)[1]) + words, here)
    last = last_of(earlier)
    subject = last.label.removeprefix(f"{last.whole}中" if last.whole else "")
    subject = subject if len(spoken(subject)) <= _SHORT and not begins_statement(subject) else last.head
    return handed_on(last, subject + words, here)


def _of_number(here: Surroundings, earlier: Earlier) -> Measure | None:
    """占会员总数300人的|20%: a part of a number."""
    if kind(here.figure.unit) != "rate" or here.raw.strip() != "的" or not last_of(earlier).label.endswith(_TOTALS):
        return None
    subject = earlier[-2].head if len(earlier) > 1 else ""
    return named(f"{subject}占{last_of(earlier).label}的比例", here)


def _multiple(here: Surroundings, earlier: Earlier) -> Measure | None:
    """是上年的两倍."""
    if kind(here.figure.unit) != "rate" or not _MULTIPLE.match(here.before):
        return None
    last = last_of(earlier)
    return handed_on(last, f"{last.label if kind(last.unit) == 'rate' else last.head}{here.before}倍数", here)


def _reached(here: Surroundings, earlier: Earlier) -> Measure | None:
    """完成任务的98%, 不足全市职工的六成."""
    begun = begins_statement(here.before)
    if kind(here.figure.unit) != "rate" or not here.before.endswith("的") or not (begun or _SMALLER.match(here.before)):
        return None
    if begun and len(spoken(here.before)) > _TELLING:
        return named(f"{here.before}比例", here)
    last = last_of(earlier)
    return handed_on(last, f"{last.prefix}{last.head}{here.before}比例", here)


def _part(here: Surroundings, earlier: Earlier) -> Measure | None:
    """八成的职工, 三分之二由县里承担: a rate with nothing before it."""
    if kind(here.figure.unit) != "rate" or has_noun(here.before) or not here.after:
        return None
    if begins_statement(here.after):
        last = last_of(earlier)
        subject = "" if kind(last.unit) == "rate" else last.head
        return handed_on(last, f"{subject}{here.after}的比例", here)
    noun, statement = _those(here.after) or split(here.after.removeprefix("的"))
    if _RAISES.fullmatch(noun):
        return named(f"{noun}幅度", here)
    statement = statement or here.listing.statement
    end = here.after_start + reach(here.masked, 0, here.after.find(noun) + len(noun))
    return named(f"{statement}的{noun}占比" if statement else f"{noun}占比", here)._replace(end=end)


def _those(after: str) -> tuple[str, str] | None:
    """两成|人时薪…: those who are a part, and what is said of them."""
    persons = _PERSONS.match(after)
    said = after[1:].removeprefix("更") if persons else ""
    return ("人", said if begins_statement(said) else "") if persons else None


def _per(here: Surroundings, earlier: Earlier) -> Measure | None:
    """每人500元: of what, the figure before tells."""
    per = anywhere("per").search(here.before)
    if not per or (kind(here.figure.unit) != "money" and has_verb(here.before) and here.after):
        return None
    noun = "" if begins_statement(here.after) else split(here.after.removeprefix("的"))[0]
    if noun and here.before.endswith(_WORTH):
        return named(here.before[per.start() :].removesuffix(_WORTH) + noun + _WORTH, here)
    last = last_of(earlier)
    if has_noun(here.before):
        of = last.head if per.start() == 0 and kind(last.unit) == "people" else ""
        own = named(sum_of(of + here.before + noun, here), here)
        before = here.before[: per.start()]
        return own._replace(prefix="", head=before) if before else own._replace(prefix=own.prefix or per[0])
    verb = last.prefix if kind(last.unit) == "people" and begins_statement(last.prefix) else ""
    return handed_on(last, verb + sum_of(last.head + here.before + noun, here), here)


def _total(here: Surroundings, earlier: Earlier) -> Measure | None:
    """总数达31家, 累计建成42个: the noun is that of the last figure in the same unit."""
    like = _entire(akin(earlier, here.figure.unit))
    if not like.head or like.unit != here.figure.unit or kind(like.unit) == "money" or _names_itself(here):
        return None
    if kind(like.unit) == "people" and ending("award_end").search(like.head.rstrip("”")):
        return None
    if not (here.before or here.after) or here.after.startswith(("为", "是")):
        return None
    if anywhere("total").search(here.raw) and here.before and not has_verb(here.before):
        return handed_on(like, like.head + here.before, here)
    if here.after and not has_verb(here.before):
        return handed_on(like, clause(here.before, like.head, here.after), here)
    return handed_on(like, here.before + like.head + here.after, here)


def _goods(here: Surroundings, earlier: Earlier) -> Measure | None:
    """准备了价值80元的礼包,送出|60份: the goods are those whose worth the figure before gives."""
    last = last_of(earlier)
    goods = last.head.removesuffix(_WORTH)
    told = here.after or not here.before or has_noun(here.before) or kind(here.figure.unit) != "count"
    return None if told or goods in {"", last.head} else handed_on(last, here.before + goods, here)


def _entire(part: Measure) -> Measure:
    """The whole of which a measure is a part: 新建站点5个,其中…2个,总数达30个."""
    return part._replace(head=part.whole, prefix="") if part.whole else part


def _sum(here: Surroundings, earlier: Earlier) -> Measure | None:
    """共计16.9万元, 其中5元由工会补贴."""
    last = last_of(earlier)
    if kind(here.figure.unit) != "money" or _names_itself(here) or not last.head:
        return None
    if _EACH.match(here.before) or (not here.before and _EACH.search(here.raw.strip())):
        return handed_on(last, _for_all(earlier), here)
    if here.before:
        total = opening("total").fullmatch(here.before)
        if total and has_noun(here.preceding):
            return named(_AND_SOME.sub("", head(here.preceding)[1]) + here.before, here)
        return handed_on(last, last.head + last.said + here.before, here) if total else None
    if here.after:
        return handed_on(last, f"{last.head}{here.after[:_STATEMENT]}的金额", here)
    in_all = anywhere("total").search(here.raw)
    return handed_on(last, f"{last.prefix}{last.head}共计金额", here) if in_all else None


def _for_all(earlier: Earlier) -> str:
    """What comes to so much in all: 学生20名,每名助学金300元,|计6000元."""
    last = last_of(earlier)
    people = next((measure for measure in reversed(earlier) if kind(measure.unit) != "money"), NOTHING)
    each = anywhere("per").search(last.label)
    if not each:
        sums = list(takewhile(lambda measure: kind(measure.unit) == "money", reversed(earlier)))
        several = "、".join(measure.head for measure in reversed(sums))
        return f"{several if len(sums) > 1 else last.prefix + last.head}共计金额"
    sum_for_each = last.label[each.end() :]
    if sum_for_each == "金额":
        return f"{people.label}共计金额"
    return f"{last.label[: each.start()] or people.head}{sum_for_each}共计"


def _dependent(here: Surroundings, earlier: Earlier) -> Measure | None:
    """覆盖企业8695家: what covers them is the noun of the figure before."""
    last = last_of(earlier)
    if here.before.endswith(_NUMBERS):
        return None
    if here.acted or here.opens or not last.head or "rate" in {kind(here.figure.unit), kind(last.unit)} or "的" in here.before:
        return None
    serves = here.before == _SERVES and not here.after and kind(last.unit) != "money"
    if not (serves or opening("dependent").match(here.before)) or noun_behind(here.before, here.after, followed=here.followed):
        return None
    subject = last.subject or ("" if bears(last.head) else last.head.removesuffix("数").removesuffix("总"))
    if not subject:
        return None
    return named(subject + here.before, here)._replace(subject=subject)


def _names_itself(here: Surroundings) -> bool:
    return has_noun(here.before) or noun_behind(here.before, here.after, followed=here.followed)


_RULES: Final[tuple[Rule, ...]] = (
    _of_number,
    _ahead,
    _listed_rate,
    _rise,
    _share,
    _multiple,
    _reached,
    _part,
    _per,
    _sum,
    _goods,
    _total,
    _dependent,
)
