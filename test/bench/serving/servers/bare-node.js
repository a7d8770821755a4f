import { Buffer } from 'node:buffer';
import { URLSearchParams } from 'node:url';
import { company, tasks } from '../workload.js';
import { listen } from './listen.js';

function sendJson(response, value) {
  const text = JSON.stringify(value);
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}

listen((request, response) => {
  const { method, url } = request;
  if (method === 'POST' && url === '/calls') {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      JSON.parse(Buffer.concat(chunks).toString());
      response.writeHead(204).end();
    });
  } else if (method === 'GET' && url.startsWith('/companies/')) {
    sendJson(response, company);
  } else if (method === 'GET' && url.startsWith('/campaigns/')) {
    new URLSearchParams(url.slice(url.indexOf('?') + 1));
    sendJson(response, tasks);
  } else {
    response.writeHead(404).end();
  }
});
