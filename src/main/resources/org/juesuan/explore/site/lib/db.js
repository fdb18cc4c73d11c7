/**
 * The release's database, read by ranges; SQL runs in a worker of this browser.
 *
 * Every value comes as text or null: an amount is a DECIMAL in SQL and a string of digits here, never a JavaScript number.
 */
import * as duckdb from '../vendor/duckdb-wasm/duckdb-browser.mjs';

const here = (path) => new URL(path, new URL('../', import.meta.url)).href;

let opened;
let questions;

/** The text of every question, by group: explore, trace, published. */
export async function queries() {
  questions ??= fetchJson('data/queries.json');
  return questions;
}

/** A small file of the site. */
export async function fetchJson(path) {
  const answer = await fetch(here(path));
  if (!answer.ok) {
    throw new Error(`${path}: ${answer.status}`);
  }
  return answer.json();
}

/** Begins to open the database; later calls wait for the same. */
export function open() {
  opened ??= connect();
  return opened;
}

async function connect() {
  if (typeof WebAssembly !== 'object') {
    throw new Error('no WebAssembly');
  }
  const worker = new Worker(here('vendor/duckdb-wasm/duckdb-browser-eh.worker.js'));
  const database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
  await database.instantiate(here('vendor/duckdb-wasm/duckdb-eh.wasm'));
  // by ranges and never whole: all three must be said, or the file is not found
  await database.open({ filesystem: { reliableHeadRequests: true, allowFullHTTPReads: false, forceFullHTTPReads: false } });
  await database.registerFileURL('juesuan.duckdb', here('data/juesuan.duckdb'), duckdb.DuckDBDataProtocol.HTTP, false);
  const connection = await database.connect();
  // an extension would be fetched from another host, and a query that needs one would wait for ever
  for (const statement of ['SET autoload_known_extensions = false', 'SET autoinstall_known_extensions = false',
    "ATTACH 'juesuan.duckdb' AS juesuan (READ_ONLY)", 'USE juesuan', 'SET enable_external_access = false', 'SET lock_configuration = true']) {
    await connection.query(statement);
  }
  return connection;
}

/** The rows of a question of `warehouse/explore` (or `trace/…`), as objects of texts. */
export async function ask(name, ...values) {
  const all = await queries();
  const [group, question] = name.includes('/') ? name.split('/') : ['explore', name];
  const sql = all[group][question];
  if (sql === undefined) {
    throw new Error(`no such question: ${name}`);
  }
  return (await run(sql, values)).rows;
}

/** The first row of a question's answer, or null. */
export async function askOne(name, ...values) {
  return (await ask(name, ...values))[0] ?? null;
}

/**
 * What a SELECT answers: `columns` with name and type, and `rows` as objects of texts.
 * A column that stands twice gets another name, as DuckDB names it.
 */
export async function run(sql, values = []) {
  const connection = await open();
  const inner = sql.replace(/[\s;]+$/, '');
  const statement = await connection.prepare(`SELECT COLUMNS(*)::VARCHAR FROM (\n${inner}\n)`);
  try {
    const table = await statement.query(...values);
    const names = table.schema.fields.map((field) => field.name);
    const vectors = names.map((name, i) => table.getChildAt(i));
    const rows = [];
    for (let r = 0; r < table.numRows; r++) {
      const row = {};
      names.forEach((name, i) => { row[name] = vectors[i].get(r); });
      rows.push(row);
    }
    return { columns: names, rows };
  } finally {
    await statement.close();
  }
}

/** Names and types of what a SELECT answers. */
export async function describe(sql) {
  return (await run(`DESCRIBE ${sql.replace(/[\s;]+$/, '')}`)).rows.map((row) => ({ name: row.column_name, type: row.column_type }));
}
