/** The part of PDF.js that takes documents apart; importing it makes it known to the other part. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: object;
}
