"""Makes the faces for the screen: slices in public/fonts/ with their list for the
site, and whole in print/fonts/screen/, from which a build cuts what one document
shows.

    python3 make_web.py FOLDER

FOLDER holds the originals; print/fonts/README.md says where to get them. For
maintainers only: the results are committed.
"""

import base64
import json
import sys
from copy import deepcopy
from io import BytesIO
from multiprocessing import Pool
from pathlib import Path

from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem

import coverage
import faces
import fontfile
import outlines
import simplify
import slices

ROOT = Path(__file__).resolve().parents[3]
OUT = ROOT / "public/fonts"
WHOLE = ROOT / "print/fonts/screen"
LIST = ROOT / "src/view/slices.json"
MARKS = ROOT / "src/view/marks.json"
ROLES = ("fangsong", "kaiti", "xiaobiaosong", "song")
OWN = ROLES[:3]  # of which a document has slices of its own
# Coarser units make a file smaller by a fifth: a point moves by 1/512 em at most, 0.04 px at 20 px.
EM = 256
KEPT_NAMES = (0, 1, 2, 3, 4, 5, 6, 13, 14)  # a slice is small: no designers, no addresses
# Half-width alternates of full-width marks: a browser squeezes two marks that
# meet only where the font says how. Values as in Noto Serif SC.
OPENING, CENTRED, CLOSING = "‘“〈《「『【〔〖（［｛", "•‧・", "’”、。〉》」』】〕〗！），．：；？］｝"


def carried(face, folder):
    """Fandol gives the screen its Han characters only: its marks are too dark or too large."""
    codes = faces.codes_of(face, folder)
    return {c for c in codes if coverage.is_han(c)} if face.is_fandol else codes


def half_width(font):
    """Adds the feature `halt` for the marks that the font has."""
    cmap = font.getBestCmap()
    def rules(marks, value):
        return [f"pos {cmap[ord(c)]} {value};" for c in marks if ord(c) in cmap]
    body = (
        rules(OPENING, "<-500 0 -500 0>") + rules(CENTRED, "<-250 0 -500 0>")
        + rules(CLOSING, "<0 0 -500 0>")
    )
    if body:
        scripts = "".join(f"languagesystem {s} dflt;" for s in ("DFLT", "hani", "kana", "latn"))
        addOpenTypeFeaturesFromString(font, f"{scripts} feature halt {{ {' '.join(body)} }} halt;")


def make(role, folder):
    """Writes the slices of one face; returns what the site has to know of each."""
    face = faces.by_role(role)
    original = faces.open_original(face, folder)
    records = fontfile.names(original, face, "a slice")
    records = {i: text for i, text in records.items() if i in KEPT_NAMES}
    if face.is_fandol:
        records[13] = faces.GPL
    outline = simplify.simplified if face.is_fandol else outlines.as_drawn
    chosen = fontfile.sources(original.getBestCmap(), carried(face, folder))
    drawn = fontfile.drawings(original, chosen, outline)
    def cut(codes):
        return fontfile.assemble(original, codes, deepcopy(drawn_of(drawn, codes)), records)
    if role in OWN:
        save(cut(chosen), WHOLE / f"hongtou-{role}.woff2")
    if role == "song":
        write_marks(cut(slices.COMMON_MARKS))
    return [
        write(role, number, cut(piece)) for number, piece in enumerate(slices.cut(role, chosen), 1)
    ]


def drawn_of(drawn, codes):
    """The drawings of some code points."""
    names = {".notdef", *map(fontfile.glyph_name, codes)}
    return [{name: part[name] for name in part if name in names} for part in drawn]


def write(role, number, font):
    path = OUT / f"hongtou-{role}-{number:02}.woff2"
    characters = "".join(map(chr, sorted(font.getBestCmap())))
    save(font, path)
    return {"role": role, "file": path.name, "bytes": path.stat().st_size, "characters": characters}


def write_marks(font):
    """Digits and marks as data: a style sheet holds them, and nothing is laid out before they are there."""
    file = BytesIO()
    save(font, file)
    marks = {
        "characters": "".join(map(chr, sorted(font.getBestCmap()))),
        "woff2": base64.b64encode(file.getvalue()).decode(),
    }
    MARKS.write_text(json.dumps(marks, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def save(font, path):
    """Writes a face with half-width alternates and coarser units."""
    half_width(font)
    plain = BytesIO()
    font.save(plain)
    coarse = TTFont(plain, recalcTimestamp=False)
    scale_upem(coarse, EM)
    coarse.flavor = "woff2"
    coarse.save(path)


def main(folder):
    for role in ROLES:
        for old in OUT.glob(f"hongtou-{role}-*.woff2"):
            old.unlink()
    WHOLE.mkdir(exist_ok=True)
    with Pool() as pool:
        made = pool.starmap(make, [(role, folder) for role in ROLES], chunksize=1)
    found = [entry for entries in made for entry in entries]
    LIST.write_text(json.dumps(found, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    print(f"{len(found)} slices, {sum(entry['bytes'] for entry in found)} bytes")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    main(sys.argv[1])
