import { said } from '../../view/story';
import { OFFICE, type Format } from './types';

export const pptx: Format = {
  id: 'pptx',
  kind: 'talk',
  type: `${OFFICE}.presentationml.presentation`,
  words: {
    zh: {
      name: 'PowerPoint 幻灯片',
      holds: ({ steps }) =>
        `${steps === null ? '封面和演示，每步一页' : `${steps + 1} 页：封面和演示的 ${steps} 步`}。图形都是可以修改的形状和文字，讲稿在备注里。`,
    },
    en: {
      name: 'PowerPoint slides',
      holds: ({ steps }) =>
        `${steps === null ? 'A cover and the story, one slide a step' : `${steps + 1} slides: a cover and the ${steps} steps of the story`}. Shapes and text can be edited; notes are in the notes pane.`,
    },
  },
  needs: 'story',
  palette: 'slides',
  placed: true,
  content: ({ story, view }) => [said(story.name, view.language)],
  worker: 'pptx',
};
