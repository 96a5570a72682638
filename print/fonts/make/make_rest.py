"""Makes the last-resort faces, print/fonts/hongtou-rest.woff2 and hongtou-rest-bold.woff2, their slices
for the screen in public/fonts/, and the list of these for the site.

    python3 make_rest.py FOLDER

FOLDER holds the originals; print/fonts/README.md says where to get them. For
maintainers only: the results are committed. They take what the committed 宋 lacks.
"""

import json
import sys
from copy import deepcopy
from pathlib import Path

import coverage
import faces
import fontfile
import make_web
import outlines
import rest
import slices

ROOT = Path(__file__).resolve().parents[3]
LIST = ROOT / "src/view/rest-slices.json"
CHANGES = (
    "characters that Hongtou Song lacks, set to its size; static TrueType outlines, no hints, no layout "
    "features, one code point for each glyph, one vertical extent, renamed; see NOTICE.md."
)
FACES = (
    (faces.Face("rest", "", "", "Hongtou Rest"), rest.SOURCES),
    (faces.Face("rest-bold", "", "", "Hongtou Rest Bold"), rest.BOLD_SOURCES),
)


def names(face, originals):
    """What each original says of itself, joined; nothing of its designers, whose work this is but in part."""
    each = [fontfile.names(original, face, CHANGES) for original in originals]
    joined = {i: "; ".join(dict.fromkeys(one[i] for one in each if i in one)) for i in (0, 5, 7)}
    own = {i: each[0][i] for i in (1, 2, 3, 4, 6, 13, 14, 16, 17)}
    sources = ", ".join(original["name"].getDebugName(6) for original in originals)
    return own | joined | {10: f"Altered versions of {sources}: {CHANGES}"}


def cut(codes):
    """What is likely first, so that most pages fetch one slice; then text, signs, and Han."""
    common = [ord(c) for c in dict.fromkeys(rest.COMMON) if ord(c) in codes]
    left = sorted(codes - set(common))
    groups = (
        [c for c in left if c < 0x2070],
        [c for c in left if c >= 0x2070 and not coverage.is_han(c)],
        [c for c in left if coverage.is_han(c)],
    )
    return [common] + [piece for group in groups for piece in slices.even(group, slices.SIZE)]


def write_slices(role, original, codes, drawn, records):
    """Writes the slices of a face; returns what the site has to know of each."""
    short = {i: text for i, text in records.items() if i in make_web.KEPT_NAMES}
    return [
        make_web.write(role, number, fontfile.assemble(
            original, piece, deepcopy(make_web.drawn_of(drawn, piece)), short))
        for number, piece in enumerate(cut(codes), 1)
    ]


def make(face, sources, folder):
    parts = rest.chosen(folder, rest.song_codes(), sources)
    song = faces.open_original(rest.SERIF_SC, folder)
    records = names(face, dict.fromkeys(font for _, font, _ in parts))
    glyphs, widths = rest.drawings(parts, outlines.as_drawn)
    glyphs[".notdef"] = fontfile.draw(song.getGlyphSet(), ".notdef", outlines.as_drawn)
    widths[".notdef"] = song["hmtx"][".notdef"][0]
    codes = {c for _, _, found in parts for c in found}
    font = fontfile.assemble(song, codes, deepcopy([glyphs, widths]), records)
    font.flavor = "woff2"
    path = ROOT / f"print/fonts/hongtou-{face.role}.woff2"
    font.save(path)
    print(f"{path.name}: {len(codes)} characters, {path.stat().st_size} bytes")
    return write_slices(face.role, song, codes, [glyphs, widths], records)


def main(folder):
    for old in make_web.OUT.glob("hongtou-rest-*.woff2"):
        old.unlink()
    found = [entry for face, sources in FACES for entry in make(face, sources, folder)]
    LIST.write_text(json.dumps(found, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    print(f"{len(found)} slices, {sum(entry['bytes'] for entry in found)} bytes")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    main(sys.argv[1])
