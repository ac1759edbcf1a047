import type { FormatId } from '../read/formats/types';
import { words, type Words } from './words';

/** Formats that documents come in. */
export const FORMATS: Words<Readonly<Record<FormatId, string>>> = words(
  {
    docx: 'Word（.docx）',
    xlsx: 'Excel（.xlsx）',
    xls: 'Excel 97（.xls）',
    doc: 'Word 97（.doc）',
    wordml: 'Word 的 XML（.xml）',
    odt: 'OpenDocument 文本（.odt）',
    rtf: 'RTF（.rtf）',
    uof: '标文通（.uof、.uot）',
    old: '旧版办公文件',
    mhtml: '单个文件网页（.mht）',
    pdf: 'PDF',
    ofd: 'OFD',
    html: '网页',
    markdown: 'Markdown',
    csv: 'CSV',
    text: '文本',
    json: 'JSON',
  },
  {
    docx: 'Word (.docx)',
    xlsx: 'Excel (.xlsx)',
    xls: 'Excel 97 (.xls)',
    doc: 'Word 97 (.doc)',
    wordml: 'Word XML (.xml)',
    odt: 'OpenDocument text (.odt)',
    rtf: 'RTF (.rtf)',
    uof: 'UOF (.uof, .uot)',
    old: 'an old office file',
    mhtml: 'a single-file web page (.mht)',
    pdf: 'PDF',
    ofd: 'OFD',
    html: 'a web page',
    markdown: 'Markdown',
    csv: 'CSV',
    text: 'text',
    json: 'JSON',
  },
);
