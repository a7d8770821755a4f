import type {
  CallsHandlers,
  CreateCallRequest,
  CreateCallResponse,
} from "../generated/handlers.js";
import type { Call, CampaignCall, InboundCall } from "../generated/models.js";
import { records, type CallRow } from "../store/records.js";

/** Where a call came from, in words. */
function origin(call: Call): string {
  switch (call.sourceType) {
    case "inbound":
      return inbound(call);
    case "calendar":
      return `calendar ${(call satisfies CampaignCall).sourceCalendar}`;
    default:
      return call.sourceType;
  }
}

const inbound = ({ sourcePhoneNumber: number = "" }: InboundCall) => `from ${number}`;

const seconds = ({
  timestampStart,
  timestampEnd,
}: Pick<Call, "timestampStart" | "timestampEnd">) =>
  timestampStart === null ? 0 : (Date.parse(timestampEnd) - Date.parse(timestampStart)) / 1000;

class CallArchive implements CallsHandlers {
  async createCall({ body: { call } }: CreateCallRequest): Promise<CreateCallResponse> {
    const { id, tenant, companyId, personId, classification, ...rest } = call;
    const row: CallRow = {
      id,
      tenant,
      classification,
      origin: origin(call),
      about: { company: companyId, person: personId },
      seconds: seconds(rest),
    };
    records.calls.set(id, row);
    return { status: 204 };
  }
}

export const calls = new CallArchive();
