import { flowed } from './flowed';
import { isOdf, odfParts } from './odf';
import { bodyOf } from './odt/body';
import { stylesOf } from './odt/styles';
import type { Format } from './types';

/** OpenDocument's text, which LibreOffice, WPS and Word write; packed, or in one file of XML. */
export const odt: Format = {
  id: 'odt',
  extensions: ['odt', 'ott', 'fodt'],
  matches: (bytes, head) => isOdf('text', bytes, head),
  blocks: async (bytes) => {
    const { content, styles } = odfParts(bytes);
    return flowed(bodyOf(content, stylesOf(styles)));
  },
};
