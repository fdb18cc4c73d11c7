/** duckdb-wasm imports `apache-arrow` by that name; what is vendored is a script that leaves it in a global variable. */
export const { RecordBatchReader, Table, Type, tableToIPC } = globalThis.Arrow;
