// Compiled from the schemas of the API description.

import { escapeToken, isFull, isObject, report, reportNoMatch, within } from './helpers.js';

const pattern_2 = new RegExp('^\\+\\d{3,}$', 'u');

function responseError(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  if (!isObject(value)) {
    if (isFull(findings)) return false;
    report(findings, pointer, 'type', 'must be an object');
  } else {
    const v1 = value.message;
    if (v1 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/message', 'required', 'is required');
    } else if (typeof v1 !== 'string') {
      if (isFull(findings)) return false;
      report(findings, pointer + '/message', 'type', 'must be a string');
    }
  }
  return findings === null || findings.length === start;
}

function Contact(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  let n3 = 0;
  if (CompanyContact(value, null, null)) n3++;
  if (PersonContact(value, null, null)) n3++;
  if (n3 !== 1) {
    if (isFull(findings)) return false;
    if (n3 === 0) {
      reportNoMatch(value, findings, pointer, 'oneOf', 'must match one of the alternatives', [CompanyContact, PersonContact]);
    } else {
      report(findings, pointer, 'oneOf', 'must match exactly one of the alternatives, not several');
    }
  }
  return findings === null || findings.length === start;
}

function CompanyContact(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  if (!isObject(value)) {
    if (isFull(findings)) return false;
    report(findings, pointer, 'type', 'must be an object');
  } else {
    const v1 = value.company;
    if (v1 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/company', 'required', 'is required');
    } else if (!CompanyIdRef(v1, findings, findings && within(pointer + '/company')) && isFull(findings)) return false;
    const v4 = value.person;
    if (v4 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/person', 'required', 'is required');
    } else if (v4 !== null) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/person', 'type', 'must be null');
    }
  }
  return findings === null || findings.length === start;
}

function PersonContact(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  if (!isObject(value)) {
    if (isFull(findings)) return false;
    report(findings, pointer, 'type', 'must be an object');
  } else {
    const v1 = value.company;
    if (v1 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/company', 'required', 'is required');
    } else if (v1 !== null) {
      if (!CompanyIdRef(v1, findings, findings && within(pointer + '/company')) && isFull(findings)) return false;
    }
    const v6 = value.person;
    if (v6 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/person', 'required', 'is required');
    } else if (!PersonIdRef(v6, findings, findings && within(pointer + '/person')) && isFull(findings)) return false;
  }
  return findings === null || findings.length === start;
}

function PhoneNumber(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  if (typeof value !== 'string') {
    if (isFull(findings)) return false;
    report(findings, pointer, 'type', 'must be a string');
  } else if (!pattern_2.test(value)) {
    if (isFull(findings)) return false;
    report(findings, pointer, 'pattern', 'must match the pattern ^\\+\\d{3,}$');
  }
  return findings === null || findings.length === start;
}

function PersonIdRef(value, findings, pointer) {
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
  }
  return findings === null || findings.length === start;
}

function ContactSummary(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  let n3 = 0;
  if (CompanyContactSummary(value, null, null)) n3++;
  if (PersonContactSummary(value, null, null)) n3++;
  if (n3 !== 1) {
    if (isFull(findings)) return false;
    if (n3 === 0) {
      reportNoMatch(value, findings, pointer, 'oneOf', 'must match one of the alternatives', [CompanyContactSummary, PersonContactSummary]);
    } else {
      report(findings, pointer, 'oneOf', 'must match exactly one of the alternatives, not several');
    }
  }
  return findings === null || findings.length === start;
}

function CompanyContactSummary(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  if (!isObject(value)) {
    if (isFull(findings)) return false;
    report(findings, pointer, 'type', 'must be an object');
  } else {
    const v1 = value.company;
    if (v1 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/company', 'required', 'is required');
    } else if (!CompanySummary(v1, findings, findings && within(pointer + '/company')) && isFull(findings)) return false;
    const v4 = value.person;
    if (v4 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/person', 'required', 'is required');
    } else if (v4 !== null) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/person', 'type', 'must be null');
    }
  }
  return findings === null || findings.length === start;
}

