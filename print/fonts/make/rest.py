"""The last-resort faces: what they take from which original, and how it is drawn beside 宋 and 小标宋.

A character is taken from the first original below that has it in its ranges, where
宋 lacks it. Marks that have to be placed or shaped by a layout table (combining
accents, Tibetan, Arabic, Mongolian) are left out: the faces have no such table.
"""

import unicodedata
from dataclasses import dataclass
from pathlib import Path

from fontTools.ttLib import TTFont

import coverage
import faces
import fontfile

# Where 宋 has the middle of its signs, and how large its □ is, in 1/1000 em.
MIDDLE, SIGN = 380, 800


@dataclass(frozen=True)
class Source:
    """An original, the characters looked for in it, and how each is drawn."""

    original: str
    sha256: str
    ranges: tuple
    drawn: object  # (code, width, bounds) -> (transform, width)

    def has(self, code):
        return any(first <= code <= last for first, last in self.ranges)


def scaled(x, y, up=0):
    """As wide as it comes, set to the height of the Latin of 宋."""
    return lambda code, width, bounds: ((x, 0, 0, y, 0, up), round(width * x))


def in_cell(largest):
    """A sign in the middle of a cell of one em, at most `largest` times as large and no larger than □."""
    def transform(code, width, bounds):
        left, bottom, right, top = bounds
        scale = min(largest, SIGN / (right - left), SIGN / (top - bottom))
        across = fontfile.EM / 2 - scale * (left + right) / 2
        return (scale, 0, 0, scale, across, MIDDLE - scale * (bottom + top) / 2), fontfile.EM
    return transform


def on_axis(scale, axis):
    """A sign of mathematics or an arrow: one em wide, its axis where 宋 has the middle of ≤ and →."""
    def transform(code, width, bounds):
        left, _, right, _ = bounds
        fitted = min(scale, 940 / (right - left))
        across = fontfile.EM / 2 - fitted * (left + right) / 2
        return (fitted, 0, 0, fitted, across, MIDDLE - fitted * axis), fontfile.EM
    return transform


SERIF_SC = faces.by_role("song")
SOURCE_SERIF = ("SourceSerif4_300Light.ttf",
                "7ee4c600c46fa6e0f25362464a3265a240befe02d384ccf78d2ffbce6c48686f")
NOTO_SERIF = ("NotoSerif_300Light.ttf",
              "79fdbf59bce35b0d74b5a684fd4efad9b6e5488d1872f5f2c7a1ed240f1d214b")
SOURCE_SERIF_600 = ("SourceSerif4_600SemiBold.ttf",
                    "d31cd1fb273e5399efc04691e9ac14b581eae836d783f6cf3c560225ebcf95c0")
NOTO_SERIF_600 = ("NotoSerif_600SemiBold.ttf",
                  "864f360f375f495c1284ba85daacacb50a107df9a0908d375a660a1bef54d03d")
STIX = ("stix-two-math-latin-400-normal.woff2",
        "8b2a6834cfe1f4e0f3724ffa59fe92000013fc5a4c41e6a3f438006c26c60f0d")
SYMBOLS_2 = ("NotoSansSymbols2_400Regular.ttf",
             "f67f40c65f929f029827ab37cfdc4897dfd9ae3c28d9e98ba46e0d52e39eb97e")
SYMBOLS = ("NotoSansSymbols_300Light.ttf",
           "849449607944539a7a4e0562b3b92531c5f1101db3a314eff9f0c49ca8cf38c4")
SERIF_TC = ("NotoSerifTC_400Regular.ttf",
            "b0acf9799d5dc656cdeff077d36b2ee9032b762e05b3f8a7b76c81dee4eec08c")

RAISED, LOWERED, FRACTIONS = ((0x2070, 0x207F),), ((0x2080, 0x209C),), ((0x2150, 0x215F), (0x2189, 0x2189))
LETTERS = (
    (0x00A0, 0x02FF), (0x0370, 0x052F), (0x1C80, 0x1C88), (0x1D00, 0x1DBF), (0x1E00, 0x1FFE), (0x2010, 0x205E),
    (0x20A0, 0x20C0), (0x2160, 0x2188), (0x2C60, 0x2C7F), (0xA720, 0xA7FF), (0xFB00, 0xFB06),
)
SIGNS = ((0x2600, 0x26FF), (0x2701, 0x275A), (0x2761, 0x27BF), (0x2B00, 0x2BFF), (0x1F5F4, 0x1F5F9))
SHAPES = ((0x25A0, 0x25FF), (0x23CE, 0x23CF), (0x23E9, 0x23FE), (0x2318, 0x231B), (0x2328, 0x2328), (0x29BF, 0x29BF))
AXIS = 258  # of STIX Two Math, as its MATH table has it

