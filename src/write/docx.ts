import { Document, Packer } from 'docx';
import { indexPlan } from '../plan/links';
import { briefingPictures, briefingSection } from './docx/briefing';
import { sheetsSection } from './docx/sheets';
import { timeless } from './package';
import { printable } from './safe';
import type { Writer } from './types';

/** Faces: a song face for the text as in official papers, a black one for headings. */
const TEXT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: 'SimSun' } as const;
const HEADING = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: 'Microsoft YaHei' } as const;

/** The task sheet of one agency or of all, one a page; or the briefing. */
export const docx: Writer = {
  pictures: (job) => (job.choices.document === 'briefing' ? briefingPictures(job) : {}),
  write: async (job, progress) => {
    const index = indexPlan(job.plan);
    const { document } = job.choices;
    const part = document === 'briefing' ? briefingSection(job, index) : sheetsSection(job, index);
    progress(0.5);
    const language = job.view.language === 'zh' ? 'zh-CN' : 'en-US';
    const file = new Document({
      title: printable(job.plan.title),
      creator: '分工图谱',
      styles: {
        default: {
          document: {
            run: { font: TEXT, size: 22, language: { value: language, eastAsia: 'zh-CN' } },
            paragraph: { spacing: { line: 300 } },
          },
          heading1: {
            run: { font: HEADING, size: 32, bold: true, color: '1E2228' },
            paragraph: { spacing: { before: 120, after: 120 }, keepNext: true },
          },
          heading2: {
            run: { font: HEADING, size: 24, bold: true, color: '1E2228' },
            paragraph: { spacing: { before: 240, after: 100 }, keepNext: true },
          },
        },
      },
      sections: [part],
    });
    const bytes = new Uint8Array(await Packer.toArrayBuffer(file));
    progress(0.9);
    return timeless(bytes, job.date);
  },
};
