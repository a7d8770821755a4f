// Compiled from the schemas of the API description.

import { escapeToken, isFull, isObject, report, within } from './helpers.js';
import { AdditionalData, CompanySummary, ContactSummary, Person, PhoneNumberOrNull } from './shared.js';

function createCompanyBody(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  if (!isObject(value)) {
    if (isFull(findings)) return false;
    report(findings, pointer, 'type', 'must be an object');
  } else {
    const v1 = value.contact;
    if (v1 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/contact', 'required', 'is required');
    } else if (!NewCompanyContact(v1, findings, findings && within(pointer + '/contact')) && isFull(findings)) return false;
  }
  return findings === null || findings.length === start;
}

function createCompany201(value, findings, pointer) {
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

function getCompany200(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  if (!isObject(value)) {
    if (isFull(findings)) return false;
    report(findings, pointer, 'type', 'must be an object');
  } else {
    const v1 = value.company;
    if (v1 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/company', 'required', 'is required');
    } else if (!Company(v1, findings, findings && within(pointer + '/company')) && isFull(findings)) return false;
  }
  return findings === null || findings.length === start;
}

function modifyCompanyBody(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  if (!isObject(value)) {
    if (isFull(findings)) return false;
    report(findings, pointer, 'type', 'must be an object');
  } else {
    const v1 = value.company;
    if (v1 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/company', 'required', 'is required');
    } else if (!CompanyChanges(v1, findings, findings && within(pointer + '/company')) && isFull(findings)) return false;
  }
  return findings === null || findings.length === start;
}

function getCompanyPersons200(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  if (!isObject(value)) {
    if (isFull(findings)) return false;
    report(findings, pointer, 'type', 'must be an object');
  } else {
    const v1 = value.persons;
    if (v1 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/persons', 'required', 'is required');
    } else if (!Array.isArray(v1)) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/persons', 'type', 'must be an array');
    } else {
      for (let i2 = 0; i2 < v1.length; i2++) {
        const v3 = v1[i2];
        if (!Person(v3, findings, findings && within(pointer + '/persons/' + i2)) && isFull(findings)) return false;
      }
    }
  }
  return findings === null || findings.length === start;
}

function getCompanyParams200(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  if (!isObject(value)) {
    if (isFull(findings)) return false;
    report(findings, pointer, 'type', 'must be an object');
  } else {
    const v1 = value.company;
    if (v1 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/company', 'required', 'is required');
    } else if (!AdditionalData(v1, findings, findings && within(pointer + '/company')) && isFull(findings)) return false;
  }
  return findings === null || findings.length === start;
}

function NewCompanyContact(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  if (!isObject(value)) {
    if (isFull(findings)) return false;
    report(findings, pointer, 'type', 'must be an object');
  } else {
    const v1 = value.company;
    if (v1 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/company', 'required', 'is required');
    } else if (!NewCompany(v1, findings, findings && within(pointer + '/company')) && isFull(findings)) return false;
  }
  return findings === null || findings.length === start;
}

function Company(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  if (!CompanySummary(value, findings, pointer) && isFull(findings)) return false;
  if (!NewCompany(value, findings, pointer) && isFull(findings)) return false;
  return findings === null || findings.length === start;
}

function CompanyChanges(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  if (!isObject(value)) {
    if (isFull(findings)) return false;
    report(findings, pointer, 'type', 'must be an object');
  } else {
    const v1 = value.address;
    if (v1 !== undefined && typeof v1 !== 'string' && v1 !== null) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/address', 'type', 'must be a string or null');
    }
    const v2 = value.annotation;
    if (v2 !== undefined && typeof v2 !== 'string' && v2 !== null) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/annotation', 'type', 'must be a string or null');
    }
    const v3 = value.city;
    if (v3 !== undefined && typeof v3 !== 'string' && v3 !== null) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/city', 'type', 'must be a string or null');
    }
    const v4 = value.country;
    if (v4 !== undefined && typeof v4 !== 'string' && v4 !== null) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/country', 'type', 'must be a string or null');
    }
    const v5 = value.email;
    if (v5 !== undefined && typeof v5 !== 'string' && v5 !== null) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/email', 'type', 'must be a string or null');
    }
    const v6 = value.name;
    if (v6 !== undefined && typeof v6 !== 'string') {
      if (isFull(findings)) return false;
      report(findings, pointer + '/name', 'type', 'must be a string');
    }
    const v7 = value.phone;
    if (v7 !== undefined) {
      if (!PhoneNumberOrNull(v7, findings, findings && within(pointer + '/phone')) && isFull(findings)) return false;
    }
    const v10 = value.phone2;
    if (v10 !== undefined) {
      if (!PhoneNumberOrNull(v10, findings, findings && within(pointer + '/phone2')) && isFull(findings)) return false;
    }
    const v13 = value.zipCode;
    if (v13 !== undefined && typeof v13 !== 'string' && v13 !== null) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/zipCode', 'type', 'must be a string or null');
    }
  }
  return findings === null || findings.length === start;
}

function NewCompany(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  if (!isObject(value)) {
    if (isFull(findings)) return false;
    report(findings, pointer, 'type', 'must be an object');
  } else {
    const v1 = value.address;
    if (v1 !== undefined && typeof v1 !== 'string' && v1 !== null) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/address', 'type', 'must be a string or null');
    }
    const v2 = value.annotation;
    if (v2 !== undefined && typeof v2 !== 'string' && v2 !== null) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/annotation', 'type', 'must be a string or null');
    }
    const v3 = value.city;
    if (v3 !== undefined && typeof v3 !== 'string' && v3 !== null) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/city', 'type', 'must be a string or null');
    }
    const v4 = value.country;
    if (v4 !== undefined && typeof v4 !== 'string' && v4 !== null) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/country', 'type', 'must be a string or null');
    }
    const v5 = value.email;
    if (v5 !== undefined && typeof v5 !== 'string' && v5 !== null) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/email', 'type', 'must be a string or null');
    }
    const v6 = value.name;
    if (v6 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/name', 'required', 'is required');
    } else if (typeof v6 !== 'string') {
      if (isFull(findings)) return false;
      report(findings, pointer + '/name', 'type', 'must be a string');
    }
    const v7 = value.phone;
    if (v7 !== undefined) {
      if (!PhoneNumberOrNull(v7, findings, findings && within(pointer + '/phone')) && isFull(findings)) return false;
    }
    const v10 = value.phone2;
    if (v10 !== undefined) {
      if (!PhoneNumberOrNull(v10, findings, findings && within(pointer + '/phone2')) && isFull(findings)) return false;
    }
    const v13 = value.zipCode;
    if (v13 !== undefined && typeof v13 !== 'string' && v13 !== null) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/zipCode', 'type', 'must be a string or null');
    }
  }
  return findings === null || findings.length === start;
}

export { createCompany201, createCompanyBody, getCompany200, getCompanyParams200, getCompanyPersons200, modifyCompanyBody };
export { responseError } from './shared.js';
