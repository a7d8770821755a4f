export { applyWrite } from './apply-write.js';
export { nodeDisk, type Disk } from './disk.js';
export { formatText } from './format.js';
export { hashText } from './hash.js';
export { manifestName, type Manifest, type ManifestFacts } from './manifest.js';
export { planWrite, readManifest } from './plan-write.js';
export { repair, type RepairInput } from './repair.js';
export type { Drift, DriftKind, WriteInput, WritePlan } from './write-plan.js';
export { write, type WriteMode, type WriteReport } from './write.js';
