// Compiled from the schemas of the API description.

import { escapeToken, isFull, isObject, report, within } from './helpers.js';
import { Contact, ContactSummary, PhoneNumber } from './shared.js';

function createContactBody(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  if (!isObject(value)) {
    if (isFull(findings)) return false;
    report(findings, pointer, 'type', 'must be an object');
  } else {
    const v1 = value.contact;
    if (v1 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/contact', 'required', 'is required');
    } else if (!Contact(v1, findings, findings && within(pointer + '/contact')) && isFull(findings)) return false;
  }
  return findings === null || findings.length === start;
}

function searchContactsBody(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  if (!isObject(value)) {
    if (isFull(findings)) return false;
    report(findings, pointer, 'type', 'must be an object');
  } else {
    const v1 = value.query;
    if (v1 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/query', 'required', 'is required');
    } else if (!ContactQuery(v1, findings, findings && within(pointer + '/query')) && isFull(findings)) return false;
  }
  return findings === null || findings.length === start;
}

function searchContacts200(value, findings, pointer) {
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

function ContactQuery(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  if (!isObject(value)) {
    if (isFull(findings)) return false;
    report(findings, pointer, 'type', 'must be an object');
  } else {
    const v1 = value.phoneNumber;
    if (v1 !== undefined) {
      if (!PhoneNumber(v1, findings, findings && within(pointer + '/phoneNumber')) && isFull(findings)) return false;
    }
  }
  return findings === null || findings.length === start;
}

export { createContactBody, searchContacts200, searchContactsBody };
export { responseError } from './shared.js';
