/** Laying out, loaded only for a plan that brings no picture of its own. */
export { forceLayout } from '../draw/layout';
export { default as LayoutWorker } from './layout.worker?worker&inline';
