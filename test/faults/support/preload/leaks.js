/** On SIGUSR2 the process keeps more and more until its heap is full: V8 ends it. */
process.on('SIGUSR2', () => {
  const kept = [];
  for (;;) kept.push(Array.from({ length: 10_000 }, () => ({})));
});
