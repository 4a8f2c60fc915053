const started = Date.now();

/** One line for a step that takes a while; says how long it took when it was long. */
export async function step(words, work) {
  const from = Date.now();
  process.stdout.write(`  ${words} …\n`);
  const result = await work();
  const seconds = (Date.now() - from) / 1000;
  if (seconds > 3) process.stdout.write(`  ${words}: done in ${seconds.toFixed(0)} s\n`);
  return result;
}

export function secondsSinceStart() {
  return Math.round((Date.now() - started) / 1000);
}
