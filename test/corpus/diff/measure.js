// Runs the built command line in this process, as a user would, and tells what the whole process took.
import { run } from '../../../dist/bundle/main.js';

const status = await run(process.argv.slice(2));
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
process.send({
  status,
  cpu: (userCPUTime + systemCPUTime) / 1000,
  wall: process.uptime() * 1000,
  memory: maxRSS / 1024,
});
