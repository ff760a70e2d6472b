"""kg.corpus.furniture: rows of the page and rows of the article that use the same words."""

import pytest

from kg.corpus.furniture import is_furniture, opens_comments, opens_list
from kg.corpus.reading import reading
from kg.corpus.rows import rows

FURNITURE = [
    "首页 > 新闻中心 > 工会动态 > 正文",
    "某某新聞網>>工會新聞",
    "上一版3 4下一版",
    "上一期 下一期 版面导航 标题导航",
    "某某日报 | 某某晚报 | 某某网",
    "某某日报 数字报纸",
    "【字號 大 中 小】 打印 留言 分享",
    "移动用户:发送短信 abc 到 10650000 即可订阅手机报,3元/月。不收流量费。",
    "订阅手机报请编辑短信 DY 发送至 10658000",
    "新闻热线:0000-8000000",
    "📞职工服务热线:12351",
    "地址:人民路1号  邮编:454000",
    "某某日报社数字报刊  地址:人民路1号  邮编:454000  电话:0000-8000000",
    "豫ICP备00000000号-1",
    "所有内容为某某日报社版权所有,未经许可,不得转载或镜像。",
    "Copyright © 2008-2025 all rights reserved",
    "👆点击上方蓝字 关注我们",
    "阅读 1024  赞 36  在看 12",
    "浏览次数:1042",
    "分享到:微信 微博 QQ空间",
    "某某日报微信公众号",
    "搜 索",
    "官方微博 weibo.com/abc 参与互动",
    "—— · ——",
    "1 2 3 4 下一页",
    "©",
    "3455671422935.jpg",
    "某某日报新媒体",
    "联系人:王某 0000-8123456",
]

ARTICLE = [
    "市总工会开通维权电话,全年接听咨询2300余个。",
    "职工扫码关注公众号即可申请,邮编和地址一并填写。",
    "每人每月补贴300元,由市总工会承担。",
    "12351职工服务热线全年受理诉求1.2万件。",
    "地址变更的站点有12个,新址已公示。",
    "畅通12351职工维权热线",
    "快递员可在微信公众号上一键入会,已有3200人入会。",
    "市总工会发送短信5万条,宣传互助保障。",
    "夏送清凉 冬送温暖",
    "主办单位:某市总工会",
    "一、搭建平台,建功立业",
    "张某某  某某有限公司电焊工",
    "某市公交公司第三车队",
    "广告行业工会联合会成立",
    "“声明书”签署仪式举行",
]


def _only_row(text: str) -> bool:
    (row,) = rows(reading(text))
    return is_furniture(row)


@pytest.mark.parametrize("text", FURNITURE)
def test_page_furniture(text: str) -> None:
    assert _only_row(text)


@pytest.mark.parametrize("text", ARTICLE)
def test_words_of_the_article(text: str) -> None:
    assert not _only_row(text)


def test_titles_and_comments_of_others() -> None:
    listed, comments, neither = rows("【相关阅读】\n精选留言\n相关新闻发布会召开")
    assert (opens_list(listed), opens_list(comments), opens_list(neither)) == (True, False, False)
    assert (opens_comments(listed), opens_comments(comments), opens_comments(neither)) == (False, True, False)
