// Compiled from the schemas of the API description.
interface Finding {
  readonly pointer: string;
  readonly keyword: string;
  readonly message: string;
}
type Validate = (value: unknown, findings: Finding[] | null, pointer: string) => boolean;
export declare const createCompanyBody: Validate;
export declare const createCompany201: Validate;
export declare const responseError: Validate;
export declare const getCompany200: Validate;
export declare const modifyCompanyBody: Validate;
export declare const getCompanyPersons200: Validate;
export declare const getCompanyParams200: Validate;
export {};
