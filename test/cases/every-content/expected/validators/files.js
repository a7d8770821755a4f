// Compiled from the schemas of the API description.

import { escapeToken, isFull, isInt64, isObject, isUriReference, report, within } from './helpers.js';

function uploadFilesBodyTitle(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  if (typeof value !== 'string') {
    if (isFull(findings)) return false;
    report(findings, pointer, 'type', 'must be a string');
  } else if (value.length < 1) {
    if (isFull(findings)) return false;
    report(findings, pointer, 'minLength', 'must be at least 1 character long');
  }
  return findings === null || findings.length === start;
}

function uploadFilesBodyLabels(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  if (!Array.isArray(value)) {
    if (isFull(findings)) return false;
    report(findings, pointer, 'type', 'must be an array');
  } else {
    for (let i1 = 0; i1 < value.length; i1++) {
      const v2 = value[i1];
      if (typeof v2 !== 'string') {
        if (isFull(findings)) return false;
        report(findings, pointer + '/' + i1, 'type', 'must be a string');
      }
    }
  }
  return findings === null || findings.length === start;
}

function requestFacts(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  if (!isObject(value)) {
    if (isFull(findings)) return false;
    report(findings, pointer, 'type', 'must be an object');
  } else {
    const v1 = value.id;
    if (v1 !== undefined && typeof v1 !== 'string') {
      if (isFull(findings)) return false;
      report(findings, pointer + '/id', 'type', 'must be a string');
    }
    const v2 = value.secret;
    if (v2 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/secret', 'required', 'is required');
    } else if (typeof v2 !== 'string') {
      if (isFull(findings)) return false;
      report(findings, pointer + '/secret', 'type', 'must be a string');
    }
    const v3 = value.size;
    if (v3 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/size', 'required', 'is required');
    } else if (!Number.isInteger(v3)) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/size', 'type', 'must be an integer');
    } else {
      if (v3 < 0) {
        if (isFull(findings)) return false;
        report(findings, pointer + '/size', 'minimum', 'must be at least 0');
      }
      if (!isInt64(v3)) {
        if (isFull(findings)) return false;
        report(findings, pointer + '/size', 'format', 'must be an integer that is held exactly, at most 2^53 - 1');
      }
    }
    const v4 = value.parent;
    if (v4 !== undefined) {
      if (!requestFacts(v4, findings, findings && within(pointer + '/parent')) && isFull(findings)) return false;
    }
  }
  return findings === null || findings.length === start;
}

function uploadFiles201HeaderLocation(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  if (typeof value !== 'string') {
    if (isFull(findings)) return false;
    report(findings, pointer, 'type', 'must be a string');
  } else if (!isUriReference(value)) {
    if (isFull(findings)) return false;
    report(findings, pointer, 'format', 'must have the format uri-reference');
  }
  return findings === null || findings.length === start;
}

function uploadFiles201HeaderXCount(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  if (!Number.isInteger(value)) {
    if (isFull(findings)) return false;
    report(findings, pointer, 'type', 'must be an integer');
  }
  return findings === null || findings.length === start;
}

function responseFacts(value, findings, pointer) {
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
    const v2 = value.secret;
    if (v2 !== undefined && typeof v2 !== 'string') {
      if (isFull(findings)) return false;
      report(findings, pointer + '/secret', 'type', 'must be a string');
    }
    const v3 = value.size;
    if (v3 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/size', 'required', 'is required');
    } else if (!Number.isInteger(v3)) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/size', 'type', 'must be an integer');
    } else {
      if (v3 < 0) {
        if (isFull(findings)) return false;
        report(findings, pointer + '/size', 'minimum', 'must be at least 0');
      }
      if (!isInt64(v3)) {
        if (isFull(findings)) return false;
        report(findings, pointer + '/size', 'format', 'must be an integer that is held exactly, at most 2^53 - 1');
      }
    }
    const v4 = value.parent;
    if (v4 !== undefined) {
      if (!responseFacts(v4, findings, findings && within(pointer + '/parent')) && isFull(findings)) return false;
    }
  }
  return findings === null || findings.length === start;
}

function downloadFilePathExtension(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  if (value !== 'txt' && value !== 'bin') {
    if (isFull(findings)) return false;
    report(findings, pointer, 'enum', 'must be one of "txt", "bin"');
  }
  return findings === null || findings.length === start;
}

function downloadFileQueryRange(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  if (!isObject(value)) {
    if (isFull(findings)) return false;
    report(findings, pointer, 'type', 'must be an object');
  } else {
    if (value.from === undefined) value.from = 0;
    const v1 = value.from;
    if (v1 !== undefined && !Number.isInteger(v1)) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/from', 'type', 'must be an integer');
    }
    const v2 = value.to;
    if (v2 !== undefined && !Number.isInteger(v2)) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/to', 'type', 'must be an integer');
    }
  }
  return findings === null || findings.length === start;
}

function downloadFileQueryVerbose(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  if (typeof value !== 'boolean') {
    if (isFull(findings)) return false;
    report(findings, pointer, 'type', 'must be a boolean');
  }
  return findings === null || findings.length === start;
}

function downloadFile4Xx(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  if (!isObject(value)) {
    if (isFull(findings)) return false;
    report(findings, pointer, 'type', 'must be an object');
  } else {
    const v1 = value.title;
    if (v1 === undefined) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/title', 'required', 'is required');
    } else if (typeof v1 !== 'string') {
      if (isFull(findings)) return false;
      report(findings, pointer + '/title', 'type', 'must be a string');
    }
  }
  return findings === null || findings.length === start;
}

function replaceFileBody2(value, findings, pointer) {
  const start = findings === null ? 0 : findings.length;
  if (!isObject(value)) {
    if (isFull(findings)) return false;
    report(findings, pointer, 'type', 'must be an object');
  } else {
    const v1 = value.text;
    if (v1 !== undefined && typeof v1 !== 'string') {
      if (isFull(findings)) return false;
      report(findings, pointer + '/text', 'type', 'must be a string');
    }
    const v2 = value.size;
    if (v2 !== undefined && !Number.isInteger(v2)) {
      if (isFull(findings)) return false;
      report(findings, pointer + '/size', 'type', 'must be an integer');
    }
  }
  return findings === null || findings.length === start;
}

export { downloadFile4Xx, downloadFilePathExtension, downloadFileQueryRange, downloadFileQueryVerbose, replaceFileBody2, requestFacts, responseFacts, uploadFiles201HeaderLocation, uploadFiles201HeaderXCount, uploadFilesBodyLabels, uploadFilesBodyTitle };
