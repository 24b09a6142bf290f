import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { Language } from '../engine/language.ts';
import type { JsonSchema, OpenApiDocument, OpenApiOperation } from './openapi.ts';
import { PROBLEMS, type ProblemCode } from './sentences.ts';

type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

const WORDS = {
  title: { 'zh-CN': '岗位通接口文档', en: 'Gangwei API' },
  other: { 'zh-CN': 'English', en: '中文' },
  document: { 'zh-CN': '机器可读文档(OpenAPI 3.1)', en: 'Machine-readable document (OpenAPI 3.1)' },
  request: { 'zh-CN': '请求正文', en: 'Request body' },
  parameters: { 'zh-CN': '参数', en: 'Parameters' },
  answers: { 'zh-CN': '返回', en: 'Answers' },
  example: { 'zh-CN': '示例', en: 'Example' },
  schemas: { 'zh-CN': '数据结构', en: 'Schemas' },
  problems: { 'zh-CN': '错误', en: 'Problems' },
  member: { 'zh-CN': '成员', en: 'Member' },
  type: { 'zh-CN': '类型', en: 'Type' },
  required: { 'zh-CN': '必填', en: 'required' },
} as const;

const STYLE = `
:root{color-scheme:light dark}
body{font:15px/1.6 system-ui,"PingFang SC","Microsoft YaHei",sans-serif;max-width:60rem;margin:0 auto;padding:1rem}
a{color:#1d4f91}h2{margin-top:2.5rem;border-bottom:1px solid #8886}h3{margin-top:2rem}
code,pre{font-family:ui-monospace,Menlo,Consolas,monospace;font-size:13px}
pre{padding:.75rem;background:#8881;overflow:auto;border-radius:4px}
table{border-collapse:collapse;width:100%}td,th{text-align:left;vertical-align:top;padding:.25rem .75rem .25rem 0;border-bottom:1px solid #8883}
.verb{font-weight:600;margin-right:.5rem}nav ul{columns:2;padding-left:1.2rem}
@media(max-width:40rem){nav ul{columns:1}}
@media(prefers-color-scheme:dark){a{color:#8ab8f5}}
`;

/** Texts of the document are `中文 · English`; shows the half that is asked for, or all of one that has no halves. */
function half(text: string | undefined, language: Language): string {
  if (!text) return '';
  const at = text.indexOf(' · ');
  if (at < 0) return text;
  return language === 'en' ? text.slice(at + 3) : text.slice(0, at);
}

const nameOf = (ref: string) => ref.slice(ref.lastIndexOf('/') + 1);

/** A type in one line: names of components link to them. */
function typeOf(schema: JsonSchema | undefined): Html {
  if (!schema) return html``;
  if (schema.$ref) return html`<a href="#schema-${nameOf(schema.$ref)}">${nameOf(schema.$ref)}</a>`;
  const options = schema.anyOf ?? schema.oneOf;
  if (options) return html`${options.map((option, index) => html`${index > 0 ? ' | ' : ''}${typeOf(option)}`)}`;
  if (schema.enum) return html`${schema.enum.map((value) => JSON.stringify(value)).join(' | ')}`;
  if (schema.const !== undefined) return html`${JSON.stringify(schema.const)}`;
  if (schema.type === 'array') return html`[${typeOf(schema.items)}]`;
  if (schema.properties) {
    const members = Object.entries(schema.properties);
    return html`{ ${members.map(([key, member], index) => html`${index > 0 ? ', ' : ''}${key}: ${typeOf(member)}`)} }`;
  }
  if (typeof schema.additionalProperties === 'object') return html`{ [code]: ${typeOf(schema.additionalProperties)} }`;
  return html`${Array.isArray(schema.type) ? schema.type.join(' | ') : (schema.type ?? 'any')}`;
}

function schemaSection(name: string, schema: JsonSchema, language: Language): Html {
  const required = new Set(schema.required);
  const rows = Object.entries(schema.properties ?? {}).map(
    ([key, member]) => html`<tr><td><code>${key}</code></td><td>${typeOf(member)}</td>
      <td>${required.has(key) ? WORDS.required[language] : ''}</td></tr>`,
  );
  const table = html`<table><thead><tr><th>${WORDS.member[language]}</th><th>${WORDS.type[language]}</th><th></th></tr></thead>
    <tbody>${rows}</tbody></table>`;
  return html`<section id="schema-${name}"><h3>${name}</h3><p>${half(schema.description, language)}</p>
    ${rows.length > 0 ? table : html`<p><code>${typeOf(schema)}</code> ${schema.pattern ? html`<code>${schema.pattern}</code>` : ''}</p>`}
    </section>`;
}

