import { outsideAddressesIn } from '../document/outside-addresses.ts';
import { problem } from '../document/problem.ts';
import { perDocument } from './rule.ts';

/** What is known of an address is told beside it; of one that is not printed, or told twice, it would be lost. */
export const outsideAddressUnknown = perDocument((document) => {
  const printed = new Set(outsideAddressesIn(document).map(({ address }) => address));
  const notes = document.front.outsideAddresses ?? [];
  return notes.flatMap(({ address }, i) => {
    const first = notes.findIndex((other) => other.address === address);
    if (printed.has(address) && first === i) return [];
    const place = document.addressPlaces?.[i] ?? document.place;
    return [
      problem('outside-address-unknown', place, {
        found: `outsideAddresses: ${address}`,
        expected: {
          zh: '正文印出的站外地址，每个只写一条',
          en: 'an address that the record prints, each once',
        },
        mend: {
          zh: printed.has(address) ? '两条并作一条' : '照印面改写地址，或删去这一条',
          en: printed.has(address)
            ? 'make one entry of the two'
            : 'write the address as printed, or remove the entry',
        },
        ...(first === i ? {} : { second: document.addressPlaces?.[first] ?? document.place }),
      }),
    ];
  });
});
