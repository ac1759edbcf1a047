import { FORMATS } from './formats';
import type { Format } from './formats/types';

/** Extensions that files of a kind go by, whatever they are inside: Office opens each as any other. */
const FAMILIES: readonly (readonly string[])[] = [
  'docx docm dotx doc dot wps wpt rtf odt fodt uot uof mht mhtml xml'.split(' '),
  'xlsx xlsm xltx xls xlt et ett ods fods uos csv tsv xml mht mhtml'.split(' '),
  'html htm xhtml mht mhtml md markdown csv tsv tab txt text xml'.split(' '),
];

/** Names of old documents under which pages and texts are often saved; Office opens them. */
const OLD: readonly string[] = ['doc', 'wps', 'xls', 'et'];
const [, , TEXTS] = FAMILIES;

/**
 * Whether a name may stand for a format. A document of one family under the name of another was
 * mistaken for something else: a text called .docx was never one.
 */
export function agrees(name: string, { extensions }: Format): boolean {
  const said = /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase();
  if (!said || extensions.includes(said)) return true;
  const known = FORMATS.some((format) => format.extensions.includes(said));
  if (!known && !FAMILIES.some((family) => family.includes(said))) return true;
  const isText = extensions.some((one) => TEXTS!.includes(one));
  if (isText && OLD.includes(said)) return true;
  return FAMILIES.some(
    (family) => family.includes(said) && extensions.some((one) => family.includes(one)),
  );
}
