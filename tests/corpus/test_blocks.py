"""kg.corpus.blocks: whole pages, each written as its rows with what they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.corpus.blocks import blocks
from kg.corpus.reading import reading
from kg.corpus.rows import rows

NEWSPAPER = """
meta        第05版:民生·工会 上一版3 4下一版
headline    娘家人送来清凉
furniture   数字报
furniture   东江日报 | 东江晚报 | 东江网
furniture   上一期 下一期 版面导航
meta        2021 年7月8日 星期四 放大 缩小 默认

headline    娘家人送来清凉
subtitle    ——市总工会走访高温一线侧记
furniture   移动用户:发送短信 dj 到 10650000,3元/月。不收流量费。
furniture   分享到:
caption       市总工会工作人员在工地慰问。
caption       工人在驿站里休息

meta          本报记者 王某某

paragraph     7月1日,市总工会走进12个工地,慰问职工2600名。
paragraph     职工可拨打服务电话,每月更新一次的站点地图也已上线。
meta          (图片由本报记者王某某摄)
furniture   东江日报社数字报刊  地址:人民路1号  邮编:400000  电话:0000-8000000
furniture   东江日报客户端
"""

SIGNED_BELOW = """
headline    某县总工会慰问职工
paragraph   7月1日,县总工会走进工地,慰问职工2600名。
paragraph   职工领到了毛巾。
meta        (东江新闻记者 王某 实习生 李某)
meta        责任编辑 林晓菲
"""

SIGNED_BY_BODY = """
headline    某县总工会慰问职工
paragraph   7月1日,县总工会走进工地,慰问职工2600名。
meta        某县总工会 黎飞
"""

NOTICE = """
headline    东江市总工会
headline    关于命名职工书屋的通知
meta        东工发〔2023〕6号

paragraph   各县(市、区)总工会:
paragraph   经研究,决定命名以下单位为职工书屋,名单如下:
heading     【市级职工书屋】
listing     东江市第一人民医院
listing     东江机床有限公司(南城区)
heading     (二)县级职工书屋(2家)
listing     王 某    山前县中学教师
signature             东江市总工会
signature             2023年4月25日
"""

POST = """
headline    高温来袭,请收下这份清凉!
meta        山前工会 2022-08-19 18:30 发表于贵州
furniture   点击上方“山前工会”关注我们
paragraph   入伏以来,县总工会走访了29个站点,慰问1200人。
heading     ☀️第一站:工地
paragraph   7月12日,慰问组来到工地,送去矿泉水300箱
caption     ▲慰问现场 李某 摄
heading     第二站:车间
paragraph   工人们都说好。
furniture   END
meta        来源 | 山前县总工会
meta        编辑 | 张某
furniture   往期推荐
furniture   全县工会干部培训班开班,80人参加
furniture   阅读 2315
furniture   精选留言
furniture   去年慰问了我,点赞。
"""

REPORT = """
furniture   您现在的位置:首页 > 部门动态 > 正文
headline    山前县总工会2023年上半年工作总结
meta        成文日期:2023-07-03 发布日期:2023-07-05
paragraph   今年以来,县总工会开展了以下工作。
heading     一、上半年工作
heading     (一)强化引领
paragraph   组织宣讲12场。
heading     二、下半年打算
paragraph   计划新建工会20家。
signature   山前县总工会2023年7月3日
furniture   上一篇:县总工会召开座谈会
furniture   下一篇:
furniture   县总工会慰问环卫工人20名
furniture   相关信息
furniture   县总工会组织体检300人
"""

MENU_FIRST = """
furniture   媒體
furniture     • 濠江新聞
furniture     • 政府消息
furniture     • 上月失業率百分之二

headline    工會舉辦同樂日

meta        2017-05-21 23:55

headline    工會舉辦同樂日

paragraph   【特訊】總工會昨日舉辦同樂日,約三百人參加。
"""

WRAPPED = """
headline    车间里的创新工作室
meta        2023年4月13日 东江日报
paragraph   近日,市总工会命名工作室十五家,累计|二百余家,带动三千职工,革新工艺设备,|转化成果八十项,增效一亿元,还有工作室|获奖。
paragraph   市总工会还为工作室拨付补助资金六十万元。
"""

ROLL = """
headline    东江市五一劳动奖拟表彰名单公示
meta        发布时间:2024-03-10 来源:东江市总工会
heading     五一劳动奖状(2个)
listing     东江机床有限公司
listing     山前县人民医院
heading     五一劳动奖章(1名)
listing     李某(女)  东江钢铁公司工人
furniture   联系电话:0000-8123456
"""

MASTHEAD = """
furniture   轻触这里
furniture   东江市山前区人民政府

headline    山前区各级工会开展慰问活动

meta        来源:山前区总工会发布时间:2025-09-09

paragraph   近日,山前区各级工会慰问了300名职工。

furniture   活动现场照片.jpg

furniture   扫一扫在手机上打开当前页
"""

PAGES = [NEWSPAPER, SIGNED_BELOW, SIGNED_BY_BODY, NOTICE, POST, REPORT, MENU_FIRST, WRAPPED, ROLL, MASTHEAD]
KIND_COLUMN = 12


def _page(described: str) -> tuple[str, list[tuple[str, str]]]:
    """The text of a described page, and its rows as (kind, text); a bar stands for a line break inside a row."""
    page = [(line[:KIND_COLUMN].strip(), line[KIND_COLUMN:]) for line in described.strip("\n").split("\n")]
    page = [(kind, row.replace("|", "\n") if kind == "paragraph" else row) for kind, row in page]
    return "\n".join(row for _, row in page), [(kind, row.strip()) for kind, row in page if kind]


@pytest.mark.parametrize("described", PAGES)
def test_every_row_of_a_page(described: str) -> None:
    text, expected = _page(described)
    found = blocks(rows(reading(text)))
    assert [(block.kind.value, text[block.start : block.end]) for block in found] == expected


ROW = st.sampled_from([row for page in PAGES for _, row in _page(page)[1]]) | st.text(max_size=30)


@given(st.lists(ROW, max_size=12), st.sampled_from(["\n", "\r\n", "\n\n", "\n  "]))
def test_blocks_cover_the_text_in_order(lines: list[str], newline: str) -> None:
    text = reading(newline.join(lines))
    last = 0
    for block in blocks(rows(text)):
        assert not text[last : block.start].strip()
        assert block.start < block.end
        last = block.end
    assert not text[last:].strip()


def test_title_from_the_markup_wins() -> None:
    page = "东江工会在线资讯平台\n职工书屋建到村口\n县总工会建起书屋3个。"
    kinds = [block.kind.value for block in blocks(rows(page), title="职工书屋建到村口")]
    assert kinds == ["furniture", "headline", "paragraph"]
