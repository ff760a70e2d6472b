"""Numbers -> bars in SVG, light and dark, with the reader's own Chinese font."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Final

__all__ = ["Bar", "bars"]

_WIDTH: Final = 760
_NAMES: Final = 250
_VALUES: Final = 130
_ROW: Final = 28
_TOP: Final = 44
_LONGEST: Final = 17  # Han characters of a name

_STYLE: Final = """\
text{font:14px system-ui,"PingFang SC","Hiragino Sans GB","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",\
"Source Han Sans SC","WenQuanYi Micro Hei",sans-serif;fill:#1f2933}
.title{font-size:16px;font-weight:600}.value{fill:#52606d}rect{fill:#0f6e84}
@media(prefers-color-scheme:dark){text{fill:#e4e7eb}.value{fill:#b0bac5}rect{fill:#4fb3c9}}"""


@dataclass(frozen=True, slots=True)
class Bar:
    """One line of a chart; `text` is the value as people read it."""

    name: str
    value: float
    text: str


def bars(title: str, rows: Sequence[Bar]) -> str:
    """A chart with one bar a line, the names to the left of the bars, the values to the right."""
    height = _TOP + _ROW * len(rows) + 8
    largest = max((row.value for row in rows), default=0) or 1
    drawn = "".join(_bar(row, _TOP + _ROW * place, row.value / largest) for place, row in enumerate(rows))
    size = f'viewBox="0 0 {_WIDTH} {height}" width="{_WIDTH}" height="{height}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img">\n'
        f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n"
        f'<text class="title" x="8" y="26">{escape(title)}</text>\n{drawn}</svg>\n'
    )


def _bar(row: Bar, top: int, share: float) -> str:
    room = _WIDTH - _NAMES - _VALUES
    width = max(round(room * share, 1), 1)
    middle = top + 17
    return (
        f'<text x="{_NAMES - 10}" y="{middle}" text-anchor="end">{escape(_short(row.name))}</text>'
        f'<rect x="{_NAMES}" y="{top + 4}" width="{width}" height="18" rx="3"/>'
        f'<text class="value" x="{_NAMES + width + 8}" y="{middle}">{escape(row.text)}</text>\n'
    )


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST else name[: _LONGEST - 1] + "…"
