/** Which file of the runtime exports a type that generated modules mention. */
const homes: Readonly<Record<string, string>> = {
  BinaryBody: 'answer',
  HandlerResult: 'answer',
  HandlerReturn: 'handler-types',
  HeaderValue: 'answer',
  IncomingBytes: 'handler-types',
  MultipartBody: 'multipart-body',
  ResponseHeaders: 'handler-types',
  ServerSentEvent: 'answer',
  Status: 'handler-types',
};

export function runtimeModuleOf(name: string): string {
  return `runtime/${homes[name] ?? 'handler-types'}.js`;
}