SOURCES = (
    # The very drawing of 宋: small and vertical forms, half-width kana, strokes, phonetic signs, enclosed letters.
    Source(SERIF_SC.original, SERIF_SC.sha256, (
        (0x00A0, 0x02FF), (0x1E00, 0x1EFF), (0x3000, 0x30FF), (0x31A0, 0x31FF), (0xFE10, 0xFE1F),
        (0xFE30, 0xFE6F), (0xFF61, 0xFF9F), (0xFFE8, 0xFFEE), (0x1F100, 0x1F1AD), (0x1F200, 0x1F265),
    ), scaled(1, 1)),
    # The Latin of 宋 comes from it; raised figures as 宋 has ¹ ² ³ ⁴, lowered ones astride the line.
    Source(*SOURCE_SERIF, RAISED, scaled(1.06, 1.045, 15)),
    Source(*SOURCE_SERIF, LOWERED, scaled(1.06, 1.045, 54)),
    Source(*SOURCE_SERIF, FRACTIONS, scaled(1.03, 1.084)),
    Source(*SOURCE_SERIF, LETTERS, scaled(1.035, 1.075)),
    Source(*NOTO_SERIF, RAISED, scaled(0.96, 1, 76)),
    Source(*NOTO_SERIF, LOWERED, scaled(0.96, 1, -62)),
    Source(*NOTO_SERIF, FRACTIONS, scaled(1.06, 1.02)),
    Source(*NOTO_SERIF, LETTERS, scaled(1.05, 1)),
    Source(*SYMBOLS, ((0x2160, 0x2188),), scaled(1, 1)),
    Source(*SYMBOLS_2, SIGNS, in_cell(1.1127)),
    Source(*SYMBOLS, SIGNS, in_cell(1.1127)),
    Source(*STIX, SIGNS + SHAPES, in_cell(1.1127)),
    Source(*SYMBOLS_2, SHAPES, in_cell(1.1127)),
    Source(*STIX, ((0x2308, 0x230B), (0x27E6, 0x27EF)), scaled(1.1, 1.1, MIDDLE - 1.1 * AXIS)),
    Source(*STIX, (
        (0x2190, 0x22FF), (0x2300, 0x2335), (0x27C0, 0x27FF), (0x2A00, 0x2A06), (0x2A75, 0x2A76), (0x2A7D, 0x2A7E),
    ), on_axis(1.1, AXIS)),
    # Letters of mathematics, as Word and readers of PDF give them outside formulas.
    Source(*STIX, ((0x2100, 0x214F), (0x1D400, 0x1D7FF)), scaled(1.1, 1.1)),
    # Han beyond Extension A that Hong Kong uses, with names of persons and places among them.
    Source(*SERIF_TC, ((0x20000, 0x3FFFF),), scaled(1, 1)),
)

# For titles and headings: what stands in words, as heavy as those of 小标宋.
BOLD_SOURCES = (
    Source(*SOURCE_SERIF_600, RAISED, scaled(1.04, 1.07, 19)),
    Source(*SOURCE_SERIF_600, LOWERED, scaled(1.04, 1.07, 59)),
    Source(*SOURCE_SERIF_600, FRACTIONS, scaled(1.02, 1.12)),
    Source(*SOURCE_SERIF_600, LETTERS, scaled(1.04, 1.1)),
    Source(*NOTO_SERIF_600, RAISED, scaled(1, 1.02, 77)),
    Source(*NOTO_SERIF_600, LOWERED, scaled(1, 1.02, -60)),
    Source(*NOTO_SERIF_600, FRACTIONS, scaled(1.08, 1.04)),
    Source(*NOTO_SERIF_600, LETTERS, scaled(1.05, 1.02)),
)

# What official documents, forms and standards use most of all this: the first slice for the screen.
COMMON = (
    "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎⁰⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿₐₑₘₙₓᵢⱼᵗʰ☐☑☒✔✕✖✗✘☓🗹➢➤➣►▸‣◾◽⬛⬜▬▭▮▯▰✦✧✩✪❏❑❒◻◼⦿⁃"
    "⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⁄‱‴⌀⌈⌉⌊⌋∼∙∘∖≜≝⩽⩾⋅⋮⋱⇑⇓⇕⟶⟵⟹➔➜➞⬆⬇⬅⚠⚡♻☢☣ɑɡłŁšŠčČžŽćğışŞőűṇṛṣ₣₤₱₹₺₽₴₦"
)


def is_drawn(code):
    """Not an accent, which needs a layout table, nor what nobody sees."""
    return unicodedata.category(chr(code)) not in ("Mn", "Me", "Mc", "Cf", "Zs", "Zl", "Zp")


def chosen(folder, song, sources):
    """[(Source, original, {code point: glyph})] of what 宋, which has the code points `song`, lacks."""
    taken, opened, out = set(song), {}, []
    for source in sources:
        font = opened.setdefault(source.original, faces.open_original(source, folder))
        cmap = font.getBestCmap()
        codes = {c for c in faces.usable(font) - taken if source.has(c) and is_drawn(c)}
        taken |= codes
        out.append((source, font, fontfile.sources(cmap, codes)))
    return out


def drawings(parts, outline):
    """{glyph: drawing} and {glyph: width} of `chosen`."""
    drawn, widths = {}, {}
    for source, font, glyphs in parts:
        glyph_set = font.getGlyphSet()
        for code, name in sorted(glyphs.items()):
            width = font["hmtx"][name][0]
            transform, advance = source.drawn(code, width, fontfile.bounds_of(glyph_set, name))
            drawn[fontfile.glyph_name(code)] = fontfile.draw(glyph_set, name, outline, transform)
            widths[fontfile.glyph_name(code)] = advance
    return drawn, widths


def song_codes():
    """The code points of 宋 as it is committed."""
    return set(TTFont(Path(__file__).resolve().parent.parent / "hongtou-song.woff2").getBestCmap())
