/** On SIGUSR2 nothing else happens in this process for so long: a loop that does not let go. */
process.on('SIGUSR2', () => {
  const until = Date.now() + Number(process.env.BLOCKED_MS);
  while (Date.now() < until);
});
