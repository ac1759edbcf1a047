import type { View } from './view';

/** Whether what a view shows is drawn from measures of the agencies' network, which take long. */
export function showsMeasures({ tab, form, matrixOrder }: View): boolean {
  return (
    tab === 'collaboration' &&
    (form === 'network' || (form === 'matrix' && matrixOrder === 'community'))
  );
}
