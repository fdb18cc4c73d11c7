/** What is otherwise than in the release before. */
import { fetchJson } from '../lib/db.js';
import { h } from '../lib/dom.js';
import { t } from '../lib/i18n.js';
import { chip, facts } from '../lib/parts.js';
import { link } from '../lib/router.js';
import { table } from '../lib/table.js';

export const title = () => t('changes.menu');

export async function render() {
  const changes = await fetchJson('data/changes.json');
  if (!changes.before) {
    return h('article', {}, h('h1', {}, t('changes.title')), h('p', {}, t('changes.first')));
  }
  return h('article', {}, h('h1', {}, t('changes.title')),
    facts([t('changes.before'), changes.before], [t('changes.after'), changes.after]),
    documents(changes.documents), restated(changes.restated), counts(changes.counts));
}

function documents(rows) {
  return table({ name: 'documents', title: t('changes.documents'), rows, empty: t('changes.noDocuments'), columns: [
    { key: 'file_name', label: t('common.document'), class: 'sentence', href: (row) => (row.status_after ? link('document', { key: row.document_key }) : null) },
    { key: 'department', label: t('changes.body'), class: 'name' }, { key: 'year', label: t('common.year') },
    { key: 'status_before', label: t('changes.was'), render: (row) => (row.status_before ? chip('status', row.status_before) : t('changes.absent')) },
    { key: 'status_after', label: t('changes.is'), render: (row) => (row.status_after ? chip('status', row.status_after) : t('changes.absent')) }] });
}

/** Figures of all kinds of units stand here, so none is turned into another unit. */
function restated(rows) {
  return table({ name: 'restated', title: t('changes.restated'), rows, empty: t('changes.noRestated'), columns: [
    { key: 'department', label: t('changes.body'), class: 'name' }, { key: 'year', label: t('common.year') }, { key: 'subject', label: t('changes.subject'), class: 'name' },
    { key: 'table', label: t('changes.table'), class: 'code' }, { key: 'which', label: t('changes.which'), class: 'wide-only' }, { key: 'figure', label: t('changes.figure'), class: 'code' },
    { key: 'from', label: t('changes.was'), kind: 'number' },
    { key: 'to', label: t('changes.is'), kind: 'number', href: (row) => (row.document ? link('document', { key: row.document }) : null) }] });
}

function counts(rows) {
  return table({ name: 'counts', title: t('changes.counts'), rows, columns: [
    { key: 'table', label: t('changes.table'), class: 'code' }, { key: 'year', label: t('common.year') },
    ...['rows_before', 'rows_after', 'added', 'removed', 'changed'].map((key) => ({ key, label: t(`changes.${key}`), kind: 'number' }))] });
}
