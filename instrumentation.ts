/** Runs once when a server starts: the jobs live in it unless a worker of their own does them. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.ATTUNE_INLINE_WORKER !== '1') return;
  const { startInlineJobs } = await import('./server/inline-jobs');
  await startInlineJobs();
}
