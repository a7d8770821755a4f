// Compiled from the schemas of the API description.
interface Finding {
  readonly pointer: string;
  readonly keyword: string;
  readonly message: string;
}
type Validate = (value: unknown, findings: Finding[] | null, pointer: string) => boolean;
export declare const getCampaigns200: Validate;
export declare const responseError: Validate;
export declare const responseCampaignStatistics: Validate;
export declare const getCampaignContacts200: Validate;
export declare const requestDateTimeOrDate: Validate;
export declare const getCampaignTasksQueryLimit: Validate;
export declare const getCampaignTasksQueryScheduled: Validate;
export declare const getCampaignTasks200: Validate;
export declare const getNextCampaignContact200: Validate;
export {};
