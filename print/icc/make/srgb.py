"""Writes sRGB.icc: the colours of IEC 61966-2-1 as an ICC profile of version 2.1.

Maintainers run it once: python3 print/icc/make/srgb.py
"""

import struct
from pathlib import Path

D50 = (0.9642, 1.0, 0.8249)
# The primaries of the standard, adapted from D65 to D50 after Bradford.
PRIMARIES = {
    "r": (0.4360747, 0.2225045, 0.0139322),
    "g": (0.3850649, 0.7168786, 0.0971045),
    "b": (0.1430804, 0.0606169, 0.7141733),
}
STEPS = 1024


def s15(value: float) -> bytes:
    return struct.pack(">i", round(value * 65536))


def xyz(values: tuple[float, float, float]) -> bytes:
    return b"XYZ \0\0\0\0" + b"".join(map(s15, values))


def text(value: str) -> bytes:
    return b"text\0\0\0\0" + value.encode("ascii") + b"\0"


def description(value: str) -> bytes:
    ascii_ = value.encode("ascii") + b"\0"
    return b"desc\0\0\0\0" + struct.pack(">I", len(ascii_)) + ascii_ + bytes(8 + 2 + 1 + 67)


def linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def curve() -> bytes:
    points = [round(linear(i / (STEPS - 1)) * 65535) for i in range(STEPS)]
    return b"curv\0\0\0\0" + struct.pack(f">I{STEPS}H", STEPS, *points)


def profile() -> bytes:
    tags = [
        (b"desc", description("sRGB IEC61966-2.1")),
        (b"cprt", text("No copyright; may be used without any restriction")),
        (b"wtpt", xyz(D50)),
        *((f"{c}XYZ".encode(), xyz(values)) for c, values in PRIMARIES.items()),
        *((f"{c}TRC".encode(), curve()) for c in PRIMARIES),
    ]
    body, table, places = b"", b"", {}
    start = 128 + 4 + 12 * len(tags)
    for name, data in tags:
        if data not in places:
            places[data] = start + len(body)
            body += data + bytes(-len(data) % 4)
        table += name + struct.pack(">II", places[data], len(data))
    rest = struct.pack(">I", len(tags)) + table + body
    return header(128 + len(rest)) + rest


def header(size: int) -> bytes:
    date = struct.pack(">6H", 2017, 1, 1, 0, 0, 0)
    head = struct.pack(">I", size) + bytes(4) + bytes([2, 0x10, 0, 0])
    head += b"mntrRGB XYZ " + date + b"acsp" + bytes(4 + 4 + 4 + 4 + 8)
    head += struct.pack(">I", 0) + b"".join(map(s15, D50))
    return head + bytes(128 - len(head))


if __name__ == "__main__":
    Path(__file__).parents[1].joinpath("sRGB.icc").write_bytes(profile())
