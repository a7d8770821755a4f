import { describe, expect, it } from 'vitest';
import { carry } from './support.js';

/** A small API in two versions, between which everything that has a name gets another one. */
function api(version: string, names: Readonly<Record<string, string>>): object {
  const n = (name: string) => names[name] ?? name;
  const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
  const json = (schema: object) => ({ 'application/json': { schema } });
  return {
    openapi: '3.1.0',
    info: { title: 'Shop', version },
    tags: [{ name: n('orders') }],
    paths: {
      [`/orders/{${n('orderId')}}`]: {
        get: {
          operationId: n('getOrder'),
          tags: [n('orders')],
          parameters: [
            { name: n('orderId'), in: 'path', required: true, schema: { type: 'string' } },
            { name: n('lang'), in: 'query', schema: { type: 'string' } },
          ],
          responses: { 200: { description: 'The order.', content: json(ref(n('Order'))) } },
        },
      },
    },
    components: {
      schemas: {
        [n('Order')]: {
          type: 'object',
          required: ['id', 'state', 'lines'],
          properties: {
            id: { type: 'string' },
            state: { type: 'string', enum: [n('open'), 'sent', 'paid'] },
            lines: { type: 'array', items: ref('Line') },
          },
        },
        Line: {
          type: 'object',
          required: ['kind'],
          properties: { kind: { type: 'string', enum: ['open', 'closed'] } },
        },
      },
    },
  };
}

const changelogOf = (line: string) => `## 2.0.0\n\n- GET /orders/{orderId}\n  - ${line}\n`;

interface Case {
  readonly name: string;
  readonly names: Readonly<Record<string, string>>;
  readonly changelog: string;
  readonly code: string;
  readonly after: string;
}

