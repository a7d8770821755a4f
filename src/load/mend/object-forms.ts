import type { JsonValue } from '../../model/index.js';
import type { Kind } from '../grammar/grammar.js';
import { flag, isText, oneOf, text, toTexts, isTexts } from './forms.js';
import type { Form } from './forms.js';

/** The styles of each location (OpenAPI 3.2.0, Parameter Object, `style`); the first is the default. */
const styles: ReadonlyMap<JsonValue | undefined, readonly string[]> = new Map([
  ['path', ['simple', 'label', 'matrix']],
  ['query', ['form', 'spaceDelimited', 'pipeDelimited', 'deepObject']],
  ['header', ['simple']],
  ['cookie', ['form', 'cookie']],
]);
const bodyStyles = styles.get('query') ?? [];

const style: Form = {
  expected: 'a style that its location has',
  accepts: (value, owner) => isText(value) && (styles.get(owner['in'])?.includes(value) ?? true),
  read: (value, owner) => {
    const known = styles.get(owner['in']) ?? [];
    const wanted = isText(value) ? value.trim().toLowerCase() : '';
    return known.find((one) => one.toLowerCase() === wanted) ?? known[0];
  },
  otherwise: 'drop',
};

/** A request without what may be required is refused: that is the safe side. */
const required = flag({ take: true });

const parameter: readonly (readonly [string, Form])[] = [
  ['name', text],
  [
    'in',
    oneOf(
      ['path', 'query', 'header', 'cookie', 'querystring'],
      'path, query, header or cookie',
      'drop',
    ),
  ],
  ['required', required],
  ['style', style],
  ['explode', flag('drop')],
  ['allowReserved', flag('drop')],
  ['allowEmptyValue', flag('drop')],
  ['deprecated', flag('drop')],
];

/** The form that the fields of each kind of object must have; what is only text for people is not here. */
export const objectForms: ReadonlyMap<Kind, ReadonlyMap<string, Form>> = new Map<
  Kind,
  ReadonlyMap<string, Form>
>([
  ['parameter', new Map(parameter)],
  ['header', new Map([['required', required]])],
  ['requestBody', new Map([['required', required]])],
  [
    'encoding',
    new Map<string, Form>([
      ['contentType', text],
      ['style', oneOf(bodyStyles, 'form, spaceDelimited, pipeDelimited or deepObject', 'drop')],
      ['explode', flag('drop')],
      ['allowReserved', flag('drop')],
    ]),
  ],
  [
    'operation',
    new Map<string, Form>([
      ['operationId', text],
      ['deprecated', flag('drop')],
      [
        'tags',
        { expected: 'a list of strings', accepts: isTexts, read: toTexts, otherwise: 'drop' },
      ],
    ]),
  ],
]);
