"""Makes the face of formulas, print/fonts/hongtou-math.woff2, and the list of what it has, from its original.

    python3 make_math.py FOLDER

FOLDER holds the original; print/fonts/README.md says where to get it.
For maintainers only: the result is committed.
"""

import json
import sys
from pathlib import Path

import faces
import fontfile
from fontTools.subset import Options, Subsetter

OUT = Path(__file__).resolve().parent.parent
# What the face has, for those who do not open it.
LIST = OUT.parent.parent / "src" / "view" / "math-characters.json"
FACE = faces.Face(
    "math", "stix-two-math-latin-400-normal.woff2",
    "8b2a6834cfe1f4e0f3724ffa59fe92000013fc5a4c41e6a3f438006c26c60f0d", "Hongtou Math")
CHANGES = "fewer characters, no hints, no layout features, renamed; see NOTICE.md."
# Latin, Greek, accents, signs of numbers and units, arrows, operators, brackets and their pieces, and the letters of
# mathematics: italic, bold, script, Fraktur, double-struck.
RANGES = (
    (0x20, 0x7E), (0xA0, 0xFF), (0x131, 0x131), (0x237, 0x237), (0x2C6, 0x2DD), (0x300, 0x338),
    (0x391, 0x3D6), (0x3F0, 0x3F6), (0x2010, 0x2044), (0x2057, 0x2057), (0x20D0, 0x20EF),
    (0x2100, 0x214F), (0x2190, 0x2233), (0x2234, 0x22FF), (0x2308, 0x230B), (0x239B, 0x23BD),
    (0x23DC, 0x23E1), (0x25A0, 0x25FF), (0x27E6, 0x27EF), (0x27F5, 0x27FF), (0x2A00, 0x2A06),
    (0x2A7D, 0x2A88), (0x1D400, 0x1D7FF),
)


def main(folder):
    font = faces.open_original(FACE, folder)
    names = fontfile.names(font, FACE, CHANGES)
    options = Options()
    options.layout_features = []
    options.hinting = False
    options.notdef_outline = True
    options.glyph_names = False
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "GlyphOrder"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[c for a, b in RANGES for c in range(a, b + 1)])
    subsetter.subset(font)
    table = font["name"]
    table.names = []
    for name_id, text in sorted(names.items()):
        table.setName(text, name_id, 3, 1, 0x409)
    font.recalcTimestamp = False
    font.flavor = "woff2"
    path = OUT / "hongtou-math.woff2"
    font.save(path)
    characters = "".join(chr(code) for code in sorted(font.getBestCmap()))
    LIST.write_text(json.dumps({"characters": characters}, ensure_ascii=False) + "\n", "utf-8")
    print(f"{path.name}: {len(font.getBestCmap())} characters, {path.stat().st_size} bytes")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    main(sys.argv[1])