const cases: readonly Case[] = [
  {
    name: 'value of an enumeration',
    names: { open: 'pending' },
    changelog: 'rename `open` to `pending`',
    code: `import type { Line, Order } from '../generated/models.js';
type State = Order['state'];
export const first = 'open' as State;
export const labels: Record<State, string> = { open: 'o', sent: 's', paid: 'p' };
export const isOpen = (order: Order) => order.state === 'open' || 'open' === first;
export const line: Line = { kind: 'open' };
export const isLineOpen = ({ kind }: Line) => kind === 'open';
export function next(state: State): State {
  switch (state) {
    case 'open':
      return 'sent';
    default:
      return state === 'sent' ? 'paid' : 'open';
  }
}
const { state } = { state: 'open' } as Order;
export const later = state === 'open' ? next('open') : labels.open;
export type Closed = Exclude<State, 'open'>;
export type Open = Extract<Order, { state: 'open' }>;
export const own = 'closed';
`,
    after: `import type { Line, Order } from '../generated/models.js';
type State = Order['state'];
export const first = 'pending' as State;
export const labels: Record<State, string> = { pending: 'o', sent: 's', paid: 'p' };
export const isOpen = (order: Order) => order.state === 'pending' || 'pending' === first;
export const line: Line = { kind: 'open' };
export const isLineOpen = ({ kind }: Line) => kind === 'open';
export function next(state: State): State {
  switch (state) {
    case 'pending':
      return 'sent';
    default:
      return state === 'sent' ? 'paid' : 'pending';
  }
}
const { state } = { state: 'pending' } as Order;
export const later = state === 'pending' ? next('pending') : labels.pending;
export type Closed = Exclude<State, 'pending'>;
export type Open = Extract<Order, { state: 'pending' }>;
export const own = 'closed';
`,
  },
  {
    name: 'operation',
    names: { getOrder: 'fetchOrder' },
    changelog: 'rename operation `getOrder` to `fetchOrder`',
    code: `import type { GetOrderRequest, GetOrderResponse, Handlers, OrdersHandlers } from '../generated/handlers.js';
import type * as api from '../generated/handlers.js';
const answer = { status: 200, body: { id: '1', state: 'open', lines: [] } } as const;
export class Orders implements OrdersHandlers {
  async getOrder(request: GetOrderRequest): Promise<GetOrderResponse> {
    return { ...answer, body: { ...answer.body, id: request.params.orderId, lines: [] } };
  }
}
export const orders: OrdersHandlers = { getOrder: (request, context) => new Orders().getOrder(request) };
export const { getOrder } = orders;
export const call = (handlers: Handlers, request: api.GetOrderRequest) =>
  handlers.orders.getOrder(request, {} as never);
export type { GetOrderResponse } from '../generated/handlers.js';
function getOrders() {}
getOrders();
`,
    after: `import type { FetchOrderRequest, FetchOrderResponse, Handlers, OrdersHandlers } from '../generated/handlers.js';
import type * as api from '../generated/handlers.js';
const answer = { status: 200, body: { id: '1', state: 'open', lines: [] } } as const;
export class Orders implements OrdersHandlers {
  async fetchOrder(request: FetchOrderRequest): Promise<FetchOrderResponse> {
    return { ...answer, body: { ...answer.body, id: request.params.orderId, lines: [] } };
  }
}
export const orders: OrdersHandlers = { fetchOrder: (request, context) => new Orders().fetchOrder(request) };
export const { fetchOrder: getOrder } = orders;
export const call = (handlers: Handlers, request: api.FetchOrderRequest) =>
  handlers.orders.fetchOrder(request, {} as never);
export type { FetchOrderResponse as GetOrderResponse } from '../generated/handlers.js';
function getOrders() {}
getOrders();
`,
  },
  {
    name: 'tag',
    names: { orders: 'purchases' },
    changelog: 'rename tag `orders` to `purchases`',
    code: `import type { Handlers } from '../generated/handlers.js';
import type { OrdersHandlers } from '../generated/handlers/orders.js';
export const orders: OrdersHandlers = { getOrder: async () => ({ status: 200, body: { id: '1', state: 'open', lines: [] } }) };
export const handlers: Handlers = { orders };
export const again = { orders } satisfies Handlers;
export const one = again.orders.getOrder;
`,
    after: `import type { Handlers } from '../generated/handlers.js';
import type { PurchasesHandlers } from '../generated/handlers/purchases.js';
export const orders: PurchasesHandlers = { getOrder: async () => ({ status: 200, body: { id: '1', state: 'open', lines: [] } }) };
export const handlers: Handlers = { purchases: orders };
export const again = { purchases: orders } satisfies Handlers;
export const one = again.purchases.getOrder;
`,
  },
  {
    name: 'schema',
    names: { Order: 'Purchase' },
    changelog: 'rename schema `Order` to `Purchase`',
    code: `import type { Line, Order } from '../generated/models.js';
export interface Wide extends Order { extra: Line }
export const list: Array<Order> = [];
export type Own = import('../generated/models.js').Order;
namespace Mine { export type Order = string }
export const mine: Mine.Order = 'Order';
`,
    after: `import type { Line, Purchase } from '../generated/models.js';
export interface Wide extends Purchase { extra: Line }
export const list: Array<Purchase> = [];
export type Own = import('../generated/models.js').Purchase;
namespace Mine { export type Order = string }
export const mine: Mine.Order = 'Order';
`,
  },
  {
    name: 'schema whose new name is taken',
    names: { Order: 'Purchase' },
    changelog: 'rename schema `Order` to `Purchase`',
    code: `import type { Order } from '../generated/models.js';
interface Purchase { own: true }
export const both = (order: Order, purchase: Purchase) => [order.id, purchase.own];
`,
    after: `import type { Purchase as Order } from '../generated/models.js';
interface Purchase { own: true }
export const both = (order: Order, purchase: Purchase) => [order.id, purchase.own];
`,
  },
  {
    name: 'parameters',
    names: { lang: 'content-language', orderId: 'id' },
    changelog:
      'rename parameter `lang` to `content-language`\n  - rename parameter `orderId` to `id`',
    code: `import type { OrdersHandlers } from '../generated/handlers.js';
export const orders: OrdersHandlers = {
  async getOrder({ params: { orderId }, query, query: { lang = 'en' } }) {
    return { status: 200, body: { id: orderId + lang + query.lang + query?.lang, state: 'open', lines: [] } };
  },
};
`,
    after: `import type { OrdersHandlers } from '../generated/handlers.js';
export const orders: OrdersHandlers = {
  async getOrder({ params: { id: orderId }, query, query: { 'content-language': lang = 'en' } }) {
    return { status: 200, body: { id: orderId + lang + query['content-language'] + query?.['content-language'], state: 'open', lines: [] } };
  },
};
`,
  },
];

describe('names other than of properties', () => {
  it.each(cases)(
    '$name',
    async ({ names, changelog, code, after }) => {
      const file = 'src/code/code.ts';
      const outcome = await carry({
        before: api('1.0.0', {}),
        after: api('2.0.0', names),
        changelog: changelogOf(changelog),
        files: { [file]: code },
      });
      expect(outcome.text(file)).toBe(after);
      expect(outcome.points).toEqual([]);
    },
    60_000,
  );
});
