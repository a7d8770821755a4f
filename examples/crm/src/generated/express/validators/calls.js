// Compiled from the schemas of the API description.

import { escapeToken, isDateTime, isFull, isObject, isUuid, report, reportUnknownTag, within } from './helpers.js';
import { Contact, PhoneNumber, PhoneNumberOrNull } from './shared.js';

function createCallBody(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  if (!isObject(value)) {
    if (isFull(findings)) return false;
    report(findings, pointer, 'type', 'must be an object');
  } else {
    const v1 = value.call;
    if (v1 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/call', 'required', 'is required');
    } else if (!Call(v1, findings, findings && within(pointer + '/call')) && isFull(findings)) return false;
  }
  return findings === null || findings.length === start;
}

function Call(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  switch (value?.source?.type) {
    case 'inbound':
      if (!InboundCall(value, findings, pointer) && isFull(findings)) return false;
      break;
    case 'outbound':
      if (!OutboundCall(value, findings, pointer) && isFull(findings)) return false;
      break;
    case 'campaign':
      if (!CampaignCall(value, findings, pointer) && isFull(findings)) return false;
      break;
    default:
      if (isFull(findings)) return false;
      reportUnknownTag(value, findings, pointer, ['source', 'type'], 'oneOf', 'must be one of "inbound", "outbound", "campaign"');
  }
  return findings === null || findings.length === start;
}

function InboundCall(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  if (!CallBase(value, findings, pointer) && isFull(findings)) return false;
  if (!isObject(value)) {
    if (isFull(findings)) return false;
    report(findings, pointer, 'type', 'must be an object');
  } else {
    const v5 = value.source;
    if (v5 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/source', 'required', 'is required');
    } else if (!InboundCallSource(v5, findings, findings && within(pointer + '/source')) && isFull(findings)) return false;
  }
  return findings === null || findings.length === start;
}

function OutboundCall(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  if (!CallBase(value, findings, pointer) && isFull(findings)) return false;
  if (!isObject(value)) {
    if (isFull(findings)) return false;
    report(findings, pointer, 'type', 'must be an object');
  } else {
    const v5 = value.source;
    if (v5 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/source', 'required', 'is required');
    } else if (!OutboundCallSource(v5, findings, findings && within(pointer + '/source')) && isFull(findings)) return false;
  }
  return findings === null || findings.length === start;
}

function CampaignCall(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  if (!CallBase(value, findings, pointer) && isFull(findings)) return false;
  if (!isObject(value)) {
    if (isFull(findings)) return false;
    report(findings, pointer, 'type', 'must be an object');
  } else {
    const v5 = value.source;
    if (v5 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/source', 'required', 'is required');
    } else if (!CampaignCallSource(v5, findings, findings && within(pointer + '/source')) && isFull(findings)) return false;
  }
  return findings === null || findings.length === start;
}

