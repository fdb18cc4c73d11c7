/**
 * How values are written as JSON for other programs and for the site: never rounded, always whole characters. On the ground
 * floor: uses no other package.
 */
@NullMarked
package org.juesuan.json;

import org.jspecify.annotations.NullMarked;
