/**
 * Whether tonight's run would work: what {@code ./juesuan doctor} looks at, one {@link org.juesuan.jobs.doctor.Diagnosis}
 * for each. It opens what a run opens, changes nothing, and needs no Spring. May use what {@code jobs} may.
 */
@NullMarked
package org.juesuan.jobs.doctor;

import org.jspecify.annotations.NullMarked;
