/** What one window tells the others that show the same library. */
export type Message =
  /** a plan was saved, and which revision it is now */
  | { readonly kind: 'kept'; readonly id: string; readonly revision: number }
  | { readonly kind: 'renamed'; readonly id: string; readonly name: string }
  | { readonly kind: 'removed'; readonly id: string }
  | { readonly kind: 'cleared' };

/** The way to the other windows. A window does not hear itself. */
export interface Channel {
  post(message: Message): void;
  hear(listener: (message: Message) => void): void;
}

/** Between the windows of one browser; where there is no such way, nobody hears. */
export function browserChannel(name: string): Channel {
  if (typeof BroadcastChannel === 'undefined') return { post: () => {}, hear: () => {} };
  const channel = new BroadcastChannel(name);
  return {
    post: (message) => channel.postMessage(message),
    hear: (listener) => {
      channel.onmessage = ({ data }: MessageEvent<Message>) => listener(data);
    },
  };
}
