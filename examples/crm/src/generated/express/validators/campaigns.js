// Compiled from the schemas of the API description.

import { escapeToken, isDate, isDateTime, isFull, isObject, report, reportNoMatch, within } from './helpers.js';
import { ContactSummary } from './shared.js';

const pattern = new RegExp('^[1-9]\\d*$', 'u');

function getCampaigns200(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  if (!isObject(value)) {
    if (isFull(findings)) return false;
    report(findings, pointer, 'type', 'must be an object');
  } else {
    const v1 = value.campaigns;
    if (v1 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/campaigns', 'required', 'is required');
    } else if (!Array.isArray(v1)) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/campaigns', 'type', 'must be an array');
    } else {
      for (let i2 = 0; i2 < v1.length; i2++) {
        const v3 = v1[i2];
        if (!Campaign(v3, findings, findings && within(pointer + '/campaigns/' + i2)) && isFull(findings)) return false;
      }
    }
  }
  return findings === null || findings.length === start;
}

function responseCampaignStatistics(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  if (!isObject(value)) {
    if (isFull(findings)) return false;
    report(findings, pointer, 'type', 'must be an object');
  } else {
    const v1 = value.contactsTotal;
    if (v1 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/contactsTotal', 'required', 'is required');
    } else if (!Number.isInteger(v1)) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/contactsTotal', 'type', 'must be an integer');
    }
    const v2 = value.contactsOpen;
    if (v2 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/contactsOpen', 'required', 'is required');
    } else if (!Number.isInteger(v2)) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/contactsOpen', 'type', 'must be an integer');
    }
  }
  return findings === null || findings.length === start;
}

function getCampaignContacts200(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  if (!isObject(value)) {
    if (isFull(findings)) return false;
    report(findings, pointer, 'type', 'must be an object');
  } else {
    const v1 = value.contacts;
    if (v1 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/contacts', 'required', 'is required');
    } else if (!Array.isArray(v1)) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/contacts', 'type', 'must be an array');
    } else {
      for (let i2 = 0; i2 < v1.length; i2++) {
        const v3 = v1[i2];
        if (!ContactSummary(v3, findings, findings && within(pointer + '/contacts/' + i2)) && isFull(findings)) return false;
      }
    }
  }
  return findings === null || findings.length === start;
}

function requestDateTimeOrDate(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  if (!(requestDateTimeOrDate_anyOf_0(value, null, null) || requestDateTimeOrDate_anyOf_1(value, null, null))) {
    if (isFull(findings)) return false;
    reportNoMatch(value, findings, pointer, 'anyOf', 'must match one of the alternatives', [requestDateTimeOrDate_anyOf_0, requestDateTimeOrDate_anyOf_1]);
  }
  return findings === null || findings.length === start;
}

function getCampaignTasksQueryLimit(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  if (typeof value !== 'string') {
    if (isFull(findings)) return false;
    report(findings, pointer, 'type', 'must be a string');
  } else if (!pattern.test(value)) {
    if (isFull(findings)) return false;
    report(findings, pointer, 'pattern', 'must match the pattern ^[1-9]\\d*$');
  }
  return findings === null || findings.length === start;
}

function getCampaignTasksQueryScheduled(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  if (value !== 'true' && value !== 'false') {
    if (isFull(findings)) return false;
    report(findings, pointer, 'enum', 'must be one of "true", "false"');
  }
  return findings === null || findings.length === start;
}

function getCampaignTasks200(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  if (!isObject(value)) {
    if (isFull(findings)) return false;
    report(findings, pointer, 'type', 'must be an object');
  } else {
    const v1 = value.tasks;
    if (v1 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/tasks', 'required', 'is required');
    } else if (!Array.isArray(v1)) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/tasks', 'type', 'must be an array');
    } else {
      for (let i2 = 0; i2 < v1.length; i2++) {
        const v3 = v1[i2];
        if (!Task(v3, findings, findings && within(pointer + '/tasks/' + i2)) && isFull(findings)) return false;
      }
    }
  }
  return findings === null || findings.length === start;
}

function getNextCampaignContact200(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  if (!isObject(value)) {
    if (isFull(findings)) return false;
    report(findings, pointer, 'type', 'must be an object');
  } else {
    const v1 = value.contact;
    if (v1 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/contact', 'required', 'is required');
    } else if (v1 !== null) {
      if (!ContactSummary(v1, findings, findings && within(pointer + '/contact')) && isFull(findings)) return false;
    }
  }
  return findings === null || findings.length === start;
}

function Campaign(value, findings, pointer) {
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
    const v3 = value.tasksSource;
    if (v3 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/tasksSource', 'required', 'is required');
    } else if (v3 !== 'apollo' && v3 !== 'crm') {
      if (isFull(findings)) return false;
      report(findings, pointer + '/tasksSource', 'enum', 'must be one of "apollo", "crm"');
    }
  }
  return findings === null || findings.length === start;
}

function requestDateTimeOrDate_anyOf_0(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  if (typeof value !== 'string') {
    if (isFull(findings)) return false;
    report(findings, pointer, 'type', 'must be a string');
  } else if (!isDateTime(value)) {
    if (isFull(findings)) return false;
    report(findings, pointer, 'format', 'must have the format date-time');
  }
  return findings === null || findings.length === start;
}

function requestDateTimeOrDate_anyOf_1(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  if (typeof value !== 'string') {
    if (isFull(findings)) return false;
    report(findings, pointer, 'type', 'must be a string');
  } else if (!isDate(value)) {
    if (isFull(findings)) return false;
    report(findings, pointer, 'format', 'must have the format date');
  }
  return findings === null || findings.length === start;
}

function Task(value, findings, pointer) {
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
    const v2 = value.contact;
    if (v2 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/contact', 'required', 'is required');
    } else if (!ContactSummary(v2, findings, findings && within(pointer + '/contact')) && isFull(findings)) return false;
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

export { getCampaignContacts200, getCampaignTasks200, getCampaignTasksQueryLimit, getCampaignTasksQueryScheduled, getCampaigns200, getNextCampaignContact200, requestDateTimeOrDate, responseCampaignStatistics };
export { responseError } from './shared.js';