function CallBase(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  if (!isObject(value)) {
    if (isFull(findings)) return false;
    report(findings, pointer, 'type', 'must be an object');
  } else {
    const v1 = value.agent;
    if (v1 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/agent', 'required', 'is required');
    } else if (typeof v1 !== 'string' && v1 !== null) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/agent', 'type', 'must be a string or null');
    }
    const v2 = value.annotation;
    if (v2 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/annotation', 'required', 'is required');
    } else if (typeof v2 !== 'string') {
      if (isFull(findings)) return false;
      report(findings, pointer + '/annotation', 'type', 'must be a string');
    }
    const v3 = value.attempts;
    if (v3 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/attempts', 'required', 'is required');
    } else if (!Array.isArray(v3)) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/attempts', 'type', 'must be an array');
    } else {
      for (let i4 = 0; i4 < v3.length; i4++) {
        const v5 = v3[i4];
        if (!CallAttempt(v5, findings, findings && within(pointer + '/attempts/' + i4)) && isFull(findings)) return false;
      }
    }
    const v8 = value.contact;
    if (v8 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/contact', 'required', 'is required');
    } else if (v8 !== null) {
      if (!Contact(v8, findings, findings && within(pointer + '/contact')) && isFull(findings)) return false;
    }
    const v13 = value.doNotCall;
    if (v13 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/doNotCall', 'required', 'is required');
    } else if (typeof v13 !== 'boolean') {
      if (isFull(findings)) return false;
      report(findings, pointer + '/doNotCall', 'type', 'must be a boolean');
    }
    const v14 = value.dtmfPath;
    if (v14 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/dtmfPath', 'required', 'is required');
    } else if (typeof v14 !== 'string') {
      if (isFull(findings)) return false;
      report(findings, pointer + '/dtmfPath', 'type', 'must be a string');
    }
    const v15 = value.id;
    if (v15 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/id', 'required', 'is required');
    } else if (typeof v15 !== 'string') {
      if (isFull(findings)) return false;
      report(findings, pointer + '/id', 'type', 'must be a string');
    } else if (!isUuid(v15)) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/id', 'format', 'must have the format uuid');
    }
    const v16 = value.newTasks;
    if (v16 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/newTasks', 'required', 'is required');
    } else if (!Array.isArray(v16)) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/newTasks', 'type', 'must be an array');
    } else {
      for (let i17 = 0; i17 < v16.length; i17++) {
        const v18 = v16[i17];
        if (!NewTask(v18, findings, findings && within(pointer + '/newTasks/' + i17)) && isFull(findings)) return false;
      }
    }
    const v21 = value.phoneNumber;
    if (v21 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/phoneNumber', 'required', 'is required');
    } else if (!PhoneNumberOrNull(v21, findings, findings && within(pointer + '/phoneNumber')) && isFull(findings)) return false;
    const v24 = value.tags;
    if (v24 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/tags', 'required', 'is required');
    } else if (!Array.isArray(v24)) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/tags', 'type', 'must be an array');
    } else {
      for (let i25 = 0; i25 < v24.length; i25++) {
        const v26 = v24[i25];
        if (!CallTag(v26, findings, findings && within(pointer + '/tags/' + i25)) && isFull(findings)) return false;
      }
    }
    const v29 = value.timestampAssigned;
    if (v29 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/timestampAssigned', 'required', 'is required');
    } else if (typeof v29 === 'string') {
      if (!isDateTime(v29)) {
        if (isFull(findings)) return false;
        report(findings, pointer + '/timestampAssigned', 'format', 'must have the format date-time');
      }
    } else if (v29 !== null) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/timestampAssigned', 'type', 'must be a string or null');
    }
    const v30 = value.timestampClosed;
    if (v30 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/timestampClosed', 'required', 'is required');
    } else if (typeof v30 !== 'string') {
      if (isFull(findings)) return false;
      report(findings, pointer + '/timestampClosed', 'type', 'must be a string');
    } else if (!isDateTime(v30)) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/timestampClosed', 'format', 'must have the format date-time');
    }
    const v31 = value.timestampEnd;
    if (v31 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/timestampEnd', 'required', 'is required');
    } else if (typeof v31 === 'string') {
      if (!isDateTime(v31)) {
        if (isFull(findings)) return false;
        report(findings, pointer + '/timestampEnd', 'format', 'must have the format date-time');
      }
    } else if (v31 !== null) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/timestampEnd', 'type', 'must be a string or null');
    }
    const v32 = value.timestampInit;
    if (v32 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/timestampInit', 'required', 'is required');
    } else if (typeof v32 !== 'string') {
      if (isFull(findings)) return false;
      report(findings, pointer + '/timestampInit', 'type', 'must be a string');
    } else if (!isDateTime(v32)) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/timestampInit', 'format', 'must have the format date-time');
    }
    const v33 = value.timestampStart;
    if (v33 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/timestampStart', 'required', 'is required');
    } else if (typeof v33 === 'string') {
      if (!isDateTime(v33)) {
        if (isFull(findings)) return false;
        report(findings, pointer + '/timestampStart', 'format', 'must have the format date-time');
      }
    } else if (v33 !== null) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/timestampStart', 'type', 'must be a string or null');
    }
    const v34 = value.transfer;
    if (v34 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/transfer', 'required', 'is required');
    } else if (v34 !== null) {
      if (!Transfer(v34, findings, findings && within(pointer + '/transfer')) && isFull(findings)) return false;
    }
  }
  return findings === null || findings.length === start;
}

function InboundCallSource(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  if (!isObject(value)) {
    if (isFull(findings)) return false;
    report(findings, pointer, 'type', 'must be an object');
  } else {
    const v1 = value.type;
    if (v1 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/type', 'required', 'is required');
    } else if (v1 !== 'inbound') {
      if (isFull(findings)) return false;
      report(findings, pointer + '/type', 'const', 'must be "inbound"');
    }
    const v2 = value.phoneNumber;
    if (v2 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/phoneNumber', 'required', 'is required');
    } else if (!PhoneNumber(v2, findings, findings && within(pointer + '/phoneNumber')) && isFull(findings)) return false;
  }
  return findings === null || findings.length === start;
}

function OutboundCallSource(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  if (!isObject(value)) {
    if (isFull(findings)) return false;
    report(findings, pointer, 'type', 'must be an object');
  } else {
    const v1 = value.type;
    if (v1 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/type', 'required', 'is required');
    } else if (v1 !== 'outbound') {
      if (isFull(findings)) return false;
      report(findings, pointer + '/type', 'const', 'must be "outbound"');
    }
  }
  return findings === null || findings.length === start;
}

function CampaignCallSource(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  if (!isObject(value)) {
    if (isFull(findings)) return false;
    report(findings, pointer, 'type', 'must be an object');
  } else {
    const v1 = value.type;
    if (v1 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/type', 'required', 'is required');
    } else if (v1 !== 'campaign') {
      if (isFull(findings)) return false;
      report(findings, pointer + '/type', 'const', 'must be "campaign"');
    }
    const v2 = value.campaign;
    if (v2 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/campaign', 'required', 'is required');
    } else if (typeof v2 !== 'string') {
      if (isFull(findings)) return false;
      report(findings, pointer + '/campaign', 'type', 'must be a string');
    }
    const v3 = value.task;
    if (v3 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/task', 'required', 'is required');
    } else if (typeof v3 !== 'string' && v3 !== null) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/task', 'type', 'must be a string or null');
    }
  }
  return findings === null || findings.length === start;
}

