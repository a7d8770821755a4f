// Compiled from the schemas of the API description.

import { escapeToken, isFull, isObject, report, within } from './helpers.js';
import { AdditionalData, CompanyIdRef, ContactSummary, Person, PersonChanges } from './shared.js';

function createPersonBody(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  if (!isObject(value)) {
    if (isFull(findings)) return false;
    report(findings, pointer, 'type', 'must be an object');
  } else {
    const v1 = value.contact;
    if (v1 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/contact', 'required', 'is required');
    } else if (!NewPersonContact(v1, findings, findings && within(pointer + '/contact')) && isFull(findings)) return false;
  }
  return findings === null || findings.length === start;
}

function createPerson201(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  if (!isObject(value)) {
    if (isFull(findings)) return false;
    report(findings, pointer, 'type', 'must be an object');
  } else {
    const v1 = value.contact;
    if (v1 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/contact', 'required', 'is required');
    } else if (!ContactSummary(v1, findings, findings && within(pointer + '/contact')) && isFull(findings)) return false;
  }
  return findings === null || findings.length === start;
}

function getPerson200(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  if (!isObject(value)) {
    if (isFull(findings)) return false;
    report(findings, pointer, 'type', 'must be an object');
  } else {
    const v1 = value.person;
    if (v1 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/person', 'required', 'is required');
    } else if (!Person(v1, findings, findings && within(pointer + '/person')) && isFull(findings)) return false;
  }
  return findings === null || findings.length === start;
}

function modifyPersonBody(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  if (!isObject(value)) {
    if (isFull(findings)) return false;
    report(findings, pointer, 'type', 'must be an object');
  } else {
    const v1 = value.person;
    if (v1 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/person', 'required', 'is required');
    } else if (!PersonChanges(v1, findings, findings && within(pointer + '/person')) && isFull(findings)) return false;
  }
  return findings === null || findings.length === start;
}

function getPersonParams200(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  if (!isObject(value)) {
    if (isFull(findings)) return false;
    report(findings, pointer, 'type', 'must be an object');
  } else {
    const v1 = value.person;
    if (v1 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/person', 'required', 'is required');
    } else if (!AdditionalData(v1, findings, findings && within(pointer + '/person')) && isFull(findings)) return false;
  }
  return findings === null || findings.length === start;
}

function NewPersonContact(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  if (!isObject(value)) {
    if (isFull(findings)) return false;
    report(findings, pointer, 'type', 'must be an object');
  } else {
    const v1 = value.company;
    if (v1 !== undefined) {
      if (!CompanyIdRef(v1, findings, findings && within(pointer + '/company')) && isFull(findings)) return false;
    }
    const v4 = value.person;
    if (v4 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/person', 'required', 'is required');
    } else if (!NewPerson(v4, findings, findings && within(pointer + '/person')) && isFull(findings)) return false;
  }
  return findings === null || findings.length === start;
}

function NewPerson(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  if (!PersonChanges(value, findings, pointer) && isFull(findings)) return false;
  return findings === null || findings.length === start;
}

export { createPerson201, createPersonBody, getPerson200, getPersonParams200, modifyPersonBody };
export { responseError } from './shared.js';
