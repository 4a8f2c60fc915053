import { createServer } from 'node:net';
import { Sentence } from './sentence.mjs';

export function readPort(text) {
  const port = Number(text || 3000);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Sentence('PORT must be a whole number between 1 and 65535.');
}

/** Says so at once when another program listens there, before anything slow is done. */
export async function assertPortFree(port) {
  const problem = await new Promise((done) => {
    const probe = createServer();
    probe.on('error', (error) => done(error.code));
    probe.listen(port, '127.0.0.1', () => probe.close(() => done(undefined)));
  });
  if (problem === 'EADDRINUSE')
    throw new Sentence(
      `Port ${port} is in use by another program. Choose another one, for example: PORT=${port + 1} npm start`,
    );
  if (problem === 'EACCES')
    throw new Sentence(`This user may not open port ${port}. Choose one above 1023.`);
}
