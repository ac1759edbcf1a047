export {};

/** The page of a peer at any size: `peer.html?peer=sigma&plan=plan-420`. */
const PEERS: Readonly<Record<string, () => Promise<unknown>>> = {
  'd3-canvas': () => import('./d3-canvas'),
  'force-graph': () => import('./force-graph'),
  echarts: () => import('./echarts'),
  sigma: () => import('./sigma'),
};

await PEERS[new URLSearchParams(location.search).get('peer')!]!();