function exampleOf(schema: JsonSchema | undefined, document: OpenApiDocument): unknown {
  const target = schema?.$ref ? document.components.schemas?.[nameOf(schema.$ref)] : schema;
  return target?.examples?.[0];
}

function operationSection(path: string, verb: string, operation: OpenApiOperation, page: Page): Html {
  const { document, language } = page;
  const body = operation.requestBody?.content['application/json']?.schema;
  const example = exampleOf(body, document);
  const parameters = (operation.parameters ?? []).map(
    (
      parameter,
    ) => html`<tr><td><code>${parameter.name}</code> (${parameter.in})</td><td>${typeOf(parameter.schema)}</td>
      <td>${half(parameter.description, language)}</td></tr>`,
  );
  const answers = Object.entries(operation.responses).map(([status, answer]) => {
    const schema = Object.values(answer.content ?? {})[0]?.schema;
    return html`<tr><td>${status}</td><td>${half(answer.description, language)}</td><td>${typeOf(schema)}</td></tr>`;
  });
  return html`<section id="${operation.operationId ?? ''}">
    <h3><span class="verb">${verb.toUpperCase()}</span><code>${path}</code></h3>
    <p><strong>${half(operation.summary, language)}</strong> ${half(operation.description, language)}</p>
    ${parameters.length > 0 ? html`<h4>${WORDS.parameters[language]}</h4><table><tbody>${parameters}</tbody></table>` : ''}
    ${body ? html`<h4>${WORDS.request[language]}: ${typeOf(body)}</h4>` : ''}
    ${example === undefined ? '' : html`<h4>${WORDS.example[language]}</h4><pre><code>${JSON.stringify(example, null, 2)}</code></pre>`}
    <h4>${WORDS.answers[language]}</h4><table><tbody>${answers}</tbody></table></section>`;
}

interface Page {
  document: OpenApiDocument;
  language: Language;
}

/** The documentation as one page without script and without anything from another host. */
export function renderDocumentation(document: OpenApiDocument, language: Language): Html {
  const page = { document, language };
  const operations = Object.entries(document.paths).flatMap(([path, verbs]) =>
    Object.entries(verbs).map(([verb, operation]) => ({ path, verb, operation })),
  );
  const problems = (Object.keys(PROBLEMS) as ProblemCode[]).map((code) => {
    const { title, detail } = PROBLEMS[code];
    const text = language === 'en' ? [title.en, detail.en] : [title.zh, detail.zh];
    return html`<tr id="${code}"><td><code>${code}</code></td><td>${text[0]}</td><td>${text[1]}</td></tr>`;
  });
  const schemas = Object.entries(document.components.schemas ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return html`<!doctype html><html lang="${language}"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1"><title>${WORDS.title[language]}</title>
    <style>${raw(STYLE)}</style></head><body><header><h1>${WORDS.title[language]}</h1>
    <p>${half(document.info.description, language)}</p>
    <p><a href="/api/openapi.json">${WORDS.document[language]}</a> ·
      <a href="?lang=${language === 'en' ? 'zh-CN' : 'en'}">${WORDS.other[language]}</a></p></header>
    <nav><ul>${operations.map(
      ({ path, verb, operation }) =>
        html`<li><a href="#${operation.operationId ?? ''}">${verb.toUpperCase()} ${path}</a> ${half(operation.summary, language)}</li>`,
    )}<li><a href="#problems">${WORDS.problems[language]}</a></li><li><a href="#schemas">${WORDS.schemas[language]}</a></li></ul></nav>
    <main>${operations.map(({ path, verb, operation }) => operationSection(path, verb, operation, page))}
    <h2 id="problems">${WORDS.problems[language]}</h2><table><tbody>${problems}</tbody></table>
    <h2 id="schemas">${WORDS.schemas[language]}</h2>${schemas.map(([name, schema]) => schemaSection(name, schema, language))}
    </main></body></html>`;
}
