// Compiled from the schemas of the API description.
interface Finding {
  readonly pointer: string;
  readonly keyword: string;
  readonly message: string;
}
type Validate = (value: unknown, findings: Finding[] | null, pointer: string) => boolean;
export declare const createPersonBody: Validate;
export declare const createPerson201: Validate;
export declare const responseError: Validate;
export declare const getPerson200: Validate;
export declare const modifyPersonBody: Validate;
export declare const getPersonParams200: Validate;
export {};
