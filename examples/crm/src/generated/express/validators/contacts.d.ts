// Compiled from the schemas of the API description.
interface Finding {
  readonly pointer: string;
  readonly keyword: string;
  readonly message: string;
}
type Validate = (value: unknown, findings: Finding[] | null, pointer: string) => boolean;
export declare const createContactBody: Validate;
export declare const responseError: Validate;
export declare const searchContactsBody: Validate;
export declare const searchContacts200: Validate;
export {};
