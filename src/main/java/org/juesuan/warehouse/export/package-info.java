/**
 * The star schema of the published warehouse as files for other tools: Parquet, CSV, a Frictionless data package, or a
 * workbook. Files are written aside and moved in place, each whole or not at all. Uses {@code sql}, and POI for workbooks;
 * which tables there are and what their columns mean is asked of the warehouse itself.
 */
@NullMarked
package org.juesuan.warehouse.export;

import org.jspecify.annotations.NullMarked;
