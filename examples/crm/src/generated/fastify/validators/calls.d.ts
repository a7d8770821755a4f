// Compiled from the schemas of the API description.
interface Finding {
  readonly pointer: string;
  readonly keyword: string;
  readonly message: string;
}
type Validate = (value: unknown, findings: Finding[] | null, pointer: string) => boolean;
export declare const createCallBody: Validate;
export declare const responseError: Validate;
export {};
