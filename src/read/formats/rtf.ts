import { flowed } from './flowed';
import { Reader } from './rtf/reader';
import { tokensOf } from './rtf/tokens';
import { VOCABULARY } from './rtf/words';
import type { Format } from './types';

const MAGIC = [0x7b, 0x5c, 0x72, 0x74, 0x66];

/** Rich Text Format, which Word, WPS and WordPad write; often under the name of .doc. */
export const rtf: Format = {
  id: 'rtf',
  extensions: ['rtf'],
  matches: (bytes) => MAGIC.every((byte, i) => bytes[i] === byte),
  blocks: async (bytes) => {
    const reader = new Reader(VOCABULARY);
    for (const token of tokensOf(bytes)) {
      if (token.type === 'open') reader.open();
      else if (token.type === 'close') reader.close();
      else if (token.type === 'byte') reader.byte(token.byte);
      else reader.word(token.word, token.value);
    }
    return flowed(reader.end());
  },
};
