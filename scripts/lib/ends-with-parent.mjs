// When the command that started this process is killed, its work has no reader: end as well.
if (process.channel) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  // The listener alone must not keep a finished process alive.
  process.channel.unref();
}

// Helpers that this process forks inherit its flags; without the channel they would end at once, and
// whoever waits for their answer would wait for ever (the framework's own, in development).
const own = (flag) => flag?.endsWith('/ends-with-parent.mjs') === true;
process.execArgv = process.execArgv.filter(
  (flag, i, all) => !own(flag) && !(flag === '--import' && own(all[i + 1])),
);
