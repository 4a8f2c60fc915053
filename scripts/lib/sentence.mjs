/** An expected failure: the person sees its one sentence and no stack. */
export class Sentence extends Error {
  constructor(message, options) {
    super(message, options);
    this.name = 'Sentence';
  }
}

/** Runs a command's main function; an expected failure prints its sentence and answers 1. */
export async function command(main) {
  try {
    const code = await main();
    if (typeof code === 'number') process.exitCode = code;
  } catch (error) {
    if (error instanceof Sentence) process.stderr.write(`\n${error.message}\n`);
    else process.stderr.write(`\n${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 1;
  }
}

/** What a full disk, a read-only folder or a missing right looks like to a person. */
export function fileSentence(error, folder) {
  const code = error?.code;
  if (code === 'ENOSPC' || /No space left on device/.test(String(error?.message)))
    return new Sentence(`The disk that holds ${folder} is full. Free some space and start again.`);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new Sentence(
      `Attune may not write to ${folder}. Give it the right to, or name another folder with DATA_DIR.`,
    );
  if (code === 'ENOTDIR' || code === 'EEXIST')
    return new Sentence(
      `${folder} is not a folder. Move that file away, or name another folder with DATA_DIR.`,
    );
  return error;
}
