"""The gazetteer: names, homonyms, past areas, and what its finder must not find."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.gazetteer import Area, ancestors, areas, enclosing, finder, named, parent, resolve
from kg.lexicon import column
from kg.model import Kind

some_area = st.sampled_from(areas())


def names(name: str) -> list[str]:
    return [area.name for area in named(name)]


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("焦作", "焦作市"),
        ("沁阳", "沁阳市"),
        ("新疆", "新疆维吾尔自治区"),
        ("广西", "广西壮族自治区"),
        ("恩施", "恩施土家族苗族自治州"),
        ("恩施州", "恩施土家族苗族自治州"),
        ("黔东南州", "黔东南苗族侗族自治州"),
        ("酉阳县", "酉阳土家族苗族自治县"),
        ("达茂旗", "达尔罕茂明安联合旗"),
        ("东乡县", "东乡族自治县"),
        ("鄂温克旗", "鄂温克族自治旗"),
        ("锡林郭勒", "锡林郭勒盟"),
        ("喀什", "喀什地区"),
        ("神农架", "神农架林区"),
        ("六枝", "六枝特区"),
        ("浦东", "浦东新区"),
        ("香港", "香港特别行政区"),
        ("台北", "台北市"),
        ("吉林", "吉林省"),
        ("吉林市", "吉林市"),
        ("长沙", "长沙市"),
        ("长沙县", "长沙县"),
        ("襄樊", "襄樊市"),
        ("新星市", "新星市"),
    ],
)
def test_first_bearer_of_a_name(name: str, first: str) -> None:
    assert names(name)[0] == first


@pytest.mark.parametrize("name", ["沙", "赣", "", "市辖区", "河南人", "焦作市总工会", "省直辖县级行政区划"])
def test_no_name(name: str) -> None:
    assert names(name) == []


@pytest.mark.parametrize(
    ("name", "chain"),
    [
        ("沁阳市", ["焦作市", "河南省"]),
        ("东城区", ["北京市"]),
        ("仙桃市", ["湖北省"]),
        ("湄潭县", ["遵义市", "贵州省"]),
        ("中西区", ["香港特别行政区"]),
        ("澎湖县", ["台湾省"]),
        ("台湾省", []),
    ],
)
def test_ancestors(name: str, chain: list[str]) -> None:
    assert [area.name for area in ancestors(named(name)[0])] == chain


@pytest.mark.parametrize(
    ("name", "home", "code"),
    [
        ("鼓楼区", "南京市", "320106"),
        ("鼓楼区", "福州市", "350102"),
        ("鼓楼区", "福建省", "350102"),
        ("鼓楼区", "厦门市", "350102"),
        ("鼓楼区", "玄武区", "320106"),
        ("通州区", "南通市", "320612"),
        ("通州区", "如皋市", "320612"),
        ("通州区", "北京市", "110112"),
        ("城关区", "兰州市", "620102"),
        ("长沙", "长沙县", "430100"),
        ("恩施", "恩施市", "422800"),
        ("河南", "郑州市", "410000"),
        ("河南", "黄南藏族自治州", "632324"),
        ("焦作", "北京市", "410800"),
        ("夷陵", None, "420506"),
        ("海南", None, "460000"),
    ],
)
def test_resolved(name: str, home: str | None, code: str) -> None:
    area = resolve(name, within=home)
    assert area is not None
    assert area.code == code


@pytest.mark.parametrize(
    ("name", "home"),
    [
        ("鼓楼区", None),
        ("鼓楼区", "广东省"),
        ("朝阳区", None),
        ("朝阳区", "焦作市"),
        ("城关区", None),
        ("市中区", "山东省"),
        ("某某市", "焦作市"),
    ],
)
def test_left_open(name: str, home: str | None) -> None:
    assert resolve(name, within=home) is None


@pytest.mark.parametrize(
    ("name", "year", "code"),
    [
        ("沙县", None, "350405"),
        ("沙县", 2016, "350427-2020"),
        ("三元区", 2019, "350403-2020"),
        ("三元区", 2024, "350404"),
        ("巢湖市", 2008, "341400-2010"),
        ("巢湖市", None, "340181"),
        ("襄樊市", 2023, "420600-2009"),
        ("莱芜", 2015, "371200-2017"),
        ("莱芜", 2022, "370116"),
    ],
)
def test_by_year(name: str, year: int | None, code: str) -> None:
    area = resolve(name, year=year)
    assert area is not None
    assert area.code == code


@pytest.mark.parametrize(
    ("past", "successors"),
    [
        ("通州市", ["通州区"]),
        ("上虞市", ["上虞区"]),
        ("即墨市", ["即墨区"]),
        ("宜昌县", ["夷陵区"]),
        ("襄樊市", ["襄阳市"]),
        ("思茅市", ["普洱市"]),
        ("下城区", ["拱墅区"]),
        ("江干区", ["上城区"]),
        ("崇文区", ["东城区"]),
        ("莱芜市", ["济南市"]),
        ("遵义县", ["播州区"]),
        ("黔西县", ["黔西市"]),
        ("米林县", ["米林市"]),
    ],
)
def test_what_became_of_it(past: str, successors: list[str]) -> None:
    by_code = {area.code: area.name for area in areas()}
    ended = [area for area in named(past) if area.name == past and area.until is not None]
    assert [by_code[code] for area in ended[:1] for code in area.became] == successors


@pytest.mark.parametrize(
    ("home", "level", "meant"),
    [
        ("南宁市", "区", "广西壮族自治区"),
        ("青秀区", "区", "青秀区"),
        ("灵武市", "市", "灵武市"),
        ("玛沁县", "州", "果洛藏族自治州"),
        ("兰州市", "区", None),
        ("大兴安岭地区", "区", None),
    ],
)
def test_what_a_bare_level_means(home: str, level: str, meant: str | None) -> None:
    above = enclosing(named(home)[0], level)
    assert (above.name if above else None) == meant


@pytest.mark.parametrize(("year", "code"), [(2012, "652201-2015"), (2015, "652201-2015"), (2016, "650500"), (None, "650500")])
def test_a_city_that_took_the_name_of_its_prefecture(year: int | None, code: str) -> None:
    area = resolve("哈密市", year=year)
    assert area is not None
    assert area.code == code


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("河南省焦作市沁阳市紫陵镇", ["河南省", "焦作市", "沁阳市"]),
        ("长江南京段的船员", ["南京"]),
        ("从遵义、铜仁到黔东南州", ["遵义", "铜仁", "黔东南州"]),
        ("江西安福县与陕西安康市", ["江西", "安福县", "陕西", "安康市"]),
        ("公安县的公安民警", ["公安县"]),
        ("大兴调查研究之风", []),
        ("记者李新和报道", []),
        ("工会理事会同意", []),
        ("“安康杯”竞赛", []),
        ("评选新乡贤、建设新乡村", []),
        ("每天等候、每周至少一次", []),
        ("会议室面积四平方米", []),
        ("长治久安", []),
        ("新会员入会", []),
        ("城区和郊区的矿区", []),
    ],
)
def test_finder(text: str, found: list[str]) -> None:
    assert [form for _, _, form in finder().find(text)] == found


def test_every_province_city_and_county_is_there() -> None:
    standing = [area for area in areas() if area.stood(None)]
    count = {kind: sum(area.kind is kind for area in standing) for kind in (Kind.PROVINCE, Kind.CITY)}
    assert count == {Kind.PROVINCE: 34, Kind.CITY: 333 + 9}
    assert sum(area.kind is Kind.COUNTY and area.code < "71" for area in standing) >= 2840


@given(some_area)
def test_full_name_finds_its_area(area: Area) -> None:
    assert area in named(area.name)


@given(some_area)
def test_short_form_finds_its_area_and_has_two_characters(area: Area) -> None:
    for form in filter(None, (area.short, *area.aliases)):
        assert len(form) > 1
        assert area in named(form)


@given(some_area)
def test_parents_are_of_higher_level_and_end_in_a_province(area: Area) -> None:
    chain = (area, *ancestors(area))
    levels = [("province", "city", "county").index(each.level) for each in chain]
    assert levels == sorted(levels, reverse=True)
    assert chain[-1].level == "province"
    assert parent(chain[-1]) is None


@given(some_area)
def test_area_is_itself_at_home(area: Area) -> None:
    assert resolve(area.name, within=area, year=area.until) == area


@given(some_area)
def test_successors_exist(area: Area) -> None:
    by_code = {each.code: each for each in areas()}
    assert all(by_code[code].stood(None) for code in area.became)
    assert (area.until is None) == (not area.became)


@given(some_area)
def test_coordinates_lie_in_china(area: Area) -> None:
    if area.longitude is not None and area.latitude is not None:
        assert 73 < area.longitude < 136
        assert 3 < area.latitude < 54


@given(st.sampled_from(column("area_homographs")))
def test_homographs_are_never_found(phrase: str) -> None:
    assert phrase not in [form for _, _, form in finder().find(phrase)]


@given(some_area)
def test_finder_finds_every_full_name(area: Area) -> None:
    ordinary = area.name in column("area_homographs")
    assert [form for _, _, form in finder().find(f"在{area.name}。")] == ([] if ordinary else [area.name])
