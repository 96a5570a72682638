"""Which code points a face carries.

Sets of integers (Unicode code points). Data: Python's own GB 2312 codec, and
the property kTGH of Unihan (Debian package unicode-data), which numbers the
8,105 characters of 通用规范汉字表.
"""

import bz2
import re
import unicodedata
from pathlib import Path

UNIHAN = Path("/usr/share/unicode")

# Latin, Greek, Cyrillic, marks, units and signs that official documents use,
# as inclusive ranges.
SIGNS = [
    (0x0020, 0x007E), (0x00A0, 0x024F), (0x02C6, 0x02DD),
    (0x0391, 0x03C9), (0x0401, 0x0451),
    (0x1E3E, 0x1E3F),
    (0x2010, 0x2027), (0x2030, 0x205E), (0x2070, 0x209C), (0x20A0, 0x20BF),
    (0x2100, 0x214F), (0x2150, 0x218B), (0x2190, 0x21FF), (0x2200, 0x22FF),
    (0x2312, 0x2312), (0x2460, 0x24FF), (0x2500, 0x25FF), (0x2600, 0x266F),
    (0x2701, 0x27BF), (0x2E3A, 0x2E3B), (0x2FF0, 0x2FFB),
    (0x3000, 0x301F), (0x3021, 0x3029), (0x3041, 0x3096), (0x309D, 0x309E),
    (0x30A1, 0x30FE), (0x3105, 0x312D), (0x3200, 0x32FF), (0x3300, 0x33FF),
    (0xFE30, 0xFE4F), (0xFF01, 0xFF60), (0xFFE0, 0xFFE6),
]

# The twelve unified ideographs that stand among the compatibility ideographs.
UNIFIED_IN_COMPATIBILITY = {
    0xFA0E, 0xFA0F, 0xFA11, 0xFA13, 0xFA14, 0xFA1F,
    0xFA21, 0xFA23, 0xFA24, 0xFA27, 0xFA28, 0xFA29,
}


def signs():
    return {c for first, last in SIGNS for c in range(first, last + 1)}


def gb2312(first_row=1, last_row=87):
    """Characters of GB 2312; rows 16-55 are level 1, rows 56-87 level 2."""
    out = set()
    for row in range(first_row, last_row + 1):
        for cell in range(1, 95):
            try:
                out.add(ord(bytes([0xA0 + row, 0xA0 + cell]).decode("gb2312")))
            except UnicodeDecodeError:
                continue  # a cell that GB 2312 leaves empty
    return out


def unihan(file, field):
    """{code point: value} of one Unihan property."""
    text = bz2.open(UNIHAN / f"Unihan_{file}.txt.bz2", "rt", encoding="utf-8").read()
    rows = re.findall(rf"^U\+([0-9A-F]+)\t{field}\t(.*)$", text, re.M)
    return {int(code, 16): value for code, value in rows}


def standard_table():
    """{code point: serial number} of 通用规范汉字表 (2013)."""
    return {c: int(v.split(":")[1]) for c, v in unihan("OtherMappings", "kTGH").items()}


def is_han(code):
    return (
        0x3400 <= code <= 0x9FFF
        or 0x20000 <= code <= 0x323AF
        or code in (0x3005, 0x3007)  # 々 〇
        or code in UNIFIED_IN_COMPATIBILITY
    )


def is_trap(code):
    """True for code points that must not reach a text map.

    Radicals and compatibility ideographs look like a character that has a code
    point of its own, and share its glyph: a PDF made with them reads ⼀ for 一.
    Controls and private-use code points carry no text at all.
    """
    if code in UNIFIED_IN_COMPATIBILITY:
        return False
    return (
        0x2E80 <= code <= 0x2FDF
        or 0xF900 <= code <= 0xFAFF
        or 0x2F800 <= code <= 0x2FA1F
        or code in (0x00AD, 0xFEFF)
        or unicodedata.category(chr(code)) in ("Cc", "Co", "Cn")
    )
