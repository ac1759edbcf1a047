import type { FormatId } from '../read/formats/types';
import { words, type Words } from './words';

/** Formats that documents come in. */
export const FORMATS: Words<Readonly<Record<FormatId, string>>> = words(
  {
    docx: 'Word（.docx）',
    xlsx: 'Excel（.xlsx）',
    xls: 'Excel 97（.xls）',
    doc: 'Word 97（.doc）',
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
    pdf: 'PDF',
    ofd: 'OFD',
    html: 'a web page',
    markdown: 'Markdown',
    csv: 'CSV',
    text: 'text',
    json: 'JSON',
  },
);