function PersonContactSummary(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  if (!isObject(value)) {
    if (isFull(findings)) return false;
    report(findings, pointer, 'type', 'must be an object');
  } else {
    const v1 = value.company;
    if (v1 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/company', 'required', 'is required');
    } else if (v1 !== null) {
      if (!CompanySummary(v1, findings, findings && within(pointer + '/company')) && isFull(findings)) return false;
    }
    const v6 = value.person;
    if (v6 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/person', 'required', 'is required');
    } else if (!PersonSummary(v6, findings, findings && within(pointer + '/person')) && isFull(findings)) return false;
  }
  return findings === null || findings.length === start;
}

function CompanySummary(value, findings, pointer) {
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
    const v2 = value.displayName;
    if (v2 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/displayName', 'required', 'is required');
    } else if (typeof v2 !== 'string') {
      if (isFull(findings)) return false;
      report(findings, pointer + '/displayName', 'type', 'must be a string');
    }
  }
  return findings === null || findings.length === start;
}

function PersonSummary(value, findings, pointer) {
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
    const v2 = value.displayName;
    if (v2 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/displayName', 'required', 'is required');
    } else if (typeof v2 !== 'string') {
      if (isFull(findings)) return false;
      report(findings, pointer + '/displayName', 'type', 'must be a string');
    }
  }
  return findings === null || findings.length === start;
}

function Person(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  if (!PersonSummary(value, findings, pointer) && isFull(findings)) return false;
  if (!PersonChanges(value, findings, pointer) && isFull(findings)) return false;
  return findings === null || findings.length === start;
}

function AdditionalData(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  if (!isObject(value)) {
    if (isFull(findings)) return false;
    report(findings, pointer, 'type', 'must be an object');
  }
  return findings === null || findings.length === start;
}

function PersonChanges(value, findings, pointer) {
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
    const v6 = value.firstName;
    if (v6 !== undefined && typeof v6 !== 'string' && v6 !== null) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/firstName', 'type', 'must be a string or null');
    }
    const v7 = value.lastName;
    if (v7 !== undefined && typeof v7 !== 'string' && v7 !== null) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/lastName', 'type', 'must be a string or null');
    }
    const v8 = value.phone;
    if (v8 !== undefined) {
      if (!PhoneNumberOrNull(v8, findings, findings && within(pointer + '/phone')) && isFull(findings)) return false;
    }
    const v11 = value.phone2;
    if (v11 !== undefined) {
      if (!PhoneNumberOrNull(v11, findings, findings && within(pointer + '/phone2')) && isFull(findings)) return false;
    }
    const v14 = value.phoneMobile;
    if (v14 !== undefined) {
      if (!PhoneNumberOrNull(v14, findings, findings && within(pointer + '/phoneMobile')) && isFull(findings)) return false;
    }
    const v17 = value.salutation;
    if (v17 !== undefined && typeof v17 !== 'string' && v17 !== null) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/salutation', 'type', 'must be a string or null');
    }
    const v18 = value.title;
    if (v18 !== undefined && typeof v18 !== 'string' && v18 !== null) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/title', 'type', 'must be a string or null');
    }
    const v19 = value.zipCode;
    if (v19 !== undefined && typeof v19 !== 'string' && v19 !== null) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/zipCode', 'type', 'must be a string or null');
    }
  }
  return findings === null || findings.length === start;
}

function PhoneNumberOrNull(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  if (typeof value === 'string') {
    if (!pattern_2.test(value)) {
      if (isFull(findings)) return false;
      report(findings, pointer, 'pattern', 'must match the pattern ^\\+\\d{3,}$');
    }
  } else if (value !== null) {
    if (isFull(findings)) return false;
    report(findings, pointer, 'type', 'must be a string or null');
  }
  return findings === null || findings.length === start;
}

function CompanyIdRef(value, findings, pointer) {
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
  }
  return findings === null || findings.length === start;
}

export { AdditionalData, CompanyContact, CompanyContactSummary, CompanyIdRef, CompanySummary, Contact, ContactSummary, Person, PersonChanges, PersonContact, PersonContactSummary, PersonIdRef, PersonSummary, PhoneNumber, PhoneNumberOrNull, responseError };
