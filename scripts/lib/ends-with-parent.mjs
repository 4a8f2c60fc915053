// When the command that started this process is killed, its work has no reader: end as well.
if (process.channel) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  // The listener alone must not keep a finished process alive.
  process.channel.unref();
}
