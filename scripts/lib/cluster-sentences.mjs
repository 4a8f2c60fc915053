import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { Sentence } from './sentence.mjs';

// A server on a full disk cannot even write its log.
function diskIsFull(files) {
  try {
    const { bavail, bsize } = statfsSync(dirname(files.data));
    return bavail * bsize < 20_000_000;
  } catch {
    return false;
  }
}

function firstFatal(log) {
  return /(?:FATAL|PANIC|error|postgres):\s*(.+)/.exec(log)?.[1]?.trim();
}

/** What the log of PostgreSQL says, in one sentence a newcomer can act on. */
export function clusterSentence(log, files) {
  if (/No space left on device/.test(log) || diskIsFull(files))
    return new Sentence(
      `The disk that holds ${files.data} is full. Free some space and start again; nothing that was saved is lost.`,
    );
  if (/could not (resize|map|create) shared memory|could not fork/.test(log))
    return new Sentence('This machine has too little free memory to start PostgreSQL.');
  if (/initialized by PostgreSQL version/.test(log))
    return new Sentence(
      `${files.data} was made by another major version of PostgreSQL. Start the Attune that made it and take a backup, or move the folder away.`,
    );
  if (/error while loading shared libraries|cannot execute|ENOENT/.test(log))
    return new Sentence(
      'The PostgreSQL that comes with Attune does not run on this system. Give the address of a server of your own (15 or newer) in DATABASE_URL.',
    );
  const reason = firstFatal(log);
  if (!reason) return undefined;
  return new Sentence(
    `The database in ${files.data} is damaged and did not start (${reason}). Restore it from a backup, or move the folder away to start with an empty one.`,
  );
}
