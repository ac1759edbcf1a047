import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

/** A directory on 127.0.0.1. */
export interface Server {
  readonly url: string;
  /** bytes of bodies sent since the last call, as they went over the wire */
  readonly takeBytes: () => number;
  readonly close: () => void;
}

interface Body {
  readonly bytes: Buffer;
  readonly type: string;
}

/** Serves a directory, every file gzipped once and kept, at a free port of 127.0.0.1. */
export async function serve(directory: string): Promise<Server> {
  const bodies = new Map<string, Body>();
  let sent = 0;
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const path = normalize(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    const body = bodies.get(path) ?? (await load(join(directory, path)));
    if (!body) {
      response.writeHead(404).end();
      return;
    }
    bodies.set(path, body);
    sent += body.bytes.length;
    response
      .writeHead(200, {
        'content-type': body.type,
        'content-encoding': 'gzip',
        'content-length': body.bytes.length,
        'cache-control': 'no-store',
      })
      .end(body.bytes);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    takeBytes: () => {
      const bytes = sent;
      sent = 0;
      return bytes;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function load(file: string): Promise<Body | undefined> {
  const text = await readFile(file).catch(() => undefined);
  return text && { bytes: gzipSync(text), type: TYPES[extname(file)] ?? 'text/plain' };
}
