import { Document, Packer } from 'docx';
import { indexPlan } from '../plan/links';
import { briefingSection } from './docx/briefing';
import { briefingPictures } from './docx/drawn';
import { sheetSections } from './docx/sheets';
import { styles } from './docx/styles';
import { withTables } from './docx/table';
import { timeless } from './package';
import { printable } from './safe';
import type { Writer } from './types';

/** The part of the file that holds the text. */
const BODY = /^word\/document[.]xml$/;

/** The task sheet of one agency or of all, one a page; or the briefing. */
export const docx: Writer = {
  pictures: (job) => (job.choices.document === 'briefing' ? briefingPictures(job) : {}),
  write: async (job, progress) => {
    const index = indexPlan(job.plan);
    const { document } = job.choices;
    const sections =
      document === 'briefing' ? [briefingSection(job, index)] : sheetSections(job, index);
    const complete = withTables(sections);
    progress(0.5);
    const file = new Document({
      title: printable(job.plan.title),
      creator: '分工图谱',
      lastModifiedBy: '分工图谱',
      styles: styles(job.view.language, document),
      sections,
    });
    const bytes = new Uint8Array(await Packer.toArrayBuffer(file));
    progress(0.9);
    return timeless(bytes, job.date, (name, text) =>
      BODY.test(name) ? complete(text) : undefined,
    );
  },
};
