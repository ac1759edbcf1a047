import type { Figure } from './mark';
import type { CollaborationForm } from '../view/choices';
import { joinedFigure } from './joined';
import { pairsFigure, pathFigure, meetingFigure } from './lists';
import { squareFigure } from './square';
import type { Drawn, Sheet } from './sheet';

const FORMS: Readonly<Record<CollaborationForm, Drawn>> = {
  matrix: squareFigure,
  network: joinedFigure,
  pairs: pairsFigure,
  path: pathFigure,
  meeting: meetingFigure,
};

/** How agencies are joined by tasks, in the form that the view has chosen. */
export const collaborationFigure: Drawn = (sheet: Sheet): Figure => FORMS[sheet.view.form](sheet);
