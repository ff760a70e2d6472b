"""kg.corpus.publication: day, outlet and titles, from a page's own rows and never from its prose."""

from datetime import date

import pytest

from kg.corpus.publication import full_outlet, outlet, published
from kg.model import BlockKind as K

DAYS = [
    ([(K.META, "2019 年9月26日 星期 放大 缩小 默认")], date(2019, 9, 26)),
    ([(K.META, "来源:某日报 2024年07月16日08:41")], date(2024, 7, 16)),
    ([(K.META, "成文日期:2023-07-03 发布日期:2023年7月5日")], date(2023, 7, 5)),
    ([(K.META, "更新时间:2023-07-09"), (K.META, "2023-07-05 10:00")], date(2023, 7, 5)),
    ([(K.META, "更新时间:2023-07-09"), (K.PARAGRAPH, "2022年1月1日起施行。")], date(2023, 7, 9)),
    ([(K.META, "发布日期:2023-04-26"), (K.SIGNATURE, "2023年4月25日")], date(2023, 4, 26)),
    ([(K.SIGNATURE, "二〇二三年四月二十五日")], date(2023, 4, 25)),
    ([(K.META, "今天是2024年6月1日 星期六"), (K.META, "2024-05-01")], date(2024, 5, 1)),
    ([(K.FURNITURE, "首页 > 2023年4月13日 > A03 综合")], date(2023, 4, 13)),
    ([(K.FURNITURE, "2025-09-28| 2025-09-27| 2025-09-26|")], None),
    ([(K.FURNITURE, "今天是2024年6月1日 星期六")], None),
    ([(K.SIGNATURE, "二〇一一年三月十六日"), (K.META, "某市总工会办公室 2011年3月17日印发")], date(2011, 3, 16)),
    ([(K.META, "某市总工会办公室 2011年3月17日印发")], date(2011, 3, 17)),
    ([(K.HEADLINE, "2022年工作总结"), (K.PARAGRAPH, "2022年12月1日,大会召开。")], None),
    ([(K.META, "2023年2月30日")], None),
    ([(K.FURNITURE, "Copyright © 2008-2025")], None),
]


@pytest.mark.parametrize(("page", "expected"), DAYS)
def test_published(page: list[tuple[K, str]], expected: date | None) -> None:
    assert published(page) == expected


OUTLETS = [
    ([(K.META, "今日安吉 2023年4月25日 第2版")], "今日安吉"),
    ([(K.FURNITURE, "今日新昌"), (K.META, "2023年4月25日")], "今日新昌"),
    ([(K.FURNITURE, "今日要闻"), (K.META, "2023年4月25日")], None),
    ([(K.META, "安吉县总工会办公室编 2023年4月25日")], "安吉县总工会"),
    ([(K.META, "2024年07月16日08:41  来源:工人日报")], "工人日报"),
    ([(K.META, "2023年4月13日 东江晚报 A03版 综合")], "东江晚报"),
    ([(K.META, "《工人日报》(2021年12月22日 02版)")], "工人日报"),
    ([(K.META, "山前工会 2022-08-19 18:30 发表于贵州")], "山前工会"),
    ([(K.META, "来源 | 山前县总工会"), (K.META, "山前工会 2022-08-19")], "山前县总工会"),
    ([(K.META, "来源:本站"), (K.FURNITURE, "东江日报社版权所有")], "东江日报"),
    ([(K.FURNITURE, "东江日报 | 东江晚报 | 东江网"), (K.FURNITURE, "所有内容为东江日报社版权所有")], "东江日报"),
    ([(K.SIGNATURE, "东江市总工会"), (K.SIGNATURE, "2023年4月25日")], "东江市总工会"),
    ([(K.FURNITURE, "来源:东江网"), (K.META, "2023-04-25")], "东江网"),
    ([(K.FURNITURE, "• 濠江日報".replace("報", "报")), (K.META, "2023-04-25")], None),
    ([(K.PARAGRAPH, "据东江日报报道,来源:某网。")], None),
    ([(K.META, "来源:2023-04-25")], None),
]


@pytest.mark.parametrize(("page", "expected"), OUTLETS)
def test_outlet(page: list[tuple[K, str]], expected: str | None) -> None:
    assert outlet(page) == expected


@pytest.mark.parametrize(
    ("name", "home", "expected"),
    [
        ("县总工会", "武陟县", "武陟县总工会"),
        ("市总工会", "武陟县", "市总工会"),
        ("武陟县总工会", "武陟县", "武陟县总工会"),
        ("县总工会", None, "县总工会"),
        (None, "武陟县", None),
    ],
)
def test_full_outlet(name: str | None, home: str | None, expected: str | None) -> None:
    assert full_outlet(name, home) == expected
