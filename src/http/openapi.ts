/** What is read and mended of the generated document. */
export interface OpenApiDocument {
  openapi: string;
  info: { title: string; version: string; description?: string };
  tags?: { name: string; description?: string }[];
  paths: Record<string, Record<string, OpenApiOperation>>;
  components: { schemas?: Record<string, JsonSchema> };
}

export interface OpenApiOperation {
  operationId?: string;
  summary?: string;
  description?: string;
  tags?: string[];
  parameters?: { name: string; in: string; description?: string; required?: boolean; schema?: JsonSchema }[];
  requestBody?: { content: Record<string, { schema?: JsonSchema }> };
  responses: Record<string, { description: string; content?: Record<string, { schema?: JsonSchema }> }>;
}

/** JSON Schema 2020-12, as far as it is used here. */
export interface JsonSchema {
  $ref?: string;
  type?: string | string[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  additionalProperties?: boolean | JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  enum?: unknown[];
  const?: unknown;
  description?: string;
  examples?: unknown[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  maxProperties?: number;
}

export const INFO = {
  info: {
    title: '岗位通 Gangwei API',
    version: '1',
    license: { name: 'MIT', identifier: 'MIT' },
    description:
      '政府购买社会工作服务的测算、资格、联动、评估与政策依据。金额为十进制字符串(元)，日期为 YYYY-MM-DD，首尾两日均计入。' +
      ' · Costing, eligibility, pairing, evaluation and policies of purchased social-work services. ' +
      'Money is a decimal string in yuan, dates are YYYY-MM-DD, both ends of a period included.',
  },
  servers: [{ url: '/' }],
  tags: [
    { name: 'calculator', description: '测算 · calculator' },
    { name: 'eligibility', description: '资格 · eligibility' },
    { name: 'pairing', description: '联动 · pairing' },
    { name: 'evaluations', description: '评估 · evaluations' },
    { name: 'policies', description: '政策 · policies' },
    { name: 'reference', description: '基础数据 · reference data' },
  ],
};

/** Tells where a member of the document is a reference to a component. */
const refTo = (name: string) => `#/components/schemas/${name}`;

/** Finishes the generated document: a trace refers to itself, which the generator cannot write. */
export function finishDocument(generated: object): OpenApiDocument {
  const document = structuredClone(generated) as OpenApiDocument;
  const trace = document.components.schemas?.['TraceNode'];
  if (trace?.properties?.['children']) {
    trace.properties['children'] = { type: 'array', items: { $ref: refTo('TraceNode') } };
  }
  return document;
}
