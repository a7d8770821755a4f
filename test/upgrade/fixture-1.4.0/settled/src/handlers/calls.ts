import type {
  CallsHandlers,
  CreateCallRequest,
  CreateCallResponse,
} from "../generated/handlers.js";
import type { Call, CampaignCallSource, InboundCallSource } from "../generated/models.js";
import { records, type CallRow } from "../store/records.js";

/** Where a call came from, in words. */
function origin(call: Call): string {
  const { source } = call;
  switch (source.type) {
    case "inbound":
      return inbound(source);
    case "campaign":
      return `campaign ${(source satisfies CampaignCallSource).campaign}`;
    default:
      return source.type;
  }
}

const inbound = ({ phoneNumber: number = "" }: InboundCallSource) => `from ${number}`;

const seconds = ({
  timestampStart,
  timestampEnd,
}: Pick<Call, "timestampStart" | "timestampEnd">) =>
  timestampStart === null || timestampEnd === null
    ? 0
    : (Date.parse(timestampEnd) - Date.parse(timestampStart)) / 1000;

class CallArchive implements CallsHandlers {
  async createCall({ body: { call } }: CreateCallRequest): Promise<CreateCallResponse> {
    const { id, contact, ...rest } = call;
    const row: CallRow = {
      id,
      origin: origin(call),
      about: { company: contact?.company?.id ?? null, person: contact?.person?.id ?? null },
      seconds: seconds(rest),
    };
    records.calls.set(id, row);
    return { status: 204 };
  }
}

export const calls = new CallArchive();
