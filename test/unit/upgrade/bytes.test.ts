import { describe, expect, it } from 'vitest';
import { carry, tsconfig } from './support.js';
import { changelog } from './ftero.js';

const lf = `import type { NewTask } from '../generated/models.js';
// The campaignId of a task, "quoted" and 'quoted'
export const idOf = ({campaignId}: NewTask)   =>   campaignId

/* campaignId */ export const other = (one : NewTask) => one . campaignId
`;

const after = `import type { NewTask } from '../generated/models.js';
// The campaignId of a task, "quoted" and 'quoted'
export const idOf = ({campaign: campaignId}: NewTask)   =>   campaignId

/* campaignId */ export const other = (one : NewTask) => one . campaign
`;

const tabbed = (text: string) => text.replaceAll('   ', '\t');
const windows = (text: string) => text.replaceAll('\n', '\r\n');
const marked = (text: string) => `\uFEFF${text}`;

const forms: Readonly<Record<string, (text: string) => string>> = {
  plain: (text) => text,
  'CRLF line ends': windows,
  'a byte order mark': marked,
  tabs: tabbed,
  'all of these': (text) => marked(windows(tabbed(text))),
  'no line end at the end': (text) => text.trimEnd(),
};

const jsx = `import type { NewTask } from '#generated/models.js';
declare global {
  namespace JSX {
    interface IntrinsicElements { div: { title?: string } }
    interface Element { kind: 'element' }
  }
}
declare const React: { createElement: unknown };
const Row = ({ campaignId }: NewTask): JSX.Element => <div title={campaignId} />;
export const row = (one: NewTask) => <Row {...one} campaignId={one.campaignId} />;
`;

const decorated = `import type { CampaignCallSource } from '../../src/generated/models.js';
const logged = (value: unknown, context: DecoratorContext) => void [value, context];
@logged
export class Source implements CampaignCallSource {
  @logged accessor taskId: string | null = null;
  readonly type = 'campaign';
  campaign = 'c';
  @logged id() {
    return this.taskId;
  }
}
`;

describe('the bytes around an edit', () => {
  it('stay as they are, in projects of every make', async () => {
    const names = Object.keys(forms);
    const config = (extra: object) =>
      JSON.stringify({ ...tsconfig, compilerOptions: { ...tsconfig.compilerOptions, ...extra } });
    const outcome = await carry({
      before: 'ftero@1.15.0',
      after: 'ftero@1.16.0',
      changelog,
      files: {
        'package.json': JSON.stringify({
          type: 'module',
          imports: { '#generated/*': './src/generated/*' },
        }),
        'tsconfig.json': JSON.stringify({
          files: [],
          references: [{ path: './tsconfig.src.json' }, { path: './packages/more' }],
        }),
        'tsconfig.src.json': config({
          composite: true,
          outDir: 'dist',
          jsx: 'react',
          paths: { '@models': ['./src/generated/models.ts'] },
        }),
        'packages/more/tsconfig.json': JSON.stringify({
          compilerOptions: { ...tsconfig.compilerOptions, composite: true },
          include: ['.'],
        }),
        'packages/more/decorated.ts': decorated,
        'src/view.tsx': jsx,
        'src/aliased.ts':
          "import type { NewTask } from '@models';\nexport type Id = NewTask['campaignId'];\n",
        ...Object.fromEntries(
          names.map((name, i) => [`src/code/${i}.ts`, forms[name]?.(lf) ?? '']),
        ),
      },
    });
    for (const [i, name] of names.entries()) {
      expect(outcome.text(`src/code/${i}.ts`), name).toBe(forms[name]?.(after));
    }
    expect(outcome.text('src/view.tsx')).toBe(
      jsx
        .replace('({ campaignId }', '({ campaign: campaignId }')
        .replace('campaignId={one.campaignId}', 'campaign={one.campaign}'),
    );
    expect(outcome.text('packages/more/decorated.ts')).toBe(
      decorated.replace('accessor taskId', 'accessor task').replace('this.taskId', 'this.task'),
    );
    expect(outcome.text('src/aliased.ts')).toContain("NewTask['campaign']");
    expect(outcome.points).toEqual([]);
  }, 60_000);
});
