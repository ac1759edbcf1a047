/** Measuring and laying out the agencies' network, loaded only when it is looked at. */
export { default as ConnectWorker } from './connect.worker?worker&inline';