function CallAttempt(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  if (!isObject(value)) {
    if (isFull(findings)) return false;
    report(findings, pointer, 'type', 'must be an object');
  } else {
    const v1 = value.agent;
    if (v1 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/agent', 'required', 'is required');
    } else if (typeof v1 !== 'string') {
      if (isFull(findings)) return false;
      report(findings, pointer + '/agent', 'type', 'must be a string');
    }
    const v2 = value.timestampAssigned;
    if (v2 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/timestampAssigned', 'required', 'is required');
    } else if (typeof v2 !== 'string') {
      if (isFull(findings)) return false;
      report(findings, pointer + '/timestampAssigned', 'type', 'must be a string');
    } else if (!isDateTime(v2)) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/timestampAssigned', 'format', 'must have the format date-time');
    }
  }
  return findings === null || findings.length === start;
}

function NewTask(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  if (!isObject(value)) {
    if (isFull(findings)) return false;
    report(findings, pointer, 'type', 'must be an object');
  } else {
    const v1 = value.campaign;
    if (v1 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/campaign', 'required', 'is required');
    } else if (typeof v1 !== 'string') {
      if (isFull(findings)) return false;
      report(findings, pointer + '/campaign', 'type', 'must be a string');
    }
    const v2 = value.contact;
    if (v2 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/contact', 'required', 'is required');
    } else if (!Contact(v2, findings, findings && within(pointer + '/contact')) && isFull(findings)) return false;
    const v5 = value.timestamp;
    if (v5 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/timestamp', 'required', 'is required');
    } else if (typeof v5 === 'string') {
      if (!isDateTime(v5)) {
        if (isFull(findings)) return false;
        report(findings, pointer + '/timestamp', 'format', 'must have the format date-time');
      }
    } else if (v5 !== null) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/timestamp', 'type', 'must be a string or null');
    }
  }
  return findings === null || findings.length === start;
}

function CallTag(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  if (!isObject(value)) {
    if (isFull(findings)) return false;
    report(findings, pointer, 'type', 'must be an object');
  } else {
    const v1 = value.id;
    if (v1 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/id', 'required', 'is required');
    } else if (typeof v1 !== 'string') {
      if (isFull(findings)) return false;
      report(findings, pointer + '/id', 'type', 'must be a string');
    }
    const v2 = value.name;
    if (v2 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/name', 'required', 'is required');
    } else if (typeof v2 !== 'string') {
      if (isFull(findings)) return false;
      report(findings, pointer + '/name', 'type', 'must be a string');
    }
    const v3 = value.category;
    if (v3 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/category', 'required', 'is required');
    } else if (typeof v3 !== 'string' && v3 !== null) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/category', 'type', 'must be a string or null');
    }
  }
  return findings === null || findings.length === start;
}

function Transfer(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  switch (value?.type) {
    case 'internal':
      if (!InternalTransfer(value, findings, pointer) && isFull(findings)) return false;
      break;
    case 'external':
      if (!ExternalTransfer(value, findings, pointer) && isFull(findings)) return false;
      break;
    default:
      if (isFull(findings)) return false;
      reportUnknownTag(value, findings, pointer, ['type'], 'discriminator', 'must be one of "internal", "external"');
  }
  return findings === null || findings.length === start;
}

function InternalTransfer(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  if (!isObject(value)) {
    if (isFull(findings)) return false;
    report(findings, pointer, 'type', 'must be an object');
  } else {
    const v1 = value.type;
    if (v1 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/type', 'required', 'is required');
    } else if (v1 !== 'internal') {
      if (isFull(findings)) return false;
      report(findings, pointer + '/type', 'const', 'must be "internal"');
    }
    const v2 = value.agent;
    if (v2 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/agent', 'required', 'is required');
    } else if (typeof v2 !== 'string') {
      if (isFull(findings)) return false;
      report(findings, pointer + '/agent', 'type', 'must be a string');
    }
  }
  return findings === null || findings.length === start;
}

function ExternalTransfer(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  if (!isObject(value)) {
    if (isFull(findings)) return false;
    report(findings, pointer, 'type', 'must be an object');
  } else {
    const v1 = value.type;
    if (v1 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/type', 'required', 'is required');
    } else if (v1 !== 'external') {
      if (isFull(findings)) return false;
      report(findings, pointer + '/type', 'const', 'must be "external"');
    }
    const v2 = value.phoneNumber;
    if (v2 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/phoneNumber', 'required', 'is required');
    } else if (!PhoneNumber(v2, findings, findings && within(pointer + '/phoneNumber')) && isFull(findings)) return false;
  }
  return findings === null || findings.length === start;
}

export { createCallBody };
export { responseError } from './shared.js';
