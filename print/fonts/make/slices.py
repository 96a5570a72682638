"""Which characters go into which slice of a face for the screen.

A slice is one file; a browser fetches it when a page shows one of its
characters. The first slice of 仿宋 has what nearly every official text uses. The
next slices follow the texts in seeds/, in the order in which a reader meets the
characters: of the text that is set in that face, and then of all that a small
archive shows (seeds/site.txt). The general slices follow the use of official
texts and then general use; they do not depend on seeds/site.txt and repeat its
characters.
"""

from pathlib import Path

import coverage

SEEDS = Path(__file__).resolve().parent / "seeds"
SEED_SIZE, SIZE = 200, 250  # characters in a slice, at most
# What Chinese text, its digits and its Latin need; of 宋 for all faces of text.
MARKS = (
    [*range(0x20, 0x7F), 0xA0]
    + [ord(c) for c in "·×–—‘’“”…、。〈〉《》「」『』【】〔〕！（），：；？～℃①②③④⑤⑥⑦⑧⑨⑩"]
    + [ord(c) for c in "△●■★□※○→"]
)
# Of these, what nearly every page shows is in its style sheet: nothing is laid out before it is there.
COMMON_MARKS = [
    ord(c)
    for c in " %()+,-./0123456789:ABCDEFGHIJKLMNOPQRSTUVWXYZ·×—‘’“”…、。〈〉《》〔〕！（），：；？※"
]


def even(codes, size):
    """A list cut into as few pieces of at most `size` as will do, nearly equal."""
    count = -(-len(codes) // size)
    edges = [round(i * len(codes) / count) for i in range(count + 1)] if count else [0]
    return [codes[a:b] for a, b in zip(edges, edges[1:])]


def seeds(role):
    """The characters of seeds/<role>.txt, a list for each line."""
    text = (SEEDS / f"{role}.txt").read_text(encoding="utf-8")
    return [[ord(c) for c in line] for line in text.splitlines()]


def official():
    """Characters by how many of 574 laws and regulations use them, the commonest first."""
    return [ord(c) for c in (SEEDS / "official.txt").read_text(encoding="utf-8").strip()]


def by_use(codes):
    """Han characters by use: in official texts, in speech, 通用规范汉字表, code point.

    A list for each level, so that a slice of rare characters has no common one.
    """
    pinlu = coverage.unihan("Readings", "kHanyuPinlu")
    table = coverage.standard_table()
    rank = {code: place for place, code in enumerate(official())}
    def frequency(code):
        return sum(int(v.split("(")[1].rstrip(")")) for v in pinlu.get(code, "").split())
    def level(code):
        serial = table.get(code, 9999)
        if code in rank:
            return 0
        return 1 if code in pinlu else 2 + (serial > 3500) + (serial > 6500) + (serial > 8105)
    def order(code):
        return (level(code), rank.get(code, 0), -frequency(code), table.get(code, 9999), code)
    ranked = sorted(codes, key=order)
    return [[c for c in ranked if level(c) == n] for n in range(6)]


def cut(role, codes):
    """The slices of a face that carries `codes`: lists of code points, first read first."""
    left = set(codes)

    def take(group, size):
        chosen = [c for c in dict.fromkeys(group) if c in left]
        left.difference_update(chosen)
        return even(chosen, size)

    if role == "song":
        left.difference_update(COMMON_MARKS)
    first = take(MARKS, SIZE) if role == "song" else []
    first += take(official()[:SEED_SIZE], SEED_SIZE) if role == "fangsong" else []
    for line in seeds(role):
        first += take(line, SEED_SIZE)
    first += take(MARKS, SIZE)
    site = [p for line in seeds("site") for p in even([c for c in line if c in left], SEED_SIZE)]
    general = [p for group in by_use({c for c in left if coverage.is_han(c)}) for p in take(group, SIZE)]
    return first + site + general + take(sorted(left), SIZE)
