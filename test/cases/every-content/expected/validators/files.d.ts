// Compiled from the schemas of the API description.
interface Finding {
  readonly pointer: string;
  readonly keyword: string;
  readonly message: string;
}
type Validate = (value: unknown, findings: Finding[] | null, pointer: string) => boolean;
export declare const uploadFilesBodyTitle: Validate;
export declare const uploadFilesBodyLabels: Validate;
export declare const requestFacts: Validate;
export declare const uploadFiles201HeaderLocation: Validate;
export declare const uploadFiles201HeaderXCount: Validate;
export declare const responseFacts: Validate;
export declare const downloadFilePathExtension: Validate;
export declare const downloadFileQueryRange: Validate;
export declare const downloadFileQueryVerbose: Validate;
export declare const downloadFile4Xx: Validate;
export declare const replaceFileBody2: Validate;
export {};
