"""One font: glyphs drawn anew into static TrueType outlines.

The font is built from nothing, one glyph for each code point, so that no
table, feature, hint or second code point of the original can come along.
"""

import unicodedata

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import newTable

EM = 1000
# The em box of CJK type: the same in every face, so that no face moves a line.
ASCENT, DESCENT = 880, -120
# Copyright, version, trademark, maker, designer, description, addresses,
# licence and its address stay as the original has them.
KEPT_NAMES = (0, 5, 7, 8, 9, 10, 11, 12, 13, 14)
# GB 2312 has one dash where Unicode has — and ―; Fandol draws only the first.
ALIASES = {0x2015: 0x2014}


def glyph_name(code):
    return f"u{code:04X}"


def sources(cmap, codes):
    """{code point: glyph of the original}, without doubles.

    A double is a code point whose NFKC form is drawn by the same glyph: a text
    map could give either back. U+00A0 stays, as a space that text may need.
    """
    def is_double(code):
        target = unicodedata.normalize("NFKC", chr(code))
        return (
            code != 0x00A0 and len(target) == 1 and ord(target) != code
            and ord(target) in codes and cmap[ord(target)] == cmap[code]
        )
    out = {code: cmap[code] for code in codes if not is_double(code)}
    aliases = {a: cmap[c] for a, c in ALIASES.items() if c in codes and a not in out}
    return out | aliases


def full_width(code, width, bounds):
    """The transform that makes — and · fill one em, or None.

    Two dashes have to join; a middle dot stands in the middle of its cell.
    """
    if width == EM or code not in (0x2014, 0x00B7):
        return None
    left, _, right, _ = bounds
    if code == 0x2014:
        scale = EM / (right - left)
        return (scale, 0, 0, 1, -left * scale, 0)
    return (1, 0, 0, 1, EM / 2 - (left + right) / 2, 0)


def bounds_of(glyph_set, name):
    pen = BoundsPen(glyph_set)
    glyph_set[name].draw(pen)
    return pen.bounds or (0, 0, 0, 0)


def draw(glyph_set, name, outline, transform=None):
    """The glyph `name` of the original as a TrueType glyph."""
    record = DecomposingRecordingPen(glyph_set)
    glyph_set[name].draw(record)
    pen = TTGlyphPen(None)
    outline(record, TransformPen(pen, transform) if transform else pen)
    return pen.glyph()


def names(original, face, changes):
    """{name id: text}: what the original says of itself, and what was changed."""
    table = original["name"]
    def said(name_id):
        record = table.getName(name_id, 3, 1, 0x409)
        return record.toUnicode() if record else ""
    out = {i: said(i) for i in KEPT_NAMES if said(i)}
    out[10] = f"Altered version of {said(6)}: {changes} {said(10)}".strip()
    out[1] = out[4] = out[16] = face.family
    out[2] = out[17] = "Regular"
    out[3] = out[6] = face.postscript
    return out


def build(original, chosen, outline, name_records):
    """A new TTFont with one glyph for each code point of `chosen`, as `sources` gives them."""
    return assemble(original, chosen, drawings(original, chosen, outline), name_records)


def drawings(original, chosen, outline):
    """{glyph: drawing} and {glyph: width} for the code points of `chosen`."""
    glyph_set = original.getGlyphSet()
    drawn = {".notdef": draw(glyph_set, ".notdef", outline)}
    widths = {".notdef": original["hmtx"][".notdef"][0]}
    for code, source in sorted(chosen.items()):
        width = original["hmtx"][source][0]
        transform = full_width(code, width, bounds_of(glyph_set, source))
        drawn[glyph_name(code)] = draw(glyph_set, source, outline, transform)
        widths[glyph_name(code)] = EM if transform else width
    return drawn, widths


def assemble(original, codes, drawn, name_records):
    """A new TTFont of drawings, with those of `codes` only."""
    all_glyphs, widths = drawn
    cmap = {code: glyph_name(code) for code in sorted(codes)}
    glyphs = {name: all_glyphs[name] for name in [".notdef", *cmap.values()]}
    builder = FontBuilder(EM, isTTF=True)
    builder.setupGlyphOrder(list(glyphs))
    builder.setupCharacterMap(cmap)
    builder.setupGlyf(glyphs)
    glyf = builder.font["glyf"]
    metrics = {n: (widths[n], getattr(glyf[n], "xMin", 0)) for n in glyphs}
    builder.setupHorizontalMetrics(metrics)
    builder.setupHorizontalHeader(ascent=ASCENT, descent=DESCENT, lineGap=0)
    builder.setupOS2(**os2(original["OS/2"]))
    builder.font["OS/2"].recalcUnicodeRanges(builder.font)
    builder.setupNameTable(name_records, mac=False)
    builder.setupPost(keepGlyphNames=False)
    finish(builder.font, original["head"])
    return builder.font


def os2(original):
    """Fields of OS/2: one vertical extent, the original's right to embed."""
    kept = ("fsType", "panose", "sCapHeight", "sxHeight", "ulCodePageRange1", "ulCodePageRange2")
    return {field: getattr(original, field) for field in kept} | {
        "version": 4, "usWeightClass": 400, "fsSelection": 0x40 | 0x80, "achVendID": "NONE",
        "sTypoAscender": ASCENT, "sTypoDescender": DESCENT, "sTypoLineGap": 0,
        "usWinAscent": ASCENT, "usWinDescent": -DESCENT,
    }


def finish(font, head):
    """Dates and revision of the original, and even smoothing without hints."""
    for field in ("created", "modified", "fontRevision"):
        setattr(font["head"], field, getattr(head, field))
    font.recalcTimestamp = False
    gasp = font["gasp"] = newTable("gasp")
    gasp.version, gasp.gaspRange = 1, {0xFFFF: 0x000A}
