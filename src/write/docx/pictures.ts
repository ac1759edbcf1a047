import { ImageRun, Paragraph } from 'docx';
import type { Job } from '../types';
import { briefingWords } from './briefing-words';
import { PICTURES, type PictureId } from './drawn';
import { TEXT_WIDTH } from './page';
import { paragraph } from './text';

/** Most of a page that a picture may fill, in pixels of 1/96 inch. */
const SHOWN = { width: (TEXT_WIDTH / 1440) * 96, height: 860 } as const;

/**
 * A picture with its caption; nothing where the job brings none.
 *
 * @param sentences what it shows, for those who do not see it
 */
export function pictureOf(job: Job, id: PictureId, sentences: readonly string[]): Paragraph[] {
  const data = job.pictures?.[id];
  if (!data) return [];
  const t = briefingWords[job.view.language];
  const number = PICTURES.indexOf(id) + 1;
  const name = t.pictures[id];
  const [width, height] = pngSize(data);
  const scale = Math.min(SHOWN.width / width, SHOWN.height / height);
  const image = new ImageRun({
    type: 'png',
    data,
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { id: String(number), name, title: name, description: sentences.join('\n') },
  });
  return [
    new Paragraph({ style: 'Picture', children: [image] }),
    paragraph(t.caption(number, name), 'Caption'),
  ];
}

/** Width and height of a PNG, from its first chunk (PNG specification, IHDR). */
function pngSize(bytes: Uint8Array): [number, number] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return [view.getUint32(16), view.getUint32(20)];
}
