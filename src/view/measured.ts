import type { View } from './view';
import { recordOf } from './views';

/** Whether what a view shows is drawn from measures of the agencies' network, which take long. */
export const showsMeasures = (view: View): boolean => recordOf(view.tab).measured?.(view) ?? false;
