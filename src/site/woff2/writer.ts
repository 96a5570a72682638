/** Bytes of a font file, written one number after the other; numbers are big-endian. */
export class Writer {
  #bytes = new Uint8Array(256);
  length = 0;

  uint8(value: number): void {
    if (this.length === this.#bytes.length) this.#grow(1);
    this.#bytes[this.length++] = value;
  }

  uint16(value: number): void {
    this.uint8((value >> 8) & 255);
    this.uint8(value & 255);
  }

  uint32(value: number): void {
    this.uint16(value >>> 16);
    this.uint16(value & 0xffff);
  }

  /** 255UInt16 (WOFF2, 4.3). */
  packed16(value: number): void {
    if (value < 253) this.uint8(value);
    else if (value < 506) this.#after(255, value - 253);
    else if (value < 762) this.#after(254, value - 506);
    else {
      this.uint8(253);
      this.uint16(value);
    }
  }

  /** UIntBase128 (WOFF2, 4.1). */
  base128(value: number): void {
    const digits = [value & 127];
    for (let left = value >>> 7; left > 0; left >>>= 7) digits.unshift((left & 127) | 128);
    for (const digit of digits) this.uint8(digit);
  }

  bytes(data: Uint8Array): void {
    if (this.length + data.length > this.#bytes.length) this.#grow(data.length);
    this.#bytes.set(data, this.length);
    this.length += data.length;
  }

  written(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }

  #after(code: number, value: number): void {
    this.uint8(code);
    this.uint8(value);
  }

  #grow(by: number): void {
    const larger = new Uint8Array(2 * (this.#bytes.length + by));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}
