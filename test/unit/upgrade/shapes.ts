/** One way to write a use of what was renamed. */
export interface Shape {
  readonly name: string;
  readonly code: string;
  /** The code after the upgrade, or that it has to be reported. */
  readonly after: string | 'reported';
}

/**
 * Uses of `CampaignCallSource.taskId` and `NewTask.campaignId`, which Ftero 1.16.0 calls `task` and
 * `campaign`. Each stands in a file with `source`, `task` (a NewTask), `call` and `own` in scope.
 */
export const shapes: readonly Shape[] = [
  { name: 'property access', code: 'use(source.taskId);', after: 'use(source.task);' },
  { name: 'optional chain', code: 'use(maybe?.taskId);', after: 'use(maybe?.task);' },
  { name: 'non-null assertion', code: 'use(maybe!.taskId);', after: 'use(maybe!.task);' },
  { name: 'assignment', code: "source.taskId = 'x';", after: "source.task = 'x';" },
  { name: 'compound assignment', code: "source.taskId ??= 'x';", after: "source.task ??= 'x';" },
  { name: 'element access', code: "use(source['taskId']);", after: "use(source['task']);" },
  {
    name: 'element access in double quotes',
    code: 'use(source["taskId"]);',
    after: 'use(source["task"]);',
  },
  {
    name: 'element access in backticks',
    code: 'use(source[`taskId`]);',
    after: 'use(source[`task`]);',
  },
  {
    name: 'optional element access',
    code: "use(maybe?.['taskId']);",
    after: "use(maybe?.['task']);",
  },
  { name: 'delete', code: 'delete partial.taskId;', after: 'delete partial.task;' },
  {
    name: 'destructuring',
    code: 'const { taskId } = source; use(taskId);',
    after: 'const { task: taskId } = source; use(taskId);',
  },
  {
    name: 'destructuring to another name',
    code: 'const { taskId: id } = source; use(id);',
    after: 'const { task: id } = source; use(id);',
  },
  {
    name: 'destructuring with a default',
    code: "const { taskId = 'x' } = partial; use(taskId);",
    after: "const { task: taskId = 'x' } = partial; use(taskId);",
  },
  {
    name: 'destructuring with a text as key',
    code: "const { 'taskId': id } = source; use(id);",
    after: "const { 'task': id } = source; use(id);",
  },
  {
    name: 'destructuring with a computed key',
    code: "const { ['taskId']: id } = source; use(id);",
    after: "const { ['task']: id } = source; use(id);",
  },
  {
    name: 'nested destructuring',
    code: 'const { newTasks: [{ campaignId } = task] } = call; use(campaignId);',
    after: 'const { newTasks: [{ campaign: campaignId } = task] } = call; use(campaignId);',
  },
  {
    name: 'destructuring in parameters',
    code: 'const f = ({ taskId }: CampaignCallSource) => taskId; use(f(source));',
    after: 'const f = ({ task: taskId }: CampaignCallSource) => taskId; use(f(source));',
  },
  {
    name: 'destructuring in a callback',
    code: 'use(call.newTasks.map(({ campaignId }) => campaignId));',
    after: 'use(call.newTasks.map(({ campaign: campaignId }) => campaignId));',
  },
  {
    name: 'destructuring in for-of',
    code: 'for (const { campaignId } of call.newTasks) use(campaignId);',
    after: 'for (const { campaign: campaignId } of call.newTasks) use(campaignId);',
  },
  {
    name: 'destructuring assignment',
    code: 'let taskId; ({ taskId } = source); use(taskId);',
    after: 'let taskId; ({ task: taskId } = source); use(taskId);',
  },
  {
    name: 'destructuring assignment to a member',
    code: 'const box = { id: source.campaign as string | null }; ({ taskId: box.id } = source);',
    after: 'const box = { id: source.campaign as string | null }; ({ task: box.id } = source);',
  },
  {
    name: 'rest beside it',
    code: 'const { taskId, ...rest } = source; use(taskId, rest);',
    after: 'const { task: taskId, ...rest } = source; use(taskId, rest);',
  },
  {
    name: 'in the rest',
    code: 'const { type, ...rest } = source; use(type, rest.taskId);',
    after: 'const { type, ...rest } = source; use(type, rest.task);',
  },
  {
    name: 'object literal',
    code: "const made: CampaignCallSource = { type: 'campaign', campaign: 'c', taskId: null }; use(made);",
    after:
      "const made: CampaignCallSource = { type: 'campaign', campaign: 'c', task: null }; use(made);",
  },
  {
    name: 'shorthand',
    code: "const taskId = 'x'; const made: CampaignCallSource = { type: 'campaign', campaign: 'c', taskId }; use(made);",
    after:
      "const taskId = 'x'; const made: CampaignCallSource = { type: 'campaign', campaign: 'c', task: taskId }; use(made);",
  },
  {
    name: 'satisfies',
    code: "const made = { type: 'campaign', campaign: 'c', taskId: null } satisfies CampaignCallSource; use(made.taskId);",
    after:
      "const made = { type: 'campaign', campaign: 'c', task: null } satisfies CampaignCallSource; use(made.task);",
  },
  {
    name: 'as',
    code: "use({ type: 'campaign', campaign: 'c', taskId: null } as CampaignCallSource);",
    after: "use({ type: 'campaign', campaign: 'c', task: null } as CampaignCallSource);",
  },
  {
    name: 'argument',
    code: "takeSource({ type: 'campaign', campaign: 'c', taskId: null });",
    after: "takeSource({ type: 'campaign', campaign: 'c', task: null });",
  },
  {
    name: 'member of a union',
    code: "const made: Call['source'] = { type: 'campaign', campaign: 'c', taskId: null }; use(made);",
    after:
      "const made: Call['source'] = { type: 'campaign', campaign: 'c', task: null }; use(made);",
  },
  {
    name: 'spread with an override',
    code: 'const made: CampaignCallSource = { ...source, taskId: null }; use(made);',
    after: 'const made: CampaignCallSource = { ...source, task: null }; use(made);',
  },
  {
    name: 'spread with an override, untyped',
    code: 'const made = { ...source, taskId: null }; use(made.taskId);',
    after: 'const made = { ...source, task: null }; use(made.task);',
  },
  {
    name: 'conditional expression',
    code: "takeTask(flag ? { ...task, campaignId: 'a' } : { campaignId: 'b', contact, timestamp: null });",
    after:
      "takeTask(flag ? { ...task, campaign: 'a' } : { campaign: 'b', contact, timestamp: null });",
  },
  {
    name: 'array of literals',
    code: "const made: NewTask[] = [{ campaignId: 'a', contact, timestamp: null }]; use(made);",
    after: "const made: NewTask[] = [{ campaign: 'a', contact, timestamp: null }]; use(made);",
  },
  {
    name: 'returned by a callback',
    code: "const made: NewTask[] = ['a'].map((campaignId) => ({ campaignId, contact, timestamp: null })); use(made);",
    after:
      "const made: NewTask[] = ['a'].map((campaignId) => ({ campaign: campaignId, contact, timestamp: null })); use(made);",
  },
  {
    name: 'returned by a chain of callbacks',
    code: "const made: NewTask[] = ['a'].map((one) => ({ campaignId: one, contact, timestamp: null })).filter((one) => one.campaignId !== ''); use(made);",
    after:
      "const made: NewTask[] = ['a'].map((one) => ({ campaign: one, contact, timestamp: null })).filter((one) => one.campaign !== ''); use(made);",
  },
  {
    name: 'returned by a function',
    code: "function make(): NewTask { return { campaignId: 'a', contact, timestamp: null }; } use(make);",
    after:
      "function make(): NewTask { return { campaign: 'a', contact, timestamp: null }; } use(make);",
  },
  {
    name: 'returned by an async function',
    code: "const make = async (): Promise<NewTask> => ({ campaignId: 'a', contact, timestamp: null }); use(make);",
    after:
      "const make = async (): Promise<NewTask> => ({ campaign: 'a', contact, timestamp: null }); use(make);",
  },
  {
    name: 'Object.assign',
    code: "const made: NewTask = Object.assign({}, task, { campaignId: 'a' }); use(made);",
    after: "const made: NewTask = Object.assign({}, task, { campaign: 'a' }); use(made);",
  },
  {
    name: 'Map of values',
    code: "const made = new Map<string, NewTask>([['a', { campaignId: 'a', contact, timestamp: null }]]); use(made.get('a')?.campaignId);",
    after:
      "const made = new Map<string, NewTask>([['a', { campaign: 'a', contact, timestamp: null }]]); use(made.get('a')?.campaign);",
  },
  {
    name: 'reduce',
    code: "use(call.newTasks.reduce((sum, one) => sum + one.campaignId, ''));",
    after: "use(call.newTasks.reduce((sum, one) => sum + one.campaign, ''));",
  },
  {
    name: 'in operator',
    code: "if ('taskId' in call.source) use(call.source.taskId);",
    after: "if ('task' in call.source) use(call.source.task);",
  },
  {
    name: 'narrowed by the discriminator',
    code: "if (call.source.type === 'campaign') use(call.source.taskId);",
    after: "if (call.source.type === 'campaign') use(call.source.task);",
  },
  {
    name: 'switch',
    code: "switch (call.source.type) { case 'campaign': use(call.source.taskId); break; default: }",
    after: "switch (call.source.type) { case 'campaign': use(call.source.task); break; default: }",
  },
  {
    name: 'type guard',
    code: "const is = (one: Call['source']): one is CampaignCallSource => 'taskId' in one; if (is(call.source)) use(call.source.taskId);",
    after:
      "const is = (one: Call['source']): one is CampaignCallSource => 'task' in one; if (is(call.source)) use(call.source.task);",
  },
  { name: 'template text', code: 'use(`${source.taskId}`);', after: 'use(`${source.task}`);' },
  {
    name: 'indexed access type',
    code: "type Id = CampaignCallSource['taskId']; use(null as Id);",
    after: "type Id = CampaignCallSource['task']; use(null as Id);",
  },
  {
    name: 'indexed access type, deep',
    code: "type Id = Call['newTasks'][number]['campaignId']; use('' as Id);",
    after: "type Id = Call['newTasks'][number]['campaign']; use('' as Id);",
  },
  {
    name: 'indexed access by a union',
    code: "type Id = CampaignCallSource['taskId' | 'campaign']; use(null as Id);",
    after: "type Id = CampaignCallSource['task' | 'campaign']; use(null as Id);",
  },
  {
    name: 'Pick',
    code: "const made: Pick<CampaignCallSource, 'taskId'> = { taskId: null }; use(made.taskId);",
    after: "const made: Pick<CampaignCallSource, 'task'> = { task: null }; use(made.task);",
  },
  {
    name: 'Pick of two',
    code: "type Two = Pick<CampaignCallSource, 'taskId' | 'type'>; use((null as unknown as Two).taskId);",
    after:
      "type Two = Pick<CampaignCallSource, 'task' | 'type'>; use((null as unknown as Two).task);",
  },
  {
    name: 'Omit',
    code: "type Less = Omit<CampaignCallSource, 'taskId'>; use((null as unknown as Less).campaign);",
    after: "type Less = Omit<CampaignCallSource, 'task'>; use((null as unknown as Less).campaign);",
  },
  {
    name: 'Partial',
    code: 'const made: Partial<NewTask> = { campaignId: undefined as never }; use(made.campaignId);',
    after: 'const made: Partial<NewTask> = { campaign: undefined as never }; use(made.campaign);',
  },
  {
    name: 'Required and Readonly',
    code: 'const made: Readonly<Required<NewTask>> = task; use(made.campaignId);',
    after: 'const made: Readonly<Required<NewTask>> = task; use(made.campaign);',
  },
  {
    name: 'keyof constant',
    code: "const key: keyof CampaignCallSource = 'taskId'; use(source[key]);",
    after: "const key: keyof CampaignCallSource = 'task'; use(source[key]);",
  },
  {
    name: 'list of keys',
    code: "const keys: readonly (keyof NewTask)[] = ['campaignId', 'contact']; use(keys);",
    after: "const keys: readonly (keyof NewTask)[] = ['campaign', 'contact']; use(keys);",
  },
  {
    name: 'list of keys that satisfies',
    code: "const keys = ['campaignId'] as const satisfies readonly (keyof NewTask)[]; use(keys.map((key) => task[key]));",
    after:
      "const keys = ['campaign'] as const satisfies readonly (keyof NewTask)[]; use(keys.map((key) => task[key]));",
  },
  {
    name: 'Record by keyof',
    code: "const labels: Record<keyof NewTask, string> = { campaignId: 'a', contact: 'b', timestamp: 'c' }; use(labels.campaignId);",
    after:
      "const labels: Record<keyof NewTask, string> = { campaign: 'a', contact: 'b', timestamp: 'c' }; use(labels.campaign);",
  },
  {
    name: 'mapped type of the user',
    code: 'type Flags<T> = { [K in keyof T]: boolean }; const flags: Flags<NewTask> = { campaignId: true, contact: true, timestamp: true }; use(flags.campaignId);',
    after:
      'type Flags<T> = { [K in keyof T]: boolean }; const flags: Flags<NewTask> = { campaign: true, contact: true, timestamp: true }; use(flags.campaign);',
  },
  {
    name: 'generic getter',
    code: "const get = <T, K extends keyof T>(from: T, key: K) => from[key]; use(get(source, 'taskId'));",
    after:
      "const get = <T, K extends keyof T>(from: T, key: K) => from[key]; use(get(source, 'task'));",
  },
  {
    name: 'generic list of keys',
    code: "const pick = <T, K extends keyof T>(from: T, ...keys: K[]) => keys.map((key) => from[key]); use(pick(source, 'type', 'taskId'));",
    after:
      "const pick = <T, K extends keyof T>(from: T, ...keys: K[]) => keys.map((key) => from[key]); use(pick(source, 'type', 'task'));",
  },
  {
    name: 'Extract by likeness',
    code: "type Found = Extract<Call['source'], { taskId: unknown }>; use((null as unknown as Found).campaign);",
    after:
      "type Found = Extract<Call['source'], { task: unknown }>; use((null as unknown as Found).campaign);",
  },
  {
    name: 'Exclude of a key',
    code: "type Keys = Exclude<keyof CampaignCallSource, 'taskId'>; use('type' as Keys);",
    after: "type Keys = Exclude<keyof CampaignCallSource, 'task'>; use('type' as Keys);",
  },
  {
    name: 'class that implements',
    code: "class Made implements NewTask { campaignId = 'a'; contact = contact; timestamp = null; } use(new Made().campaignId);",
    after:
      "class Made implements NewTask { campaign = 'a'; contact = contact; timestamp = null; } use(new Made().campaign);",
  },
  {
    name: 'getter that implements',
    code: "class Made implements NewTask { get campaignId() { return 'a'; } contact = contact; timestamp = null; } use(Made);",
    after:
      "class Made implements NewTask { get campaign() { return 'a'; } contact = contact; timestamp = null; } use(Made);",
  },
  {
    name: 'interface that extends',
    code: "interface Wide extends NewTask { campaignId: 'a' } use((null as unknown as Wide).campaignId);",
    after:
      "interface Wide extends NewTask { campaign: 'a' } use((null as unknown as Wide).campaign);",
  },
  {
    name: 'interface that inherits',
    code: 'interface Wide extends NewTask { extra: 1 } use((null as unknown as Wide).campaignId);',
    after: 'interface Wide extends NewTask { extra: 1 } use((null as unknown as Wide).campaign);',
  },
  {
    name: 'generic class',
    code: 'class Box<T extends NewTask> { constructor(readonly one: T) {} id() { return this.one.campaignId; } } use(new Box(task).id());',
    after:
      'class Box<T extends NewTask> { constructor(readonly one: T) {} id() { return this.one.campaign; } } use(new Box(task).id());',
  },
  {
    name: 'default parameter',
    code: "const f = (one: NewTask = { campaignId: 'a', contact, timestamp: null }) => one; use(f());",
    after:
      "const f = (one: NewTask = { campaign: 'a', contact, timestamp: null }) => one; use(f());",
  },
  {
    name: 'generator',
    code: "function* make(): Generator<NewTask> { yield { campaignId: 'a', contact, timestamp: null }; } use(make);",
    after:
      "function* make(): Generator<NewTask> { yield { campaign: 'a', contact, timestamp: null }; } use(make);",
  },
  {
    name: 'parameter property',
    code: 'class Made implements NewTask { contact = contact; timestamp = null; constructor(readonly campaignId: string) {} } use(Made);',
    after: 'reported',
  },
  { name: 'any', code: 'use((source as any).taskId);', after: 'reported' },
  {
    name: 'intersection with an own member',
    code: 'const made: CampaignCallSource & { taskId: string } = null as never; use(made.taskId);',
    after: 'const made: CampaignCallSource & { task: string } = null as never; use(made.task);',
  },
  { name: 'text as a path', code: "use(Reflect.get(source, 'taskId'));", after: 'reported' },
  {
    name: 'text that leads to it',
    code: "use('/source/taskId', 'source.taskId');",
    after: 'reported',
  },
  {
    name: 'list of names',
    code: "use(Object.keys(source).includes('taskId'));",
    after: 'reported',
  },
  {
    name: 'through a variable',
    code: "const made = { type: 'campaign' as const, campaign: 'c', taskId: null }; takeSource(made);",
    after: 'reported',
  },
  {
    name: 'by a function without a type',
    code: "const make = (id: string) => ({ campaignId: id, contact, timestamp: null }); takeTask(make('a'));",
    after: 'reported',
  },
  { name: 'into an own type', code: 'takeRow(source);', after: 'reported' },
  { name: 'into an own optional type', code: 'takeLoose(source);', after: 'reported' },
  {
    name: 'conditional type',
    code: "type Named<K> = K extends 'taskId' ? 1 : 2; use(null as unknown as Named<keyof CampaignCallSource>);",
    after: 'reported',
  },
  {
    name: 'key in a constant',
    code: "const key = 'taskId' as const; use(source[key]);",
    after: 'reported',
  },
  {
    name: 'key in a table',
    code: "const keys = { id: 'taskId' } as const; use(source[keys.id]);",
    after: 'reported',
  },
  {
    name: 'computed key in a pattern',
    code: "const key = 'taskId' as const; const { [key]: id } = source; use(id);",
    after: 'reported',
  },
  {
    name: 'satisfies keyof',
    code: "use('taskId' satisfies keyof CampaignCallSource);",
    after: "use('task' satisfies keyof CampaignCallSource);",
  },
  {
    name: 'Parameters',
    code: "type Id = Parameters<typeof takeSource>[0]['taskId']; use(null as Id);",
    after: "type Id = Parameters<typeof takeSource>[0]['task']; use(null as Id);",
  },
  {
    name: 'inferred type',
    code: 'type Of<T> = T extends (infer One)[] ? One : never; use((null as unknown as Of<NewTask[]>).campaignId);',
    after:
      'type Of<T> = T extends (infer One)[] ? One : never; use((null as unknown as Of<NewTask[]>).campaign);',
  },
  {
    name: 'template of keys',
    code: "type On = `on-${keyof NewTask}`; use('on-campaignId' satisfies On);",
    after: 'reported',
  },
  {
    name: 'key given to a type parameter',
    code: "type Of<K extends keyof NewTask> = Pick<NewTask, K>; use((null as unknown as Of<'campaignId'>).campaignId);",
    after: 'reported',
  },
  {
    name: 'entries',
    code: "use(Object.entries(source).find(([key]) => key === 'taskId'));",
    after: 'reported',
  },
  {
    name: 'proxy',
    code: "use(new Proxy(source, { get: (one, key) => (key === 'taskId' ? null : one.campaign) }));",
    after: 'reported',
  },
  {
    name: 'parsed text',
    code: "use((JSON.parse('{}') as CampaignCallSource).taskId);",
    after: "use((JSON.parse('{}') as CampaignCallSource).task);",
  },
  {
    name: 'typed function',
    code: 'const f: (one: NewTask) => string = ({ campaignId }) => campaignId; use(f(task));',
    after:
      'const f: (one: NewTask) => string = ({ campaign: campaignId }) => campaignId; use(f(task));',
  },
  {
    name: 'override of a class',
    code: "class Base implements NewTask { campaignId = 'a'; contact = contact; timestamp = null; } class Made extends Base { override campaignId = 'b'; both() { const { campaignId } = this; return campaignId; } } use(Made);",
    after:
      "class Base implements NewTask { campaign = 'a'; contact = contact; timestamp = null; } class Made extends Base { override campaign = 'b'; both() { const { campaign: campaignId } = this; return campaignId; } } use(Made);",
  },
  {
    name: 'this in a method',
    code: "class Made implements NewTask { campaignId = 'a'; contact = contact; timestamp = null; id() { this.campaignId = 'b'; return this['campaignId']; } } use(Made);",
    after:
      "class Made implements NewTask { campaign = 'a'; contact = contact; timestamp = null; id() { this.campaign = 'b'; return this['campaign']; } } use(Made);",
  },
  {
    name: 'generic bound',
    code: 'const id = <T extends { campaignId: string }>(one: T) => one.campaignId; use(id(task));',
    after: 'reported',
  },
  {
    name: 'optional generic bound',
    code: 'const id = <T extends { contact: Contact; campaignId?: string }>(one: T) => one.campaignId; use(id(task));',
    after: 'reported',
  },
  {
    name: 'spread into an own optional type',
    code: 'const row: { timestamp: string | null; campaignId?: string } = { ...task }; use(row);',
    after: 'reported',
  },
  {
    name: 'deep into an own optional type',
    code: 'const row: { inner: { contact: Contact; campaignId?: string } } = { inner: task }; use(row);',
    after: 'reported',
  },
  {
    name: 'list into an own optional type',
    code: 'const rows: { contact: Contact; campaignId?: string }[] = call.newTasks; use(rows);',
    after: 'reported',
  },
  {
    name: 'callback with an own type',
    code: 'call.newTasks.forEach((one: { contact: Contact; campaignId?: string }) => { use(one.campaignId); });',
    after: 'reported',
  },
  {
    name: 'own type returned',
    code: 'const f = (): { contact: Contact; campaignId?: string } => task; use(f);',
    after: 'reported',
  },
  {
    name: 'asserted own type',
    code: 'use((task as { contact: Contact; campaignId?: string }).campaignId);',
    after: 'reported',
  },
  {
    name: 'asserted through unknown',
    code: 'use((task as unknown as { campaignId: string }).campaignId);',
    after: 'reported',
  },
  {
    name: 'own list of partials',
    code: "const patch: Partial<NewTask>[] = [{ campaignId: 'a' }, { timestamp: null }]; use(patch);",
    after:
      "const patch: Partial<NewTask>[] = [{ campaign: 'a' }, { timestamp: null }]; use(patch);",
  },
  {
    name: 'partial through a variable',
    code: "const patch = { campaignId: 'a', timestamp: null }; const made: Partial<NewTask> = patch; use(made);",
    after: 'reported',
  },
  {
    name: 'Object.fromEntries',
    code: "use(Object.fromEntries([['campaignId', 'a']]) as unknown as NewTask);",
    after: 'reported',
  },
  {
    name: 'structuredClone',
    code: 'use(structuredClone(task).campaignId);',
    after: 'use(structuredClone(task).campaign);',
  },
  {
    name: 'Map by key',
    code: "const by = new Map<keyof NewTask, string>([['campaignId', 'a']]); use(by.get('campaignId'));",
    after:
      "const by = new Map<keyof NewTask, string>([['campaign', 'a']]); use(by.get('campaign'));",
  },
  {
    name: 'Set of keys',
    code: "const keys = new Set<keyof NewTask>(['campaignId']); use(keys.has('campaignId'));",
    after: "const keys = new Set<keyof NewTask>(['campaign']); use(keys.has('campaign'));",
  },
  {
    name: 'assertion function',
    code: "function isSet(one: NewTask): asserts one is NewTask & { campaignId: 'a' } { use(one); } isSet(task);",
    after:
      "function isSet(one: NewTask): asserts one is NewTask & { campaign: 'a' } { use(one); } isSet(task);",
  },
  {
    name: 'own variable',
    code: "const taskId = 'x'; use(taskId);",
    after: "const taskId = 'x'; use(taskId);",
  },
  {
    name: 'own object',
    code: "const row = { taskId: 'x' }; use(row.taskId);",
    after: "const row = { taskId: 'x' }; use(row.taskId);",
  },
  {
    name: 'own type',
    code: 'use(own.taskId, own.campaignId);',
    after: 'use(own.taskId, own.campaignId);',
  },
  {
    name: 'own type from ours',
    code: 'const row: Row = { taskId: source.taskId }; use(row);',
    after: 'const row: Row = { taskId: source.task }; use(row);',
  },
  { name: 'comment', code: 'use(1); /* source.taskId */', after: 'use(1); /* source.taskId */' },
];

/** What every shape may use. */
export const preamble = `import type { Call, CampaignCallSource, Contact, NewTask } from '../generated/models.js';
interface Row { taskId: string | null }
interface Loose { type?: string; taskId?: string | null }
declare const source: CampaignCallSource;
declare const maybe: CampaignCallSource | undefined;
declare const partial: Partial<CampaignCallSource>;
declare const task: NewTask;
declare const call: Call;
declare const contact: Contact;
declare const flag: boolean;
declare const own: { taskId: string; campaignId: string };
declare function use(...values: readonly unknown[]): void;
declare function takeSource(one: CampaignCallSource): void;
declare function takeTask(one: NewTask): void;
declare function takeRow(one: Row): void;
declare function takeLoose(one: Loose): void;
use(source, maybe, partial, task, call, contact, flag, own, takeSource, takeTask, takeRow, takeLoose);
export type Used = [Call, Contact, Row];
`;
