import { polishLayout } from '../draw/layout';
import type { Layout, Plan } from '../plan/types';

self.onmessage = ({ data }: MessageEvent<{ plan: Plan; start: Layout }>) => {
  self.postMessage(polishLayout(data.plan, data.start));
};
