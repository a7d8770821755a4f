// Loaded into every Node process that is measured: says at its end how much memory it had at most.
const { appendFileSync } = process.getBuiltinModule('node:fs');

process.on('exit', () => {
  appendFileSync(process.env.MEMORY, `${process.resourceUsage().maxRSS}\n`);
});
